using LitMiner.Text;

namespace LitMiner.Core.Diagnostics;

/// <summary>Something that a stage noticed about a document.</summary>
/// <param name="Code">Code from docs/diagnostics.md, such as "pdf.encrypted": a stage, a full stop, a name with dashes.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">One sentence for people.</param>
/// <param name="Page">Page number from 1, or null.</param>
/// <param name="Span">Place in the document's text, or null.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, string Message, int? Page = null, TextSpan? Span = null);
