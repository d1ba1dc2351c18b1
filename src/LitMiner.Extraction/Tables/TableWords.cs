using System.Collections.Frozen;
using LitMiner.Chemistry;

namespace LitMiner.Extraction.Tables;

/// <summary>Words of heads that tell what kind of table or column it is.</summary>
internal static class TableWords
{
    private static readonly FrozenSet<string> Samples = FrozenSet.ToFrozenSet(
        [
            "sample", "samples", "specimen", "specimens", "alloy", "alloys", "material", "materials", "compound", "compounds", "designation", "code", "formula", "composition",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Statistics = FrozenSet.ToFrozenSet(
        [
            "f-value", "p-value", "f value", "p value", "df", "degrees of freedom", "sum of squares", "mean square", "mean squares", "coefficient estimate", "standard error",
            "adjusted r2", "prob > f", "vif", "95% ci low", "95% ci high",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a head says that its cells name samples: "Sample No.", "Alloy".</summary>
    public static bool NamesSamples(string head)
    {
        string[] words = head.Split([' ', '.', '/', '(', ')', '#', ':'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 3 && Samples.Contains(words[0]);
    }

    /// <summary>Whether a head is a number of statistics, as in an analysis of variance: such numbers are no properties of a material.</summary>
    public static bool IsStatistic(string head) => Statistics.Contains(head.Trim());

    /// <summary>Whether a head is nothing but the symbol of an element, as in a table of a steel's composition.</summary>
    public static bool IsElement(string head) => head.Trim() is { Length: 1 or 2 } symbol && Elements.Find(symbol) is not null;
}
