using System.Collections.Immutable;
using LitMiner.Core.Properties;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Tables;

/// <summary>
/// Reads the properties that a caption names with their units, for heads that lack theirs: "Lattice constant a (Å) and coercivity Hc (Oe) of …",
/// "Band gaps of the oxides (in eV)", "Elastic constants in GPa".
/// </summary>
internal sealed class CaptionUnits(ScriptedText text, HeadNames lookup)
{
    private const int LongestUnit = 24;
    private const int LongestSymbol = 6;

    private static readonly string[] Articles = ["the", "and", "of", "with", "as", "as well as"];

    /// <summary>What a caption names with units, in its order.</summary>
    public ImmutableArray<CaptionUnit> Read(TextSpan caption)
    {
        ImmutableArray<CaptionUnit>.Builder found = ImmutableArray.CreateBuilder<CaptionUnit>();
        int start = caption.Start;
        for (int i = caption.Start; i < caption.End; i++)
        {
            if (text[i] is '(' or '[' && Closing(i, caption.End) is { } close)
            {
                if (Inside(new TextSpan(i + 1, close)) is ({ } unit, var symbol)) Add(new TextSpan(start, i), symbol, unit);
                start = close + 1;
                i = close;
            }
            else if (IsWord(i, caption, "in") && Behind(i + 3, caption.End) is var (unit, end))
            {
                Add(new TextSpan(start, i), null, unit);
                start = end;
                i = end - 1;
            }
        }

        return found.ToImmutable();

        void Add(TextSpan phrase, TextSpan? symbol, UnitParseResult unit)
        {
            if (unit.Unit is not { } measured) return;
            TextSpan last = LastPart(phrase);
            symbol ??= LastWord(last);
            PropertyEntry? entry = lookup.Resolve(last.Of(text.Text), measured, null) ?? lookup.Resolve(phrase.Of(text.Text), measured, null)
                ?? (symbol is { } s ? lookup.Resolve(s.Of(text.Text), measured, null) : null);
            found.Add(new CaptionUnit(last.IsEmpty ? phrase : last, symbol, entry, measured, unit.Multiplier));
        }
    }

    /// <summary>A unit within brackets, perhaps behind "in" or a symbol: "(in eV)", "(ρ, g/cm³)".</summary>
    private (UnitParseResult? Unit, TextSpan? Symbol) Inside(TextSpan inside)
    {
        if (inside.Length is 0 or > LongestUnit) return default;
        int from = inside.Start;
        string words = inside.Of(text.Text);
        foreach (string lead in (string[])["in units of ", "units of ", "unit: ", "in "])
        {
            if (!words.StartsWith(lead, StringComparison.Ordinal)) continue;
            from += lead.Length;
            break;
        }

        UnitParseResult unit = UnitParser.Parse(text.Slice(new TextSpan(from, inside.End)));
        if (unit.Success) return (unit, null);
        int comma = words.LastIndexOf(',');
        if (comma < 1) return default;
        TextSpan rest = HeadMarks.Without(text, new TextSpan(inside.Start + comma + 1, inside.End));
        if (rest.IsEmpty) return default;
        unit = UnitParser.Parse(text.Slice(rest));
        return unit.Success ? (unit, HeadMarks.Without(text, new TextSpan(inside.Start, inside.Start + comma))) : default;
    }

    /// <summary>The longest unit that begins at a place outside brackets, and where it ends; a lone letter is none.</summary>
    private (UnitParseResult Unit, int End)? Behind(int start, int limit)
    {
        int end = Math.Min(limit, start + LongestUnit);
        (UnitParseResult, int)? best = null;
        for (int i = start + 2; i <= end; i++)
        {
            bool border = i == limit || char.IsWhiteSpace(text[i]) || text[i] is '.' or ',' or ';' or ')';
            if (!border) continue;
            UnitParseResult unit = UnitParser.Parse(text.Slice(new TextSpan(start, i)));
            if (unit is { Success: true, Unit.IsDimensionless: false }) best = (unit, i);
        }

        return best;
    }

    /// <summary>The last part of a list: what stands behind the last comma or "and".</summary>
    private TextSpan LastPart(TextSpan phrase)
    {
        string words = phrase.Of(text.Text);
        int cut = words.LastIndexOfAny([',', ';', '.', ':', ')']) + 1;
        cut = Math.Max(cut, words.LastIndexOf(" and ", StringComparison.Ordinal) is >= 0 and var and ? and + 5 : 0);
        TextSpan part = HeadMarks.Without(text, new TextSpan(phrase.Start + cut, phrase.End));
        foreach (string article in Articles)
        {
            if (part.Of(text.Text).StartsWith(article + " ", StringComparison.OrdinalIgnoreCase)) part = HeadMarks.Without(text, new TextSpan(part.Start + article.Length + 1, part.End));
        }

        return part;
    }

    /// <summary>The last word of a name where it is a symbol: the a of "lattice constant a".</summary>
    private TextSpan? LastWord(TextSpan part)
    {
        string words = part.Of(text.Text);
        int blank = words.LastIndexOf(' ');
        TextSpan last = HeadMarks.Without(text, new TextSpan(part.Start + blank + 1, part.End));
        return last.Length is > 0 and <= LongestSymbol && (last.Length == 1 || lookup.IsSymbol(last.Of(text.Text)) || last.Of(text.Text).Any(c => !char.IsAsciiLetterLower(c))) ? last : null;
    }

    private int? Closing(int open, int limit)
    {
        for (int i = open + 1; i < limit; i++)
        {
            if (text[i] is ')' or ']') return i;
            if (text[i] is '(' or '[') return null;
        }

        return null;
    }

    private bool IsWord(int at, TextSpan within, string word) =>
        at > within.Start && char.IsWhiteSpace(text[at - 1]) && at + word.Length < within.End && char.IsWhiteSpace(text[at + word.Length])
        && string.CompareOrdinal(text.Text, at, word, 0, word.Length) == 0;
}
