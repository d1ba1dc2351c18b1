using System.Collections.Frozen;
using LitMiner.Core.Properties;

namespace LitMiner.Core.Annotations;

/// <summary>The short forms of properties that a document defines. Inside the document they go before those of the catalogue.</summary>
public sealed class PropertyGlossary
{
    private readonly FrozenDictionary<string, GlossaryTerm> terms;

    /// <summary>Makes a glossary; of several terms for one short form the first holds.</summary>
    public PropertyGlossary(IEnumerable<GlossaryTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        Dictionary<string, GlossaryTerm> found = new(StringComparer.Ordinal);
        foreach (GlossaryTerm term in terms) found.TryAdd(PropertyName.SymbolKey(term.ShortForm), term);
        this.terms = found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A glossary without terms.</summary>
    public static PropertyGlossary Empty { get; } = new([]);

    /// <summary>All terms, in the order of their short forms.</summary>
    public IEnumerable<GlossaryTerm> Terms => terms.Values.OrderBy(t => t.ShortForm, StringComparer.Ordinal);

    /// <summary>What a writing stands for, or null; case counts, blanks, underscores and the plural of abbreviations do not.</summary>
    public GlossaryTerm? Find(string shortForm)
    {
        ArgumentNullException.ThrowIfNull(shortForm);
        if (terms.Count == 0) return null;
        string key = PropertyName.SymbolKey(shortForm);
        if (terms.TryGetValue(key, out GlossaryTerm? term)) return term;
        return key.Length > 2 && key[^1] == 's' && char.IsAsciiLetterUpper(key[^2]) ? terms.GetValueOrDefault(key[..^1]) : null;
    }
}
