using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Tables;

/// <summary>Takes a head apart into name, unit and power of ten: what heads have beyond "name (unit)".</summary>
internal sealed class HeadParts(ScriptedText text, HeadNames lookup)
{
    /// <summary>Electrodes that potentials are counted from.</summary>
    private static readonly string[] Electrodes = ["SCE", "SHE", "NHE", "RHE", "MSE", "OCP", "Ag/AgCl", "Li/Li", "Na/Na", "Fc/Fc"];

    /// <summary>Takes a head apart; a leading per cent is its unit, and then a unit in brackets that of a second number: "% Conv. (min)".</summary>
    /// <param name="span">The head without marks of footnotes.</param>
    /// <param name="second">The unit of a second number in each cell, or null.</param>
    public UnitHead Take(TextSpan span, out Unit? second)
    {
        second = null;
        string words = span.Of(text.Text);

        // "Mr/Ms" is a ratio with a name of its own and no quantity in megaseconds.
        if (words.Contains('/', StringComparison.Ordinal) && lookup.IsSymbol(words)) return new UnitHead(span, null, null, 1, false);
        if (words.Length > 2 && words[0] == '%' && words[1..].TrimStart() is [var first, ..] && char.IsLetter(first))
        {
            int skip = words.Length - words[1..].TrimStart().Length;
            UnitHead rest = TableHeadParser.Parse(text.Slice(new TextSpan(span.Start + skip, span.End)));
            if (rest.Unit is { } bracket && !bracket.IsDimensionless) second = bracket;
            return rest with { Name = rest.Name.Shift(span.Start + skip), Unit = UnitParser.Parse("%").Unit, UnitSpan = null };
        }

        UnitHead head = TableHeadParser.Parse(text.Slice(span));
        if (head.Unit is null && Against(span) is { } volts) return volts;
        return WithPower(head with { Name = head.Name.Shift(span.Start), UnitSpan = head.UnitSpan?.Shift(span.Start) });
    }

    /// <summary>What a cell that is nothing but a unit says, brackets around it allowed: "(MPa)", "V vs. SCE".</summary>
    public UnitParseResult OfUnit(TextSpan span)
    {
        TextSpan inside = WithoutBrackets(span);
        UnitParseResult unit = UnitParser.Parse(text.Slice(inside));
        return !unit.Success && Against(inside) is { UnitSpan: { } volts, Name.IsEmpty: true } ? UnitParser.Parse(text.Slice(volts)) : unit;
    }

    /// <summary>A head whose volts are counted from an electrode that stands as an index or behind a stroke: "Ecorr (V_SCE)", "E (V, SHE)", "mV/RHE"; or null.</summary>
    private UnitHead? Against(TextSpan span)
    {
        string words = span.Of(text.Text);
        foreach (string electrode in Electrodes)
        {
            int at = words.IndexOf(electrode, StringComparison.Ordinal);
            if (at < 1) continue;
            string before = words[..at].TrimEnd(' ', '/', ',', '(', '_', '|', '-', '.');
            foreach (string versus in (string[])[" vs", " versus"])
            {
                if (before.EndsWith(versus, StringComparison.Ordinal)) before = before[..^versus.Length].TrimEnd(' ', '/', ',', '(');
            }

            int length = before.EndsWith("mV", StringComparison.Ordinal) ? 2 : before.EndsWith('V') ? 1 : 0;
            if (length == 0 || (before.Length > length && char.IsLetterOrDigit(before[^(length + 1)]))) continue;
            TextSpan volts = TextSpan.OfLength(span.Start + before.Length - length, length);
            string name = before[..^length].TrimEnd(' ', '(', '[', '/', ',');
            return new UnitHead(TextSpan.OfLength(span.Start, name.Length), volts, UnitParser.Parse(text.Slice(volts)).Unit, 1, false);
        }

        return null;
    }

    /// <summary>A head whose name ends with the power of ten that cells were multiplied by: "φ·10²" over 7.2 is 0.072.</summary>
    private UnitHead WithPower(UnitHead head)
    {
        TextSpan name = head.Name;
        int end = name.End, start = end;
        while (start > name.Start && text.LevelAt(start - 1) == ScriptLevel.Superscript && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] is '-' or '−' or '–')) start--;
        if (head.Multiplier != 1 || start == end || start - name.Start < 4 || text[start - 1] != '0' || text[start - 2] != '1') return head;
        int at = start - 2;
        while (at > name.Start && char.IsWhiteSpace(text[at - 1])) at--;
        if (at == name.Start || text[at - 1] is not ('·' or '⋅' or '×' or '∙' or '•' or '*') || !int.TryParse(text.Text[start..end].Replace('−', '-').Replace('–', '-'), out int power) || Math.Abs(power) > 30) return head;
        return head with { Name = HeadMarks.Without(text, new TextSpan(name.Start, at - 1)), Multiplier = Math.Pow(10, -power) };
    }

    private TextSpan WithoutBrackets(TextSpan span)
    {
        string words = span.Of(text.Text);
        string trimmed = words.Trim();
        return trimmed is ['(', .., ')'] or ['[', .., ']'] && words.Length > 2
            ? TextSpan.OfLength(span.Start + words.IndexOf(trimmed[0], StringComparison.Ordinal) + 1, trimmed.Length - 2)
            : span;
    }
}
