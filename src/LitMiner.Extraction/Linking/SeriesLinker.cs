using System.Collections.Immutable;
using LitMiner.Chemistry;
using LitMiner.Core.Documents;
using LitMiner.Extraction.Building;
using LitMiner.Text;

namespace LitMiner.Extraction.Linking;

/// <summary>
/// Follows a doped series: where a material is an open formula ("Ca1−xSrxTiO3") or only a value of its variable ("x = 0.05"),
/// the values given there or in its sentence make one material each, and as many results belong to them in order.
/// </summary>
internal sealed class SeriesLinker(ScriptedText text, DocumentSeries series)
{
    /// <summary>Members of a series by the index of their value.</summary>
    public Dictionary<int, SeriesMember> Assign(Passage passage, ImmutableArray<LinkedValue> links)
    {
        Dictionary<int, SeriesMember> members = [];
        foreach (var group in links.Where(l => l.Role == LinkRole.Result && l.Material is not null)
            .GroupBy(l => (l.Material, l.Entry?.Id, Sentence: passage.SentenceOf(passage.Values[l.Value].Span.Start))))
        {
            TextSpan material = passage.Materials[group.Key.Material!.Value];
            string words = material.Of(passage.Text);
            if (words.AsSpan().IndexOfAny("xyzₓᵧ") < 0) continue;
            LinkedValue[] results = [.. group];
            (VariableAssignment? assignment, Formula? formula) = Of(passage, material, words, group.Key.Sentence, results.Length);
            if (assignment is null || formula is null) continue;
            for (int i = 0; i < results.Length; i++)
            {
                double value = assignment.Values[assignment.Values.Length == 1 ? 0 : i];
                members[results[i].Value] = new SeriesMember(formula.Substitute(assignment.Variable, value), assignment.Variable, value);
            }
        }

        return members;
    }

    private (VariableAssignment? Assignment, Formula? Formula) Of(Passage passage, TextSpan material, string words, int sentence, int results)
    {
        // "x = 0.05" by itself, or with the formula around it.
        VariableAssignment? own = VariableAssignmentFinder.Find(words).FirstOrDefault(a => a.Values.Length == 1 || a.Values.Length == results);
        Formula? formula = FormulaOf(material);
        if (own is not null && (formula ?? series.Of(own.Variable)?.Formula) is { } open && open.Variables.Contains(own.Variable)) return (own, open);
        if (formula is not { Variables: [var variable] }) return (null, null);
        for (int s = sentence; s >= Math.Max(0, sentence - 1); s--)
        {
            VariableAssignment? assignment = VariableAssignmentFinder.Find(passage.Sentences[s].Of(passage.Text))
                .FirstOrDefault(a => a.Variable == variable && a.Values.Length == results);
            if (assignment is not null) return (assignment, formula);
        }

        return (null, null);
    }

    private Formula? FormulaOf(TextSpan material)
    {
        ScriptedText part = text.Slice(material);
        if (FormulaParser.Parse(part).Formula is { Variables.Length: > 0 } whole) return whole;
        return FormulaFinder.Find(part).Select(f => f.Formula).FirstOrDefault(f => f.Variables.Length > 0);
    }
}
