using System.Collections.Immutable;
using LitMiner.Core.Properties;
using LitMiner.Text;

namespace LitMiner.Core.Annotations;

/// <summary>A stretch of text that names a property of the catalogue.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Entries">What it may mean, the first most likely.</param>
/// <param name="IsSymbol">Whether it is a symbol or an abbreviation rather than a name.</param>
public sealed record PropertyMention(TextSpan Span, ImmutableArray<PropertyEntry> Entries, bool IsSymbol);
