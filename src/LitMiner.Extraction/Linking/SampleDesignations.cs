using System.Collections.Frozen;
using LitMiner.Core.Annotations;
using LitMiner.Extraction.Building;
using LitMiner.Text;

namespace LitMiner.Extraction.Linking;

/// <summary>
/// Names that a paper gives to its samples in so many words: "devices based on bare FAPbI3 are denoted as control", "Fe-20Cr (hereafter FC20)",
/// "the films with 0, 5 and 10 % MgO are labelled M0, M5 and M10". A designation holds for the whole paper, the first one where there are several.
/// </summary>
internal sealed class SampleDesignations
{
    private static readonly string[] Verbs =
        ["denoted", "labelled", "labeled", "designated", "named", "abbreviated", "coded", "referred to", "hereafter", "henceforth"];

    /// <summary>What may stand between the verb and the name.</summary>
    private static readonly string[] Fillers = ["hereafter ", "simply ", "as ", "by ", "the ", "to ", "sample ", "samples "];

    private static readonly string[] Borders = ["; ", " while ", " whereas ", " and the ", ", and ", ", the "];

    /// <summary>Parts that a sample plays; which one it is only the designation tells.</summary>
    private static readonly FrozenSet<string> Parts = FrozenSet.ToFrozenSet(
        ["control", "target", "reference", "pristine", "baseline", "standard", "blank", "champion", "treated", "untreated", "modified", "unmodified", "optimized", "optimised"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What plays such a part: "the target device".</summary>
    private static readonly FrozenSet<string> Things = FrozenSet.ToFrozenSet(
        ["device", "devices", "sample", "samples", "film", "films", "cell", "cells", "specimen", "specimens", "electrode", "electrodes", "psc", "pscs", "membrane", "membranes", "perovskite", "alloy", "one", "ones", "group"],
        StringComparer.OrdinalIgnoreCase);

    private const int LongestName = 24;

    /// <summary>Letters between a bracket and the verb in it: "(here ", "(which is ".</summary>
    private const int LongestLead = 12;
    private readonly Dictionary<string, TextSpan> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextSpan> parts = new(StringComparer.OrdinalIgnoreCase);

    private SampleDesignations()
    {
    }

    /// <summary>Names that are codes ("FC20") with the mention of the material that each stands for.</summary>
    public IReadOnlyDictionary<string, TextSpan> Codes => codes;

    /// <summary>Collects the designations of a document.</summary>
    public static SampleDesignations Of(AnnotatedDocument annotated)
    {
        ArgumentNullException.ThrowIfNull(annotated);
        SampleDesignations found = new();
        string text = annotated.Parsed.Text;
        EntityMention[] entities = [.. annotated.Entities.Where(e => e.Label == EntityLabel.Material)];
        string[] surfaces = [.. entities.Select(e => e.Span.Of(text)).Distinct(StringComparer.Ordinal).OrderByDescending(s => s.Length).ThenBy(s => s, StringComparer.Ordinal)];
        foreach (Sentence sentence in annotated.Sentences)
        {
            foreach (string verb in Verbs)
            {
                for (int at = sentence.Span.Start; (at = text.IndexOf(verb, at, sentence.Span.End - at, StringComparison.Ordinal)) >= 0; at += verb.Length)
                {
                    if (at > 0 && char.IsLetter(text[at - 1])) continue;
                    found.Read(text, sentence.Span, at, at + verb.Length, () => Materials(text, sentence.Span, surfaces));
                }
            }
        }

        return found;
    }

    /// <summary>The material of the sample that plays a part in the clause of a value, the nearest one; null where none does or nobody said which it is.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="value">The value.</param>
    public TextSpan? PartOf(string text, TextSpan clause, TextSpan value)
    {
        if (parts.Count == 0) return null;
        (TextSpan? best, int distance) = (null, int.MaxValue);
        foreach ((string part, TextSpan material) in parts)
        {
            for (int at = clause.Start; at < clause.End && (at = text.IndexOf(part, at, clause.End - at, StringComparison.OrdinalIgnoreCase)) >= 0; at += part.Length)
            {
                if ((at > 0 && char.IsLetter(text[at - 1])) || !Things.Contains(WordAt(text, at + part.Length))) continue;
                int away = at < value.Start ? value.Start - at : at - value.End;
                if (away < distance) (best, distance) = (material, away);
            }
        }

        return best;
    }

    /// <summary>
    /// Every place in a sentence of what was recognised as a material anywhere in the document: passages without a number, in which samples are
    /// often named, are not looked at by the transformer.
    /// </summary>
    private static TextSpan[] Materials(string text, TextSpan sentence, string[] surfaces)
    {
        List<TextSpan> found = [];
        foreach (string surface in surfaces)
        {
            for (int at = sentence.Start; (at = text.IndexOf(surface, at, sentence.End - at, StringComparison.Ordinal)) >= 0; at += surface.Length)
            {
                TextSpan span = TextSpan.OfLength(at, surface.Length);
                bool whole = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (span.End >= text.Length || !char.IsLetterOrDigit(text[span.End]));
                if (whole && !found.Exists(s => s.Overlaps(span))) found.Add(span);
            }
        }

        return [.. found.Order()];
    }

    private void Read(string text, TextSpan sentence, int verb, int end, Func<TextSpan[]> materials)
    {
        List<string> names = NamesAt(text, end, sentence.End);
        if (names.Count == 0) return;
        TextSpan clause = Clauses.Around(text, sentence, new TextSpan(verb, end), Borders);
        int open = text.LastIndexOf('(', verb, verb - sentence.Start);
        // "(denoted as S1)"; a whole sentence in brackets is a sentence.
        bool bracketed = open >= 0 && verb - open <= LongestLead && text.IndexOf(')', open, verb - open) < 0;
        // Lists go in pairs over the whole sentence; a single name belongs to what its own clause is about, or to what its bracket follows.
        TextSpan[] before = [.. materials().Where(m => m.Start >= (names.Count > 1 || bracketed ? sentence.Start : clause.Start) && m.End <= (bracketed ? open : verb))];
        if (before.Length == 0) return;
        if (names.Count == 1) Add(names[0], bracketed ? before[^1] : before[0]);
        else if (before.Length == names.Count)
        {
            for (int i = 0; i < names.Count; i++) Add(names[i], before[i]);
        }

        void Add(string name, TextSpan material)
        {
            if (name == material.Of(text)) return;
            if (Parts.Contains(name)) parts.TryAdd(name, material);
            else codes.TryAdd(name, material);
        }
    }

    /// <summary>The name behind a verb, or the names of a list.</summary>
    private static List<string> NamesAt(string text, int at, int end)
    {
        List<string> names = [];
        while (at < end && text[at] is ' ' or ',' or ':') at++;
        for (bool more = true; more;)
        {
            more = false;
            foreach (string filler in Fillers)
            {
                if (string.CompareOrdinal(text, at, filler, 0, filler.Length) != 0) continue;
                at += filler.Length;
                more = true;
            }
        }

        while (at < end)
        {
            int start = at;
            while (at < end && at - start < LongestName && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '–' or '_' or '/' or '@' or '.' or '\'' or '’' or '‘' or '“' or '”' or '"')) at++;
            string name = text[start..at].Trim('.', '\'', '’', '‘', '“', '”', '"');
            if (!IsName(name)) break;
            names.Add(name);
            if (string.CompareOrdinal(text, at, ", and ", 0, 6) == 0) at += 6;
            else if (string.CompareOrdinal(text, at, " and ", 0, 5) == 0) at += 5;
            else if (string.CompareOrdinal(text, at, ", ", 0, 2) == 0) at += 2;
            else break;
        }

        return names;
    }

    private static bool IsName(string name) =>
        Parts.Contains(name) || (name.Length > 0 && SampleNames.IsSampleName(name)) || (name.Length is > 1 and < LongestName && char.IsLetter(name[0]) && name.Count(char.IsUpper) > 1);

    private static string WordAt(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '-' or '’' or '\'' or '”' or '"') at++;
        int start = at;
        while (at < text.Length && char.IsLetter(text[at])) at++;
        return text[start..at];
    }
}
