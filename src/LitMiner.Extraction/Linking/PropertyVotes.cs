using System.Collections.Immutable;
using LitMiner.Core.Annotations;
using LitMiner.Core.Properties;

namespace LitMiner.Extraction.Linking;

/// <summary>
/// How often a document names each property by words that mean nothing else. A symbol or a short name that several properties share
/// ("Tc", "σ", "conductivity") means the one that the document calls by its full name, of several the one that it names more often.
/// </summary>
internal sealed class PropertyVotes
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Counts the names of a document.</summary>
    public static PropertyVotes Of(AnnotatedDocument document)
    {
        PropertyVotes votes = new();
        foreach (PropertyMention mention in document.PropertyNames.Where(m => !m.IsSymbol && m.Entries.Length == 1))
        {
            string id = mention.Entries[0].Id;
            votes.counts[id] = votes.counts.GetValueOrDefault(id) + 1;
        }

        return votes;
    }

    /// <summary>Whether the document names a property by its words.</summary>
    public bool Names(PropertyEntry entry) => counts.GetValueOrDefault(entry.Id) > 0;

    /// <summary>Meanings with those first that the document names; otherwise in their own order.</summary>
    public ImmutableArray<PropertyEntry> Order(ImmutableArray<PropertyEntry> entries) =>
        entries.Length < 2 ? entries : [.. entries.OrderByDescending(e => counts.GetValueOrDefault(e.Id))];
}
