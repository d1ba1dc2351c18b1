using LitMiner.Core.Properties;
using LitMiner.Text;

namespace LitMiner.Extraction.Tables;

/// <summary>
/// What a caption says its table is about: the only material in it, or, where none is known, what stands behind "of" or "for". What is only
/// added ("with 2 wt% LiF") or acted upon ("adsorption of Pb(II) on …") is no subject.
/// </summary>
internal sealed class CaptionSubject(ScriptedText text, KnownMaterials materials, PropertyCatalogue catalogue)
{
    private const int MostWords = 5;
    private const int FarthestPreposition = 4;

    private static readonly string[] Leads = ["of", "for", "on", "onto", "over"];

    private static readonly string[] Stops =
    [
        "with", "without", "at", "in", "under", "by", "as", "after", "before", "for", "from", "using", "during", "to", "on", "onto", "over", "of", "between", "and", "or", "vs", "versus", "via", "against", "measured", "obtained",
        "determined", "calculated", "derived", "prepared", "containing", "annealed", "sintered", "tested", "treated", "compared", "when", "where", "which", "that", "than", "is", "are", "was", "were",
    ];

    private static readonly string[] Fillers =
    [
        "the", "a", "an", "all", "our", "different", "various", "several", "some", "prepared", "as-prepared", "studied", "investigated", "obtained", "synthesized", "synthesised", "fabricated", "produced", "resulting", "final", "these",
        "present", "selected", "new", "both", "two", "three", "four", "five", "six", "tested", "examined", "developed", "typical", "representative", "corresponding", "respective", "other", "same", "samples", "specimens",
    ];

    /// <summary>Last words that make a phrase one on tests or numbers.</summary>
    private static readonly string[] Accounts =
    [
        "result", "results", "analysis", "analyses", "data", "test", "tests", "parameter", "parameters", "measurement", "measurements", "value", "values", "fitting", "fit", "fits", "curve", "curves", "spectrum", "spectra", "property",
        "properties", "calculation", "calculations", "method", "methods", "study", "studies", "model", "models", "temperature", "temperatures", "time", "times", "condition", "conditions", "function", "refinement", "experiment", "experiments",
        "comparison", "effect", "effects", "rate", "rates", "content", "contents", "concentration", "concentrations", "treatment", "process", "work", "literature", "characteristics", "performance", "performances", "device", "devices", "cell", "cells",
    ];

    /// <summary>The material that a caption is about, or null.</summary>
    public TextSpan? Of(TextSpan caption)
    {
        if (materials.OnlyOne(caption) is not { } only) return null;
        return IsAddition(caption, only) ? Phrase(caption) : only;
    }

    /// <summary>What a caption is about by its grammar alone, known as a material or not: "Solar Salt", "metakaolin geopolymers"; or null.</summary>
    public TextSpan? Phrase(TextSpan caption)
    {
        TextSpan[] words = [.. Words(caption)];
        for (int i = 0; i + 1 < words.Length; i++)
        {
            string lead = Word(words[i]);
            if (!Leads.Contains(lead) || (lead == "of" && i > 0 && KnownMaterials.IsDoing(Word(words[i - 1])))) continue;
            int first = i + 1;
            while (first < words.Length && Fillers.Contains(Word(words[first]))) first++;
            int last = first;
            while (last < words.Length && last - first < MostWords && !Stops.Contains(Word(words[last])) && !(last > first && text[words[last].Start] is '(' or '['))
            {
                last++;
                if (text[words[last - 1].End - 1] is ',' or ';' or ':' or '.') break;
            }

            if (last == first || last - first == MostWords || text[words[first].Start] is '(' or '[') continue;
            int end = words[last - 1].End;
            while (end > words[first].Start && text[end - 1] is ',' or ';' or ':' or '.') end--;
            TextSpan phrase = HeadMarks.Without(text, new TextSpan(words[first].Start, end));
            if (IsName(phrase)) return phrase;
        }

        return null;
    }

    /// <summary>Whether a phrase can name a material: not one on properties or tests, with a name in it or a word before one of class.</summary>
    private bool IsName(TextSpan phrase)
    {
        string words = phrase.Of(text.Text);
        string[] parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || words.Length < 2 || !words.Any(char.IsLetter) || Accounts.Contains(parts[^1].Trim(')', ']').ToLowerInvariant()) || catalogue.NamesIn(words).Any()) return false;
        bool classed = TableWords.IsClass(parts[^1]) || TableWords.IsClass(PropertyName.Singular(parts[^1]));
        if (parts.Length == 1 && classed) return false;
        return words.Any(char.IsUpper) || words.Any(char.IsDigit) || words.Any(c => c is >= 'α' and <= 'ω') || (classed && !TableWords.TellsState(parts[0]) && !parts[0].EndsWith("ed", StringComparison.Ordinal));
    }

    /// <summary>Whether the preposition before a name makes it an addition: "composites with 2 wt% LiF".</summary>
    private bool IsAddition(TextSpan caption, TextSpan name)
    {
        string[] before = text.Text[caption.Start..name.Start].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (string word in before.Reverse().Take(FarthestPreposition))
        {
            if (word is "with" or "containing" or "by" or "plus" or "without") return true;
            if (Leads.Contains(word) || Stops.Contains(word)) return false;
        }

        return false;
    }

    private string Word(TextSpan span) => span.Of(text.Text).Trim(',', ';', '.', ':', '(', ')').ToLowerInvariant();

    private IEnumerable<TextSpan> Words(TextSpan within)
    {
        int start = within.Start;
        for (int i = within.Start; i <= within.End; i++)
        {
            if (i < within.End && !char.IsWhiteSpace(text[i])) continue;
            if (i > start) yield return new TextSpan(start, i);
            start = i + 1;
        }
    }
}
