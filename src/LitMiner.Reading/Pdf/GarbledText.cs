namespace LitMiner.Reading.Pdf;

/// <summary>
/// Tells text whose fonts name other characters than they draw. In prose of languages written with Latin letters vowels are more than a
/// third of the letters, in the worst of our forms and glyph tables 29 of 100; fonts that are off by a few places gave 13 and 19.
/// Fonts of symbols instead of letters show by the symbols.
/// </summary>
internal static class GarbledText
{
    private const int MinLetters = 400;
    private const double MinVowels = 0.22;
    private const double MaxSymbols = 0.3;

    public static bool Is(string text)
    {
        int latin = 0, vowels = 0, symbols = 0, all = 0;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            all++;
            if (c is (>= '\u2700' and <= '\u27bf') or (>= '\ue000' and <= '\uf8ff')) symbols++;
            char small = (char)(c | 0x20);
            if (!char.IsAsciiLetter(c)) continue;
            latin++;
            if (small is 'a' or 'e' or 'i' or 'o' or 'u' or 'y') vowels++;
        }

        return (latin >= MinLetters && vowels < MinVowels * latin) || (all >= MinLetters && symbols > MaxSymbols * all);
    }
}
