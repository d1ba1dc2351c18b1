using System.Collections.Frozen;
using LitMiner.Text;

namespace LitMiner.Extraction.Linking;

/// <summary>Words that tell a setting from a result: "annealed at 450 °C", "measured at 300 K".</summary>
internal static class SettingWords
{
    private static readonly FrozenSet<string> Treatments = FrozenSet.ToFrozenSet(
        """
        annealed annealing sintered sintering calcined calcination heated heating dried drying stirred stirring milled milling deposited
        deposition cured curing quenched quenching aged aging ageing pressed pressing immersed soaked baked baking cooled cooling fired
        firing grown growth synthesized synthesised prepared treated treatment solutionized homogenized homogenised melted pyrolyzed
        pyrolysed carbonized carbonised reduced oxidized oxidised refluxed maintained kept held irradiated sputtered evaporated spun
        spin-coated coated rolled forged extruded tempered austenitized normalized sealed ground mixed added dissolved washed centrifuged
        ultrasonicated sonicated hydrothermally polymerized polymerised implanted etched
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Prepositions = FrozenSet.ToFrozenSet(
        ["at", "under", "@", "for", "during", "after", "with", "using", "in", "within", "between", "from", "to", "near", "above", "below", "over", "by"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The nearest word of treatment within a dozen words before a span in its sentence, or null.</summary>
    public static string? TreatmentBefore(string text, TextSpan sentence, TextSpan value)
    {
        int end = value.Start;
        for (int count = 0; count < 8 && end > sentence.Start; count++)
        {
            string word = WordBefore(text, sentence.Start, ref end);
            if (word.Length == 0) return null;
            if (Treatments.Contains(word)) return word;
        }

        return null;
    }

    /// <summary>The preposition right before a span, articles and qualifiers passed over, or null.</summary>
    public static string? PrepositionBefore(string text, TextSpan sentence, TextSpan value)
    {
        int end = value.Start;
        for (int count = 0; count < 3 && end > sentence.Start; count++)
        {
            string word = WordBefore(text, sentence.Start, ref end);
            if (Prepositions.Contains(word)) return word.ToLowerInvariant();
            if (!(word is "a" or "an" or "the" or "about" or "around" or "approximately" or "ca" or "room" or "temperature" or "temperatures" or "of")) return null;
        }

        return null;
    }

    private static string WordBefore(string text, int from, ref int end)
    {
        int last = end;
        while (last > from && !char.IsLetterOrDigit(text[last - 1]) && text[last - 1] != '@')
        {
            // A bracket or a semicolon begins another thought.
            if (text[last - 1] is ';' or '(' or ')') return "";
            last--;
        }

        int start = last;
        while (start > from && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '@')) start--;
        end = start;
        return text[start..last];
    }
}
