using System.Collections.Immutable;
using LitMiner.Chemistry;
using LitMiner.Core.Annotations;
using LitMiner.Core.Properties;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Annotation.Rules;

/// <summary>Finds entities without the transformer: quantities by grammar, formulae by grammar, substances and properties by catalogue.</summary>
public sealed class RuleRecogniser
{
    internal const double QuantityConfidence = 0.9;
    private const double NameConfidence = 0.7;
    private readonly PropertyNameFinder properties;
    private readonly MaterialNameFinder materials = new(SubstanceCatalogue.Default);

    private readonly QuantityDrawing drawing;

    /// <summary>Prepares the rules.</summary>
    /// <param name="catalogue">Properties that are known.</param>
    /// <param name="drawing">What the spans of values cover; null for qualifiers included, a list as one value.</param>
    public RuleRecogniser(PropertyCatalogue catalogue, QuantityDrawing? drawing = null)
    {
        properties = new PropertyNameFinder(catalogue);
        this.drawing = drawing ?? QuantityDrawing.MeasEval;
    }

    /// <summary>Names and symbols of catalogued properties in a passage, in order.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="glossary">Short forms that its document defines; null for none.</param>
    public ImmutableArray<PropertyMention> PropertyNames(ScriptedText text, PropertyGlossary? glossary = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return properties.Find(text.Text, new TextSpan(0, text.Length), glossary);
    }

    /// <summary>Formulae and names of catalogued substances in a passage, in order, not overlapping.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="formulae">Its formulae.</param>
    public ImmutableArray<TextSpan> MaterialNames(ScriptedText text, ImmutableArray<TextSpan> formulae) => materials.Find(text, formulae);

    /// <summary>Formulae of a passage, in order.</summary>
    public static ImmutableArray<TextSpan> Formulae(ScriptedText text) => [.. FormulaFinder.Find(text).Select(f => f.Span)];

    /// <summary>Entities of a passage, by place; those of one label do not overlap.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="quantities">All its numbers.</param>
    /// <param name="names">Its names of properties.</param>
    public ImmutableArray<EntityMention> Recognise(ScriptedText text, ImmutableArray<QuantityMention> quantities, ImmutableArray<PropertyMention> names)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<EntityMention> entities = [.. Values(text, quantities)];
        entities.AddRange(MaterialNames(text, Formulae(text))
            .Where(m => !entities.Any(e => e.Label == EntityLabel.Value && e.Span.Overlaps(m)))
            .Select(m => new EntityMention(m, EntityLabel.Material, NameConfidence, EntitySource.Rules)));
        entities.AddRange(names.Select(p => new EntityMention(p.Span, EntityLabel.Property, p.IsSymbol ? 0.5 : NameConfidence, EntitySource.Rules)));
        return [.. entities.OrderBy(e => e.Span).ThenBy(e => e.Label)];
    }

    /// <summary>Quantities as entities, each member of a list by itself.</summary>
    public static ImmutableArray<EntityMention> Members(ImmutableArray<QuantityMention> quantities) =>
    [
        .. quantities.Where(q => q.Exclusion is null)
            .Select(q => new EntityMention(q.Span, EntityLabel.Value, QuantityConfidence, EntitySource.Rules) { Number = q.NumberSpan, Unit = q.UnitSpan }),
    ];

    private IEnumerable<EntityMention> Values(ScriptedText text, ImmutableArray<QuantityMention> quantities) =>
        drawing.Draw(text.Text, quantities).Select(value => new EntityMention(value.Span, EntityLabel.Value, QuantityConfidence, EntitySource.Rules) { Number = value.Number, Unit = value.Unit });
}
