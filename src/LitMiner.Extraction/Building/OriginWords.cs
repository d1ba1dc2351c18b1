using LitMiner.Core.Documents;
using LitMiner.Core.Records;
using LitMiner.Extraction.Linking;
using LitMiner.Text;

namespace LitMiner.Extraction.Building;

/// <summary>Tells from the words around a value whose it is. Where they do not tell, nobody's: null.</summary>
internal static class OriginWords
{
    private static readonly string[] Borders = ["; ", " than ", " whereas ", " while ", " compared ", " but "];
    private static readonly string[] Cited = ["reported", "literature", "previous", "et al", "earlier work", "other groups", "published", "Ref.", "Refs."];
    private static readonly string[] Computed = ["calculated", "computed", "DFT", "first-principles", "first principles", "ab initio", "simulated", "simulation", "predicted", "theoretical", "molecular dynamics"];
    private static readonly string[] Measured = ["measured", "we obtained", "we found", "we observed", "was obtained", "were obtained", "in this work", "this study", "present work", "our ", "experimental", "was determined", "were determined", "exhibited", "exhibits", "showed"];

    /// <summary>The origin of a value in its clause, or null.</summary>
    public static ValueOrigin? Of(ParsedDocument document, TextSpan sentence, TextSpan value)
    {
        TextSpan clause = Clause(document.Text, sentence, value);
        string words = clause.Of(document.Text);
        bool mark = document.Citations.Any(c => c.Span.Start >= value.End && c.Span.Start <= clause.End);
        if (mark || Contains(words, Cited)) return ValueOrigin.Cited;
        if (Contains(words, Computed)) return ValueOrigin.Computed;
        return Contains(words, Measured) ? ValueOrigin.Measured : null;
    }

    /// <summary>The part of a sentence around a value that commas before "than", "while" or "whereas", semicolons and "than" itself bound.</summary>
    private static TextSpan Clause(string text, TextSpan sentence, TextSpan value) => Clauses.Around(text, sentence, value, Borders);

    private static bool Contains(string text, string[] words) => words.Any(w => text.Contains(w, StringComparison.Ordinal));
}
