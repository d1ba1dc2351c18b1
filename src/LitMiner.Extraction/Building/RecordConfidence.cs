using LitMiner.Core.Documents;

namespace LitMiner.Extraction.Building;

/// <summary>
/// How likely a record is right as a whole, from what the network and the rules know of it: logistic regressions, fitted on the records of real
/// papers that people had read before (corpora/papers-gold), whose outcome is the share that was right (docs/accuracy.md has the curve on papers held out).
/// </summary>
internal static class RecordConfidence
{
    /// <summary>Below this a value of running text that the network has seen is refused: of such records one in nine was right.</summary>
    public const double LeastOfText = 0.2;

    // Where the table rules were built, known properties are right in 95 of 100 records (3.0), on forms of tables held back in 88, in papers held out in less than half: this is between.
    private const double TableBias = 0.95, TableUnknown = -1.3, TableNoMaterial = -2.5, TableNoUnit = -0.5;

    /// <summary>The share that was right among records like this.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="flags">What is doubtful about it.</param>
    public static double Of(FactDraft fact, IReadOnlySet<string> flags) => Math.Round(1 / (1 + Math.Exp(-(fact.Table is null ? OfText(fact, flags) : OfTable(fact)))), 3);

    private static double OfText(FactDraft fact, IReadOnlySet<string> flags)
    {
        (float result, float property, float material) = fact.Evidence ?? RulesAlone(fact);
        return -1.13 + (0.55 * Logit(result)) - (0.12 * Logit(property)) + (0.17 * Logit(material))
            + (fact.Entry is null ? -2.16 : 0)
            + (fact.Material is null ? -0.7 : fact.MaterialIsOfDocument ? 0.17 : fact.MaterialIsEarlier ? 0.77 : 0)
            + (fact.Section switch { SectionRole.Methods => -1.2, SectionRole.Abstract or SectionRole.Conclusion => -0.3, SectionRole.Introduction => 0.08, _ => 0 })
            + (fact.Quantity.UnitSpan is null ? 0.57 : 0)
            + (flags.Contains("difference") ? -0.33 : 0)
            + (flags.Contains("out-of-range") ? -1 : 0);
    }

    private static double OfTable(FactDraft fact) =>
        TableBias + (fact.Entry is null ? TableUnknown : 0) + (fact.Material is null ? TableNoMaterial : 0) + (fact.Unit is null && fact.Entry is { Unit.IsDimensionless: false } ? TableNoUnit : 0);

    /// <summary>Where the network took no part, the rules' own sum stands in its place.</summary>
    private static (float Result, float Property, float Material) RulesAlone(FactDraft fact) => ((float)Math.Clamp(fact.Confidence + 0.1, 0, 1), 0.5f, 0.5f);

    private static double Logit(float p) => Math.Clamp(Math.Log((p + 0.01) / (1.01 - p)), -5, 5);
}
