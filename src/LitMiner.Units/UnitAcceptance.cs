using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>Decides whether letters behind a number are its unit.</summary>
internal static class UnitAcceptance
{
    /// <summary>Whether the unit behind a number is meant as one; guards the one-letter symbols, which are words and labels too.</summary>
    internal static bool Accepts(string s, UnitScanner units, QuantityAtom atom, TextSpan place, bool gap, bool hyphen)
    {
        int end = place.End;
        UnitFactor first = units.Factors[0];
        string written = place.Of(s);
        // "350 electrons" counts electrons; "two cycles" likewise: no unit in the sense of the corpora.
        if (first.Writings[0].Definition.Kind is { } kind && (kind.StartsWith("count of", StringComparison.Ordinal) || kind == "cycles") && units.Factors.Count == 1) return false;
        if (!gap && !hyphen && NameShapes.IsBarredGroup(s, atom.Start, written)) return false;
        // "10,500× magnification"
        if (written == "×") return !gap && !(end < s.Length && (char.IsLetterOrDigit(s[end]) || s[end] == '(' || (s[end] == ' ' && end + 1 < s.Length && !char.IsAsciiLetterLower(s[end + 1]))));
        if (written is "TV" or "TH" or "PC" or "PV" or "PA" or "TC" or "TS" or "ES") return false;
        if (gap && written.Length == 1 && char.IsAsciiLetterUpper(written[0]) && end + 1 < s.Length && s[end] == ' ' && char.IsAsciiDigit(s[end + 1]) && NameShapes.FollowsElement(s, atom.Start)) return false;
        // "4H-SiC", "3C-SiC": stacking of a polytype.
        if (!gap && !hyphen && written is "H" or "C" or "R" or "T" && end + 1 < s.Length && ExponentScanner.IsMinus(s[end]) && (char.IsAsciiLetterUpper(s[end + 1]) || (written is "H" && char.IsAsciiLetter(s[end + 1]))))
        {
            atom.Exclusion = NotAQuantity.FormulaIndex;
            return false;
        }

        if (atom.Number.IsWord && !units.LastIsName && !(written.Length > 1 && char.IsLetter(written[0]) && written is not ("in" or "at" or "as" or "a") || written[0] is '%' or '°')) return false;
        if (written is "in" or "at" or "a" or "as" or "e" or "mil" or "ha" or "sun" or "b") return !gap && written is not ("a" or "e" or "as" or "b");
        if (hyphen && written.Length == 1 && written[0] is not ('%' or '°' or 'm' or 's' or 'h' or 'K' or 'V' or 'g')) return false;
        if (written.Length == 1 && atom.Number.IsPlain && written[0] is 'u' or 'y' or 'D' or 'R' or 'P') return false;
        if (written is "d" or "s" or "f" && !gap && atom.Number.IsPlain && atom.Number.Value is >= 1 and <= 7 && NameShapes.IsOrbital(s, atom.Start, end)) { atom.Exclusion = NotAQuantity.Orbital; return false; }
        // "5 A and B", "3 C atoms": a lone capital followed by an ordinary noun.
        if (gap && written is "C" or "N" or "H" or "F" or "S" or "P" && first.Writings.Length > 0 && end < s.Length - 5 && s.AsSpan(end).StartsWith(" atom")) return false;
        return true;
    }
}
