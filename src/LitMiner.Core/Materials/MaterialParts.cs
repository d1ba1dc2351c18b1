using LitMiner.Chemistry;

namespace LitMiner.Core.Materials;

/// <summary>Blends, composites and layered structures whose parts are known: "P3HT:PCBM", "CNT/PVDF", "NiO–YSZ", "PEDOT:PSS". Pure and thread-safe.</summary>
public static class MaterialParts
{
    private const int MostParts = 12;

    /// <summary>
    /// The parts in the order of the writing, or an empty list where there are none or one of them is neither in the catalogue nor a
    /// formula. Ratios and thicknesses in brackets are left out.
    /// </summary>
    public static IReadOnlyList<string> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length is < 3 or > 160) return [];
        foreach (string marks in (ReadOnlySpan<string>)["/@", ":", "–—-−+"])
        {
            List<string> parts = Parts(text, marks);
            if (parts.Count < 2) continue;
            // Layers may be blends themselves: "ITO/PEDOT:PSS/P3HT:PCBM/LiF/Al".
            List<string> flat = [.. marks == "/@" ? parts.SelectMany(part => Split(part) is { Count: > 1 } inner ? inner : [part]) : parts];
            return flat.Count <= MostParts && flat.TrueForAll(IsKnown) ? flat : [];
        }

        return [];
    }

    private static bool IsKnown(string part) => SubstanceCatalogue.Default.Find(part) is not null || (part.Length > 0 && FormulaParser.Parse(part).Success);

    private static List<string> Parts(string text, string marks)
    {
        List<string> parts = [];
        int depth = 0, start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : marks[0];
            if (c is '(' or '[') depth++;
            else if (c is ')' or ']') depth--;
            else if (i == text.Length || (depth == 0 && marks.Contains(c)))
            {
                string part = text[start..i].Trim();
                int bracket = part.IndexOf(" (", StringComparison.Ordinal);
                parts.Add(bracket > 0 ? part[..bracket] : part);
                start = i + 1;
            }
        }

        return parts;
    }
}
