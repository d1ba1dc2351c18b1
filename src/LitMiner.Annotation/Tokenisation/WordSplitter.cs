using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LitMiner.Text;

namespace LitMiner.Annotation.Tokenisation;

/// <summary>
/// Cuts text into words for the recogniser: runs of letters, runs of digits (raised and lowered ones too), any other
/// character alone. Blanks, control and format characters and marks between words fall away.
/// </summary>
public static class WordSplitter
{
    /// <summary>The words of a text, in order.</summary>
    public static ImmutableArray<TextSpan> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ImmutableArray<TextSpan>.Builder words = ImmutableArray.CreateBuilder<TextSpan>(text.Length / 5 + 1);
        int at = 0;
        while (at < text.Length)
        {
            Kind kind = KindAt(text, at, out int width);
            int end = at + width;
            if (kind is Kind.Letter or Kind.Digit)
            {
                while (end < text.Length && KindAt(text, end, out width) is var next && (next == kind || next == Kind.Mark)) end += width;
            }

            if (kind is not (Kind.Blank or Kind.Mark)) words.Add(new TextSpan(at, end));
            at = end;
        }

        return words.ToImmutable();
    }

    private enum Kind
    {
        Blank,
        Mark,
        Letter,
        Digit,
        Other,
    }

    private static Kind KindAt(string text, int at, out int width)
    {
        char c = text[at];
        width = 1;
        if (c < 0x80)
        {
            return char.IsAsciiLetter(c) ? Kind.Letter : char.IsAsciiDigit(c) ? Kind.Digit : c <= ' ' || c == 0x7F ? Kind.Blank : Kind.Other;
        }

        // A lone surrogate is a character of its own to us: text that is broken already must not break more.
        if (!Rune.TryGetRuneAt(text, at, out Rune rune)) return Kind.Other;
        width = rune.Utf16SequenceLength;
        if (Rune.IsWhiteSpace(rune)) return Kind.Blank;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark => Kind.Mark,
            UnicodeCategory.Format or UnicodeCategory.Control => Kind.Blank,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => Kind.Letter,
            UnicodeCategory.DecimalDigitNumber => Kind.Digit,
            UnicodeCategory.OtherNumber when width == 1 && CharUnicodeInfo.GetDigitValue(c) >= 0 => Kind.Digit,
            _ => Kind.Other,
        };
    }
}
