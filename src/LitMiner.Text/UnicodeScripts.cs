using System.Text;

namespace LitMiner.Text;

/// <summary>The characters that Unicode has in lowered or raised form (blocks Superscripts and Subscripts, Latin-1, Phonetic Extensions).</summary>
public static class UnicodeScripts
{
    private const string SuperscriptPlain = "0123456789+-=()nixyabcdefghjklmoprstuvwzβγδθ";
    private const string SuperscriptForms = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱˣʸᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷᶻᵝᵞᵟᶿ";
    private const string SubscriptPlain = "0123456789+-=()aeoxhklmnpstijruvyβγρ";
    private const string SubscriptForms = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥᵧᵦᵧᵨ";

    /// <summary>The level that Unicode itself gives to a character.</summary>
    public static ScriptLevel LevelOf(char character) =>
        character < '²' ? ScriptLevel.Baseline
        : SuperscriptForms.Contains(character) ? ScriptLevel.Superscript
        : SubscriptForms.Contains(character) ? ScriptLevel.Subscript
        : ScriptLevel.Baseline;

    /// <summary>The character on the line: '2' for '₂' and '²', '-' for '⁻'; any other character is returned as it is.</summary>
    public static char ToBaseline(char character)
    {
        if (character < '²') return character;
        int at = SuperscriptForms.IndexOf(character, StringComparison.Ordinal);
        if (at >= 0) return SuperscriptPlain[at];
        at = SubscriptForms.IndexOf(character, StringComparison.Ordinal);
        return at >= 0 ? SubscriptPlain[at] : character;
    }

    /// <summary>Writes <paramref name="text"/> with lowered or raised characters, or null where Unicode lacks one of them.</summary>
    public static string? Write(string text, ScriptLevel level)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (level == ScriptLevel.Baseline) return text;
        (string plain, string forms) = level == ScriptLevel.Superscript
            ? (SuperscriptPlain, SuperscriptForms)
            : (SubscriptPlain, SubscriptForms);
        StringBuilder result = new(text.Length);
        foreach (char c in text)
        {
            char folded = c is '−' or '–' or '‐' or '‑' ? '-' : c;
            int at = plain.IndexOf(folded, StringComparison.Ordinal);
            if (at >= 0) result.Append(forms[at]);
            else if (LevelOf(c) == level || c is '.' or ',' or ' ' or '·') result.Append(c);
            else return null;
        }

        return result.ToString();
    }
}
