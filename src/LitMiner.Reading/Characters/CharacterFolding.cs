namespace LitMiner.Reading.Characters;

/// <summary>
/// Turns what fonts and publishers use into the characters that they mean: ligatures to letters, odd blanks to a blank, letters
/// of the mathematical alphabets to letters, the private-use area of symbol fonts to symbols; control characters vanish.
/// </summary>
internal static class CharacterFolding
{
    private const string Plain26 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Greek58 = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΘΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ";

    /// <summary>Adobe's Symbol encoding from 0x21, as most private-use glyphs at U+F021… mean it; '\0' where unknown.</summary>
    private const string SymbolFrom21 =
        "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

    private const string SymbolFromA1 =
        "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|—↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪€〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

    /// <summary>What one UTF-16 code unit stands for; empty if nothing.</summary>
    public static string Fold(char c)
    {
        switch (c)
        {
            case '\t' or '\n' or '\r' or '\f' or '\v' or ' ' or '\u00a0' or '\u1680' or '\u202f' or '\u205f' or '\u3000' or '\u2028' or '\u2029' or '\u0085':
            case >= '\u2000' and <= '\u200a':
                return " ";
            case < ' ' or (>= '\u007f' and <= '\u009f'):
            case '\u00ad' or '\u200b' or '\u200c' or '\u200d' or '\u200e' or '\u200f' or '\u2060' or '\ufeff' or '\u2061' or '\u2062' or '\u2063' or '\u2064':
            case >= '\u202a' and <= '\u202e':
            case >= '\u2066' and <= '\u2069':
            case >= '\ufe00' and <= '\ufe0f':
            case '\uffff' or '\ufffe':
                return "";
            case '\ufb00': return "ff";
            case '\ufb01': return "fi";
            case '\ufb02': return "fl";
            case '\ufb03': return "ffi";
            case '\ufb04': return "ffl";
            case '\ufb05' or '\ufb06': return "st";
            case '\u0132': return "IJ";
            case '\u0133': return "ij";
            case '\u2126': return "Ω";
            case '\u212a': return "K";
            case '\u212b': return "Å";
            case '\u2010' or '\u2011': return "-";
            case '\u2044': return "/";
            case '\u2215': return "/";
            case '\u210e': return "h";
            case '\u2217': return "*";
            case >= '\uf020' and <= '\uf0ff': return FoldSymbol(c - 0xf000);
            case >= '\uf6dc' and <= '\uf6dd': return "1";
            case '\uf8e8': return "®";
            case '\uf8e9': return "©";
            case '\uf8ea': return "™";
            case >= '\ue000' and <= '\uf8ff': return "\ufffd";
        }

        return char.IsSurrogate(c) ? "" : c.ToString();
    }

    /// <summary>What a surrogate pair stands for: letters and digits of the mathematical alphabets become plain ones.</summary>
    public static string FoldPair(char high, char low)
    {
        int code = char.ConvertToUtf32(high, low);
        if (code is >= 0x1D400 and < 0x1D6A4) return Plain26[(code - 0x1D400) % 52].ToString();
        if (code is 0x1D6A4) return "ı";
        if (code is 0x1D6A5) return "ȷ";
        if (code is >= 0x1D6A8 and < 0x1D7CA) return Greek58[(code - 0x1D6A8) % 58].ToString();
        if (code is >= 0x1D7CE and <= 0x1D7FF) return ((char)('0' + ((code - 0x1D7CE) % 10))).ToString();
        if (code is >= 0xF0000) return "\ufffd";
        return new string([high, low]);
    }

    private static string FoldSymbol(int code)
    {
        if (code == 0x20) return " ";
        int from21 = code - 0x21;
        if (from21 < SymbolFrom21.Length) return SymbolFrom21[from21].ToString();
        int fromA1 = code - 0xa1;
        return fromA1 >= 0 && fromA1 < SymbolFromA1.Length ? SymbolFromA1[fromA1].ToString() : "\ufffd";
    }
}
