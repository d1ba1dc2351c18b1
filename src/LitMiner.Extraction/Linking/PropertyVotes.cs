using System.Collections.Immutable;
using LitMiner.Core.Annotations;
using LitMiner.Core.Properties;

namespace LitMiner.Extraction.Linking;

/// <summary>
/// How often a document names each property by its words. A symbol that several properties share ("Tc", "E", "σ") means the one
/// that the document also calls by its name.
/// </summary>
internal sealed class PropertyVotes
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Counts the names of a document.</summary>
    public static PropertyVotes Of(AnnotatedDocument document)
    {
        PropertyVotes votes = new();
        foreach (PropertyMention mention in document.PropertyNames.Where(m => !m.IsSymbol))
        {
            foreach (PropertyEntry entry in mention.Entries) votes.counts[entry.Id] = votes.counts.GetValueOrDefault(entry.Id) + 1;
        }

        return votes;
    }

    /// <summary>Whether the document names a property by its words.</summary>
    public bool Names(PropertyEntry entry) => counts.GetValueOrDefault(entry.Id) > 0;

    /// <summary>Meanings with those first that the document names; otherwise in their own order.</summary>
    public ImmutableArray<PropertyEntry> Order(ImmutableArray<PropertyEntry> entries) =>
        entries.Length < 2 ? entries : [.. entries.OrderByDescending(e => counts.GetValueOrDefault(e.Id) > 0)];
}
