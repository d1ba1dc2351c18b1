namespace LitMiner.Reading.Characters;

/// <summary>
/// Mends glyphs of typesetters' fonts that name the wrong character in the file ("¼" printed as "="). Each entry was seen in
/// print; what is not known stays U+FFFD, so that nothing vanishes silently.
/// </summary>
internal static class GlyphRepairs
{
    /// <summary>What a glyph of a font means, or null if the font is an ordinary one.</summary>
    public static string? Mend(string? font, string value, GlyphShape? shape = null)
    {
        if (font is null || value.Length != 1) return null;
        int plus = font.IndexOf('+', StringComparison.Ordinal);
        ReadOnlySpan<char> name = plus == 6 ? font.AsSpan(7) : font;
        char c = value[0];
        if (IsSymbolFont(name)) return c < ' ' ? shape?.MathSign ?? NumberedSign(c) : CodedSign(c);
        if (IsMathItalic(name))
        {
            return c switch
            {
                '=' => "/",
                ';' => ",",
                ':' => ".",
                '?' => "⋆",
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
                '\ue0d5' => "—",
                _ => null,
            };
        }

        return null;
    }

    /// <summary>Symbol fonts in the order of TeX's cmsy, in typesetters' systems that name their glyphs by what stands at that place in Latin-1.</summary>
    private static bool IsSymbolFont(ReadOnlySpan<char> name) =>
        name.EndsWith("AdvP4C4E74", StringComparison.Ordinal) || name.StartsWith("AdvMacMthSy", StringComparison.Ordinal) || name.StartsWith("TeX_CM_Maths_Symbols", StringComparison.Ordinal) || name.StartsWith("MT2SY", StringComparison.Ordinal);

    /// <summary>Italic fonts in the order of TeX's cmmi, which has the slash where others have the equals sign.</summary>
    private static bool IsMathItalic(ReadOnlySpan<char> name) =>
        name.EndsWith("AdvP4C4E51", StringComparison.Ordinal) || name.StartsWith("AdvTT", StringComparison.Ordinal) && name.EndsWith(".I", StringComparison.Ordinal) || name.StartsWith("TeX_CM_Maths_Italic", StringComparison.Ordinal);

    private static string? CodedSign(char c) => c switch
    {
        '¼' => "=",
        'þ' => "+",
        'ð' => "(",
        'Þ' => ")",
        '½' => "[",
        '\u008a' => "]",
        '0' => "′",
        _ => null,
    };

    /// <summary>What control codes mean that are the same in all files seen.</summary>
    private static string? NumberedSign(char c) => c switch
    {
        '\u0001' => "−",
        '\u0006' => "±",
        '\u000e' => "°",
        '\u000f' => "•",
        '\u0018' => "∼",
        '\u0019' => "≈",
        _ => null,
    };
}
