namespace LitMiner.Reading.Characters;

/// <summary>
/// Mends glyphs of typesetters' fonts that name the wrong character in the file ("¼" printed as "="). Each entry was seen in
/// print; what is not known stays U+FFFD, so that nothing vanishes silently.
/// </summary>
internal static class GlyphRepairs
{
    /// <summary>What a glyph of a font means, or null if the font is an ordinary one.</summary>
    public static string? Mend(string? font, string value)
    {
        if (font is null || value.Length != 1) return null;
        int plus = font.IndexOf('+', StringComparison.Ordinal);
        ReadOnlySpan<char> name = plus == 6 ? font.AsSpan(7) : font;
        char c = value[0];
        if (name.StartsWith("AdvP4C4E74", StringComparison.Ordinal))
        {
            return c switch
            {
                '¼' => "=",
                'þ' => "+",
                '\u0001' => "−",
                '\u000e' => "°",
                '\u0006' => "±",
                _ => null,
            };
        }

        if (name.StartsWith("AdvPS3F4C13", StringComparison.Ordinal) || name.StartsWith("AdvPS4721B4", StringComparison.Ordinal))
            return c == 'U' ? "Ω" : c is >= 'A' and <= 'z' ? CharacterFolding.Fold((char)(0xf000 + c)) : null;
        if (name.StartsWith("AdvPS44A44B", StringComparison.Ordinal)) return c == '$' ? "·" : null;
        if (name.StartsWith("AdvOT", StringComparison.Ordinal))
        {
            return c switch
            {
                '\ue103' => "fi",
                '\ue104' => "fl",
                '\ue09d' => "ft",
                _ => null,
            };
        }

        return null;
    }
}
