using LitMiner.Core.Documents;

namespace LitMiner.Reading.Drafts;

/// <summary>The beginning of a section at a block. A null <paramref name="Title"/> only closes sections of that level and below.</summary>
internal sealed record SectionStart(string? Title, int Level, SectionRole Role);
