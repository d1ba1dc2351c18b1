using System.Collections.Immutable;
using LitMiner.Chemistry;
using LitMiner.Core.Documents;
using LitMiner.Extraction.Building;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Linking;

/// <summary>
/// Follows a doped series: where a formula is open ("Ca1−xSrxTiO3") and its sentence or the one before gives values to the
/// variable ("x = 0, 0.05, 0.10"), as many results in that sentence belong to the members in order.
/// </summary>
internal static class SeriesLinker
{
    /// <summary>Members of a series by the index of their value.</summary>
    public static Dictionary<int, SeriesMember> Assign(ParsedDocument document, Passage passage, ImmutableArray<LinkedValue> links)
    {
        Dictionary<int, SeriesMember> members = [];
        ScriptedText text = document.ScriptedText();
        foreach (var group in links.Where(l => l.Role == LinkRole.Result && l.Material is not null)
            .GroupBy(l => (l.Material, l.Entry?.Id, Sentence: passage.SentenceOf(passage.Values[l.Value].Span.Start))))
        {
            TextSpan material = passage.Materials[group.Key.Material!.Value];
            if (!LooksOpen(material.Of(passage.Text))) continue;
            if (FormulaOf(text, material) is not { Variables: [var variable] } formula) continue;
            LinkedValue[] results = [.. group];
            for (int s = group.Key.Sentence; s >= Math.Max(0, group.Key.Sentence - 1); s--)
            {
                VariableAssignment? assignment = VariableAssignmentFinder.Find(passage.Sentences[s].Of(passage.Text))
                    .FirstOrDefault(a => a.Variable == variable && a.Values.Length == results.Length);
                if (assignment is null) continue;
                for (int i = 0; i < results.Length; i++)
                    members[results[i].Value] = new SeriesMember(formula.Substitute(variable, assignment.Values[i]), variable, assignment.Values[i]);
                break;
            }
        }

        return members;
    }

    /// <summary>The code of a number that gives a variable its value, or null for other numbers.</summary>
    public static string? CodeOf(ParsedDocument document, TextSpan sentence, QuantityMention quantity)
    {
        if (quantity.UnitSpan is not null) return null;
        string words = sentence.Of(document.Text);
        return words.AsSpan().IndexOfAny("xyzδ") >= 0
            && VariableAssignmentFinder.Find(words).Any(a => a.Span.Shift(sentence.Start).Contains(quantity.NumberSpan)) ? "composition-variable" : null;
    }

    private static Formula? FormulaOf(ScriptedText text, TextSpan material)
    {
        ScriptedText part = text.Slice(material);
        if (FormulaParser.Parse(part).Formula is { } whole) return whole;
        IReadOnlyList<FormulaMention> inside = FormulaFinder.Find(part);
        return inside.Count > 0 ? inside[0].Formula : null;
    }

    private static bool LooksOpen(string text) => text.AsSpan().IndexOfAny("xyzₓᵧ") >= 0;
}
