using System.Collections.Immutable;
using LitMiner.Core.Properties;
using LitMiner.Text;

namespace LitMiner.Core.Annotations;

/// <summary>A stretch of text that names a property.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Entries">What it may mean, the first most likely; empty where the document defines it and the catalogue lacks it.</param>
/// <param name="IsSymbol">Whether it is a symbol or an abbreviation rather than a name.</param>
public sealed record PropertyMention(TextSpan Span, ImmutableArray<PropertyEntry> Entries, bool IsSymbol)
{
    /// <summary>What the document itself says that a short form stands for, or null.</summary>
    public string? LongForm { get; init; }
}
