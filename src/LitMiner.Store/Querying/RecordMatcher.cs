using System.Collections.Immutable;
using LitMiner.Chemistry;
using LitMiner.Core.Materials;
using LitMiner.Core.Properties;
using LitMiner.Core.Records;

namespace LitMiner.Store.Querying;

/// <summary>Decides whether a record matches a filter; what the filter says is understood once, beforehand.</summary>
internal sealed class RecordMatcher
{
    private readonly RecordFilter filter;
    private readonly PropertyCatalogue catalogue;
    private readonly PropertyEntry? property;
    private readonly string? propertyWords;
    private readonly MaterialIdentity? material;
    private readonly (string Word, MaterialIdentity Identity)[] words;
    private readonly bool otherElements;
    private readonly ImmutableHashSet<string> elements;

    public RecordMatcher(RecordFilter filter, PropertyCatalogue catalogue)
    {
        this.filter = filter;
        this.catalogue = catalogue;
        if (filter.Property is { } p)
        {
            property = catalogue.Find(p) ?? catalogue.Resolve(p, null, anyUnit: true);
            propertyWords = PropertyName.Key(p);
        }

        material = filter.Material is { } m ? MaterialResolver.Resolve(m) : null;
        words = filter.Words is { } all && Phrase(all) is { } phrase
            ? phrase
            : [.. (filter.Words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => (w, MaterialResolver.Resolve(w)))];
        otherElements = filter.Elements.Contains("*");
        elements = [.. filter.Elements.Where(e => e != "*").Select(Symbol)];
    }

    public bool Matches(PropertyRecord record) =>
        record.Confidence >= filter.MinConfidence
        && (filter.Property is null || MatchesProperty(record))
        && (material is null || MatchesMaterial(record, filter.Material!, material))
        && words.All(w => MatchesWord(record, w.Word, w.Identity))
        && (filter.Elements.IsEmpty || MatchesElements(record))
        && (filter.Value is not { } range || FilterUnit.Overlaps(range, filter.Unit, record.Value))
        && (filter.Unit is null || filter.Value is not null || FilterUnit.In(filter.Unit, record.Value) is not null)
        && (filter.Origin is not { } origin || record.Origin == origin)
        && (filter.Year is not { } years || (record.Document.Year is { } year && years.Overlaps(year, year)))
        && filter.Conditions.All(c => c.Matches(record));

    /// <summary>A phrase that as a whole is a known name ("titanium dioxide", "band gap") is not taken apart.</summary>
    private (string, MaterialIdentity)[]? Phrase(string text)
    {
        if (!text.Trim().Contains(' ')) return null;
        MaterialIdentity whole = MaterialResolver.Resolve(text);
        return whole.Composition is not null || !catalogue.OfName(text).IsEmpty ? [(text.Trim(), whole)] : null;
    }

    private static string Symbol(string text) =>
        Elements.Find(text)?.Symbol ?? throw new QueryException($"'{text}' is not the symbol of an element");

    private bool MatchesProperty(PropertyRecord record)
    {
        if (property is not null && record.Property.Id is not null) return record.Property.Id == property.Id;
        return propertyWords!.Length > 0 && PropertyName.Key(record.Property.Text ?? "").Contains(propertyWords, StringComparison.Ordinal);
    }

    private static bool MatchesMaterial(PropertyRecord record, string words, MaterialIdentity wanted)
    {
        if (record.Material is not { } found) return false;
        if (wanted.Composition is { } composition && found.Formula is { } formula)
            return Composition.TryParse(formula) is { } other && other.Equals(composition);
        string text = words.Trim();
        return Same(found.Text, text) || found.Aliases.Any(a => Same(a, text)) || MaterialResolver.Resolve(found.Text).Key == wanted.Key
            || (wanted.Composition is null && text.Length > 2 && found.Text.Contains(text, StringComparison.OrdinalIgnoreCase));
    }

    private bool MatchesWord(PropertyRecord record, string word, MaterialIdentity identity)
    {
        if (MatchesMaterial(record, word, identity)) return true;
        PropertyDefinition? definition = record.Property.Id is { } id ? catalogue.Find(id)?.Definition : null;
        if (definition is not null && definition.Symbols.Contains(word)) return true;
        string key = PropertyName.Key(word);
        if (key.Length == 0) return false;
        IEnumerable<string> names = (definition?.Names ?? []).Append(definition?.Name ?? "").Append(record.Property.Text ?? "");
        return names.Any(n => (" " + PropertyName.Key(n)).Contains(" " + key, StringComparison.Ordinal));
    }

    private bool MatchesElements(PropertyRecord record)
    {
        if (record.Material?.Composition is not { } composition) return false;
        return elements.All(composition.ContainsKey) && (otherElements || composition.Count == elements.Count);
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
