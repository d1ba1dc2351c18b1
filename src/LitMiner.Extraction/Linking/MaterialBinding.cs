using LitMiner.Text;

namespace LitMiner.Extraction.Linking;

/// <summary>
/// Ties of a value to a material that no nearness outweighs: "0.19 W m−1 K−1 for PMMA", "540 % (G15)", "G0 (0.5 MPa)", "2500 HV quoted for TiN".
/// </summary>
internal static class MaterialBinding
{
    /// <summary>How far behind a value its "for" may stand.</summary>
    private const int Reach = 48;

    private static readonly string[] Copulas = [" is ", " was ", " has ", " had ", " reaches ", " reached ", " shows ", " showed ", " exhibits ", " exhibited ", " is about ", " was about ", " is only ", " was only "];

    private static readonly string[] Borders = [";", ", ", " and ", " whereas ", " while ", " but ", " than ", " compared "];

    /// <summary>Gives each result the material that it is tied to, where there is one.</summary>
    public static void Bind(Passage passage, LinkedValue[] links)
    {
        for (int i = 0; i < links.Length; i++)
        {
            if (links[i].Role != LinkRole.Result || Tied(passage, i) is not { } material) continue;
            int? list = passage.Values[i].ListId;
            for (int k = 0; k < links.Length; k++)
            {
                // A list shares what its last member is tied to; "for x = 0, 0.1 and 0.2" is taken apart later.
                if (k == i || (list is not null && passage.Values[k].ListId == list && links[k].Role == LinkRole.Result)) links[k] = links[k] with { Material = material, MaterialIsEarlier = false };
            }
        }
    }

    /// <summary>The material that a value is tied to, or null.</summary>
    private static int? Tied(Passage passage, int value)
    {
        TextSpan span = passage.Values[value].Span, sentence = passage.Sentences[passage.SentenceOf(span.Start)];
        string text = passage.Text;
        int limit = Clauses.Around(text, new TextSpan(sentence.Start, Math.Min(sentence.End, span.End + Reach)), span, Borders).End;
        for (int m = 0; m < passage.Materials.Length; m++)
        {
            TextSpan material = passage.Materials[m];
            if (!sentence.Contains(material) || passage.Descriptors.Contains(m)) continue;
            if (material.End <= span.Start)
            {
                string gap = text[material.End..span.Start];
                if (gap is " (" or "(" or ": " && text.IndexOf(')', span.End) is >= 0 and var end && end <= span.End + 2) return m;
                if (Copulas.Contains(gap)) return m;
                continue;
            }

            if (material.Start < span.End) continue;
            ReadOnlySpan<char> between = text.AsSpan(span.End, material.Start - span.End);
            bool bracketed = between is " (" or "(" && material.End < text.Length && text[material.End] is ')' or ',' or ';';
            if (bracketed) return m;
            if (material.Start <= limit && (between.EndsWith(" for ") || between is " in ") && !Holds(passage, span.End, material.Start)) return m;
        }

        return null;
    }

    /// <summary>Whether another quantity stands in between.</summary>
    private static bool Holds(Passage passage, int from, int to) => passage.Values.Any(v => v.Exclusion is null && v.Span.Start >= from && v.Span.Start < to);
}
