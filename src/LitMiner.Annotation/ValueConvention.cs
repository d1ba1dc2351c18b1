using System.Collections.Immutable;
using LitMiner.Core.Annotations;
using LitMiner.Units;

namespace LitMiner.Annotation;

/// <summary>
/// Who draws the values where rules and transformer work together, by the convention that is followed: label by label the better one on development
/// data decides (docs/accuracy.md). Of a convention that is told the transformer knows which numbers it counts as values, so that rules add none.
/// </summary>
/// <param name="Drawing">How the grammar of quantities draws them, where it decides; null where the transformer does.</param>
/// <param name="AddsQuantities">Whether quantities with a unit that the transformer missed are added.</param>
public sealed record ValueConvention(QuantityDrawing? Drawing, bool AddsQuantities)
{
    private static readonly ValueConvention Untold = new(null, AddsQuantities: true), Told = new(null, AddsQuantities: false);

    /// <summary>Corpora that mark every quantity: the grammar knows these better than a transformer.</summary>
    private static readonly ImmutableDictionary<string, ValueConvention> ByRules = ImmutableDictionary<string, ValueConvention>.Empty
        .Add("grobid_quantities", new ValueConvention(QuantityDrawing.GrobidQuantities, AddsQuantities: false))
        .Add("measeval", new ValueConvention(QuantityDrawing.MeasEval, AddsQuantities: false));

    /// <summary>The convention of values that goes with one of annotation.</summary>
    /// <param name="convention">The convention that is followed; null for none.</param>
    /// <param name="isDefault">Whether it is the one by which documents are read: records need every quantity.</param>
    /// <param name="isKnown">Whether the transformer was told it.</param>
    public static ValueConvention Of(string? convention, bool isDefault, bool isKnown) =>
        convention is null || isDefault || !isKnown ? Untold : ByRules.GetValueOrDefault(convention, Told);

    /// <summary>The quantities of a passage as values, where the grammar decides.</summary>
    internal ImmutableArray<EntityMention> Draw(string text, ImmutableArray<QuantityMention> quantities) =>
        [.. Drawing!.Draw(text, quantities).Select(v => new EntityMention(v.Span, EntityLabel.Value, Rules.RuleRecogniser.QuantityConfidence, EntitySource.Rules) { Number = v.Number, Unit = v.Unit })];
}
