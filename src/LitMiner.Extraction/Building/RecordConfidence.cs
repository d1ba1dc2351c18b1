using LitMiner.Core.Documents;
using LitMiner.Core.Properties;
using LitMiner.Core.Records;
using LitMiner.Units;

namespace LitMiner.Extraction.Building;

/// <summary>What is known of a fact before it is judged, as numbers.</summary>
internal static class RecordConfidence
{
    public static double[] TextFeatures(FactDraft fact, IReadOnlySet<string> flags)
    {
        var e = fact.Evidence ?? (0.5f, 0.5f, 0.5f);
        return
        [
            Logit(e.Result), Logit(e.Property), Logit(e.Material), fact.Entry is null ? 1 : 0, fact.Material is null ? 1 : 0, fact.MaterialIsOfDocument ? 1 : 0, fact.MaterialIsEarlier ? 1 : 0,
            fact.Section == SectionRole.Methods ? 1 : 0, fact.Section is SectionRole.Abstract or SectionRole.Conclusion ? 1 : 0, fact.Section == SectionRole.Introduction ? 1 : 0,
            flags.Contains("out-of-range") ? 1 : 0, fact.Quantity.UnitSpan is null ? 1 : 0, flags.Contains("difference") ? 1 : 0,
        ];
    }

    private static double Logit(float p) => Math.Clamp(Math.Log((p + 0.01) / (1.01 - p)), -5, 5);
}
