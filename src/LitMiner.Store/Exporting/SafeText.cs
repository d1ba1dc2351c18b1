using System.Globalization;
using System.Text;

namespace LitMiner.Store.Exporting;

/// <summary>Text from papers is foreign: a terminal, a spreadsheet or a script must not obey it.</summary>
public static class SafeText
{
    /// <summary>The text without control, format (bidirectional) and surrogate-half characters; line breaks and tabs become blanks.</summary>
    public static string Plain(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (!NeedsWork(text)) return text;
        StringBuilder result = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) result.Append(c).Append(text[++i]);
            else if (c is '\n' or '\r' or '\t' or '\u2028' or '\u2029') result.Append(' ');
            else if (!IsDangerous(c)) result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>The text for a cell of a spreadsheet: what would begin a formula there gets an apostrophe before it.</summary>
    public static string Cell(string? text)
    {
        string plain = Plain(text);
        if (plain.Length == 0 || plain[0] is not ('=' or '+' or '-' or '@')) return plain;
        bool number = double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        return number ? plain : "'" + plain;
    }

    private static bool NeedsWork(string text)
    {
        foreach (char c in text)
        {
            if (IsDangerous(c)) return true;
        }

        return false;
    }

    private static bool IsDangerous(char c) =>
        c < ' ' || c is >= '\u007F' and <= '\u009F' || char.IsSurrogate(c) || c is '\u2028' or '\u2029' || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
