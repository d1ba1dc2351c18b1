using System.Collections.Frozen;
using System.Globalization;
using LitMiner.Text;

namespace LitMiner.Annotation.Tokenisation;

/// <summary>
/// What the lower-case vocabulary drops, as zeros and ones a piece: case, digits, scripts, blanks, element symbols, units and
/// formulae. The layout is that of onnx-models/README.md; a model names the layout that it was trained on.
/// </summary>
public static class LexicalFeatures
{
    /// <summary>Number of features a piece.</summary>
    public const int Count = 24;

    /// <summary>Name of this layout in a model's description.</summary>
    public const string Layout = "lexical-24";

    private static readonly FrozenSet<string> Elements = Set("""
        H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc
        Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po
        At Rn Fr Ra Ac Th Pa U Np Pu Am Cm
        """);

    private static readonly FrozenSet<string> Units = Set("""
        K °C C eV meV keV V mV kV A mA μA nA W mW kW J kJ mol mmol μmol g mg kg μg m cm mm μm nm pm Å s ms μs ns ps min h hr hrs
        hours minutes seconds days Pa kPa MPa GPa bar mbar atm torr Torr Hz kHz MHz GHz THz T mT Oe kOe G Ω kΩ MΩ S mS M mM μM wt
        vol at wt% vol% at% % ppm rpm L mL μL ml μl l N mN kN F mF μF C cd lm lx Wb H dB rad deg ° Da kDa emu HV
        """);

    /// <summary>Computes the features of pieces [from, to) of a text into <paramref name="target"/> [to − from, <paramref name="width"/>], which must be zero.</summary>
    public static void Write(string text, TokenSequence tokens, int from, int to, Span<float> target, int width = Count)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        TextSpan chunk = default;
        ChunkFeatures ofChunk = default;
        for (int i = from; i < to; i++)
        {
            TextSpan piece = tokens.Spans[i], word = tokens.Words[i];
            if (!chunk.Contains(word.Start))
            {
                chunk = ChunkAround(text, word.Start);
                ofChunk = new ChunkFeatures(chunk.Of(text));
            }

            Span<float> f = target.Slice((i - from) * width, Count);
            WriteWord(text.AsSpan(word.Start, word.Length), f);
            foreach (char c in text.AsSpan(piece.Start, piece.Length))
            {
                if (c is >= '₀' and <= '₉' or '⁰' or '¹' or '²' or '³' or >= '⁴' and <= '⁹' or '⁻' or '⁺') f[6] = 1;
            }

            Mark(f, 7, piece.Start == 0 || char.IsWhiteSpace(text[piece.Start - 1]));
            Mark(f, 8, piece.End < text.Length && char.IsWhiteSpace(text[piece.End]));
            ofChunk.Write(f);
            Mark(f, 21, piece.Start > 0 && text[piece.Start - 1] is '(' or '[');
            Mark(f, 22, piece.Start == chunk.Start);
            Mark(f, 23, piece.End == chunk.End);
        }
    }

    private static void WriteWord(ReadOnlySpan<char> word, Span<float> f)
    {
        bool lower = false, upper = false, letters = true, digits = true, title = true;
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            bool isUpper = char.IsUpper(c), isLower = char.IsLower(c);
            upper |= isUpper;
            lower |= isLower;
            title &= i == 0 ? isUpper : !isUpper;
            letters &= char.IsLetter(c);
            digits &= char.IsDigit(c) || CharUnicodeInfo.GetDigitValue(c) >= 0;
        }

        bool allLower = lower && !upper, allUpper = upper && !lower;
        bool capitalised = word.Length > 1 && title && lower;
        Mark(f, 0, allLower);
        Mark(f, 1, allUpper && word.Length == 1);
        Mark(f, 2, allUpper && word.Length > 1);
        Mark(f, 3, capitalised);
        Mark(f, 4, letters && !(allLower || allUpper || title));
        Mark(f, 5, digits);
        if (word.Length <= 8)
        {
            string text = word.ToString();
            bool element = Elements.Contains(text);
            Mark(f, 9, element && word.Length == 2);
            Mark(f, 10, element && word.Length == 1);
            Mark(f, 11, Units.Contains(text));
        }
    }

    private static void Mark(Span<float> f, int index, bool holds)
    {
        if (holds) f[index] = 1;
    }

    private static TextSpan ChunkAround(string text, int at)
    {
        int start = at, end = at;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1])) start--;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        return new TextSpan(start, end);
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Features 12 to 20, the same for all pieces of a stretch between blanks.</summary>
    private readonly struct ChunkFeatures
    {
        private readonly bool unit, several, single, withDigits, mixed, startsWithDigit, capitals, dash, slash;

        public ChunkFeatures(string raw)
        {
            string chunk = raw.Trim('.', ',', ';', ':', '(', ')', '[', ']');
            unit = Units.Contains(chunk);
            string plain = CharacterFolding.Default.Compatible(chunk);
            (int elements, bool formula) = ElementsOf(plain);
            several = formula && elements >= 2;
            single = formula && elements == 1;
            withDigits = formula && plain.Any(IsDigit);
            int upper = chunk.Count(char.IsUpper);
            mixed = chunk.Any(IsDigit) && chunk.Any(char.IsLetter);
            startsWithDigit = chunk.Length > 0 && IsDigit(chunk[0]);
            capitals = upper >= 2 && !chunk.Any(char.IsLower);
            dash = chunk.Contains('-') || chunk.Contains('–');
            slash = chunk.Contains('/');
        }

        public void Write(Span<float> f)
        {
            Mark(f, 12, unit);
            Mark(f, 13, several);
            Mark(f, 14, single);
            Mark(f, 15, withDigits);
            Mark(f, 16, mixed);
            Mark(f, 17, startsWithDigit);
            Mark(f, 18, capitals);
            Mark(f, 19, dash);
            Mark(f, 20, slash);
        }

        private static bool IsDigit(char c) => char.IsDigit(c) || c > 0x7F && CharUnicodeInfo.GetDigitValue(c) >= 0;

        /// <summary>Number of different element symbols, and whether the text is nothing but symbols, digits, brackets, variables and dashes.</summary>
        private static (int Different, bool Formula) ElementsOf(string text)
        {
            HashSet<string> seen = [];
            bool known = true, formula = text.Length > 0;
            for (int i = 0; i < text.Length; i++)
            {
                char c = text[i];
                if (c is >= 'A' and <= 'Z')
                {
                    int length = i + 1 < text.Length && text[i + 1] is >= 'a' and <= 'z' ? 2 : 1;
                    string symbol = text.Substring(i, length);
                    known &= Elements.Contains(symbol);
                    seen.Add(symbol);
                    i += length - 1;
                }
                else if (!(char.IsDigit(c) || "()[]xyzδ·.+/−–-".Contains(c)))
                {
                    formula = false;
                }
            }

            return (seen.Count, formula && known && seen.Count > 0);
        }
    }
}
