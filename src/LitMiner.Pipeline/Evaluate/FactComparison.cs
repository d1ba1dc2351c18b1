using LitMiner.Core.Materials;
using LitMiner.Core.Properties;
using LitMiner.Core.Records;
using LitMiner.Units;

namespace LitMiner.Pipeline.Evaluate;

/// <summary>When a record says the same as a fact that a person read.</summary>
internal static class FactComparison
{
    private const double Tolerance = 0.01;

    /// <summary>The same property, value and material.</summary>
    public static bool IsSame(GoldRecord gold, PropertyRecord record, bool relaxed) => SameFact(gold, record) && SameMaterial(gold, record, relaxed);

    /// <summary>
    /// The same property, and the same value within 1 % after conversion. A property is the same by its id, or where the catalogue of today gives the
    /// record's id to the paper's own words: gold is older than some finer ids ("lattice thermal conductivity").
    /// </summary>
    public static bool SameFact(GoldRecord gold, PropertyRecord record)
    {
        bool property = record.Property.Id is { } id && (id == gold.Property || (gold.PropertyText is { } name && PropertyCatalogue.Default.OfName(name).Any(e => e.Id == id)));
        // What was read before the catalogue knew it has only words.
        if (!property && gold.Property is null && record.Property.Text is { } words && gold.PropertyText is { } wanted)
            property = words.Contains(wanted, StringComparison.OrdinalIgnoreCase) || wanted.Contains(words, StringComparison.OrdinalIgnoreCase);
        return property && SameValue(gold.Low, gold.High, gold.Unit, record.Value);
    }

    /// <summary>The same value within 1 % after conversion.</summary>
    public static bool SameValue(double? low, double? high, string? unitText, ValueReference value)
    {
        Unit? given = value.Unit is null ? Unit.One : UnitParser.Parse(value.Unit).Unit;
        Unit? unit = string.IsNullOrEmpty(unitText) ? Unit.One : UnitParser.Parse(unitText, given?.Dimension).Unit;
        if (unit is null || given is null) return false;
        return SameNumber(low, value.Low, given, unit) && SameNumber(high, value.High, given, unit);
    }

    private static bool SameNumber(double? wanted, double? found, Unit from, Unit to)
    {
        if (wanted is not { } w || found is not { } f) return wanted is null && found is null;
        return UnitConverter.TryConvert(f, from, to, out double converted) && Math.Abs(converted - w) <= (Tolerance * Math.Abs(w)) + 1e-12;
    }

    /// <summary>The same material by composition or name; relaxed, also where one name contains the other.</summary>
    public static bool SameMaterial(GoldRecord gold, PropertyRecord record, bool relaxed)
    {
        if (gold.Material is null && gold.Formula is null) return true;
        if (record.Material is not { } found) return false;
        MaterialIdentity? wanted = (gold.Formula ?? gold.Material) is { } name ? MaterialResolver.Resolve(name) : null;
        if (wanted?.Composition is { } composition && found.Formula is { } formula && MaterialResolver.Resolve(formula).Composition is { } other && other.Equals(composition)) return true;
        foreach (string text in new[] { gold.Material, gold.Sample, gold.Formula }.OfType<string>())
        {
            if (Same(found.Text, text) || (found.Sample is { } sample && Same(sample, text)) || found.Aliases.Any(a => Same(a, text))) return true;
            if (relaxed && (Contains(found.Text, text) || Contains(text, found.Text))) return true;
        }

        return false;
    }

    /// <summary>The same conditions and uncertainty, and no contradicting origin.</summary>
    public static bool SameCircumstances(GoldRecord gold, PropertyRecord record) =>
        (gold.Origin is null || record.Origin is null || gold.Origin.Equals(record.Origin.ToString(), StringComparison.OrdinalIgnoreCase))
        && SameNumber(gold.Uncertainty, record.Value.Uncertainty, Unit.One, Unit.One)
        && gold.Conditions.Length == record.Conditions.Length
        && gold.Conditions.All(c => record.Conditions.Any(r => r.Property?.Id == c.Property && SameSetting(c, r.Value)));

    /// <summary>The same value, or both in words alone: "room temperature".</summary>
    private static bool SameSetting(GoldCondition gold, ValueReference? value) =>
        gold.Low is null && gold.High is null ? value is null : value is not null && SameValue(gold.Low, gold.High, gold.Unit, value);

    private static bool Same(string one, string other) => Letters(one) == Letters(other);

    private static bool Contains(string text, string part) => Letters(part).Length > 1 && Letters(text).Contains(Letters(part), StringComparison.Ordinal);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
