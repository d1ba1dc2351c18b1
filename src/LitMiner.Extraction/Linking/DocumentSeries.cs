using LitMiner.Chemistry;
using LitMiner.Core.Documents;
using LitMiner.Text;

namespace LitMiner.Extraction.Linking;

/// <summary>The open formulae of a document: of each variable the one that is written most often.</summary>
internal sealed class DocumentSeries
{
    private readonly Dictionary<string, (TextSpan Span, Formula Formula)> byVariable = new(StringComparer.Ordinal);

    private DocumentSeries()
    {
    }

    /// <summary>Collects the open formulae with one variable.</summary>
    public static DocumentSeries Of(ParsedDocument document, ScriptedText text)
    {
        DocumentSeries series = new();
        Dictionary<(string Variable, string Text), int> counts = [];
        foreach (Block block in document.Blocks)
        {
            if (block.Kind is BlockKind.Reference or BlockKind.BackMatter or BlockKind.Table) continue;
            ReadOnlySpan<char> words = document.Text.AsSpan(block.Span.Start, block.Span.Length);
            if (words.IndexOfAny("xyzₓᵧ") < 0) continue;
            foreach (FormulaMention mention in FormulaFinder.Find(text.Slice(block.Span)))
            {
                if (mention.Formula.Variables is not [var variable]) continue;
                string key = string.Concat(mention.Span.Shift(block.Span.Start).Of(document.Text).Where(c => !char.IsWhiteSpace(c)));
                int count = counts[(variable, key)] = counts.GetValueOrDefault((variable, key)) + 1;
                int best = counts.Where(c => c.Key.Variable == variable && c.Key.Text != key).Select(c => c.Value).DefaultIfEmpty(0).Max();
                if (count > best) series.byVariable[variable] = (mention.Span.Shift(block.Span.Start), mention.Formula);
            }
        }

        return series;
    }

    /// <summary>The formula that a variable opens, and where it is written; null where there is none.</summary>
    public (TextSpan Span, Formula Formula)? Of(string variable) => byVariable.TryGetValue(variable, out var found) ? found : null;
}
