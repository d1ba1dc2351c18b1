using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>Tells a difference of temperatures from a temperature by the words around it.</summary>
internal static class DifferenceWords
{
    private static readonly Dimension Temperature = new(0, 0, 0, 0, 2, 0, 0);

    private static readonly string[] Before =
    [
        " by", "difference of", "differences of", "differ by", "increase of", "decrease of", "rise of", "drop of", "shift of", "steps of", "step of", "intervals of", "interval of", "increments of", "undercooling of",
        "supercooling of", "superheating of", "superheat of", "hysteresis of", "gradient of", "increase in Tg of", "ΔT of", "ΔT =", "∆T of", "∆T =", "ΔTc =", "∆Tc =", "ΔT=", "∆T=", "width of",
    ];

    private static readonly string[] Behind =
    [
        " higher", " lower", " above", " below", " warmer", " colder", " cooler", " difference", " increase", " decrease", " rise", " drop", " shift", " steps", " step", " intervals", " interval", " increments", " wide", " enhancement", " reduction",
    ];

    /// <summary>Whether the value in <paramref name="core"/> is a difference; only temperatures are asked, for nothing else has an offset.</summary>
    internal static bool Apply(string s, TextSpan core, Unit unit)
    {
        if (unit.Dimension != Temperature || unit.Terms.Length != 1) return false;
        // "+9 K": kelvin have no sign of their own, "+9 °C" may be the weather.
        if (s[core.Start] == '+') return unit.Scale == UnitScale.Linear;
        ReadOnlySpan<char> before = s.AsSpan(0, core.Start).TrimEnd(" ~∼≈±");
        foreach (string word in (ReadOnlySpan<string>)[" about", " approximately", " around", " roughly", " only", " ca.", " nearly", " almost", " up to", " as much as", " at least", " more than", " less than"])
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase)) before = before[..^word.Length];
        }

        foreach (string word in Before)
            if (before.EndsWith(word, StringComparison.Ordinal)) return true;
        ReadOnlySpan<char> behind = s.AsSpan(core.End);
        foreach (string word in Behind)
            if (behind.StartsWith(word, StringComparison.Ordinal) && (behind.Length == word.Length || !char.IsAsciiLetter(behind[word.Length]))) return true;
        return false;
    }
}
