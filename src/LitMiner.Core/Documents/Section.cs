using LitMiner.Text;

namespace LitMiner.Core.Documents;

/// <summary>A section of the article.</summary>
/// <param name="Title">Heading as printed, with its number; for an unnamed abstract "Abstract".</param>
/// <param name="Level">1 for a main section, 2 for one inside it, and so on.</param>
/// <param name="Role">What it does in the article; a subsection without a telling name has the role of its parent.</param>
/// <param name="Parent">Index of the section around it, or null.</param>
/// <param name="Span">All its text, subsections included, in <see cref="ParsedDocument.Text"/>.</param>
public sealed record Section(string Title, int Level, SectionRole Role, int? Parent, TextSpan Span);
