using System.Text;
using LitMiner.Text;

namespace LitMiner.Core.Properties;

/// <summary>Brings names and symbols of properties to a form in which spellings are equal.</summary>
public static class PropertyName
{
    /// <summary>A name in lower case, words parted by single blanks, dashes as blanks, without plural endings and possessives.</summary>
    public static string Key(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        StringBuilder key = new(name.Length);
        foreach (string word in Words(name))
        {
            if (key.Length > 0) key.Append(' ');
            key.Append(Singular(word));
        }

        return key.ToString();
    }

    /// <summary>A symbol with its case, without blanks and underscores, lowered and raised characters on the line, µ as μ.</summary>
    public static string SymbolKey(string symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        StringBuilder key = new(symbol.Length);
        foreach (char c in symbol)
        {
            if (c is not (' ' or '_' or '{' or '}' or '\u00A0' or '\u2009')) key.Append(c == 'µ' ? 'μ' : UnicodeScripts.ToBaseline(c));
        }

        return key.ToString();
    }

    /// <summary>The singular of a word in lower case, for matching only ("densities" → "density", "gaps" → "gap").</summary>
    public static string Singular(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal)) return word[..^3] + "y";
        // "thicknesses", "masses": the ending is "es"; "sizes" and "phases" lose their s alone.
        if (word.Length > 5 && word.EndsWith("sses", StringComparison.Ordinal)) return word[..^2];
        bool plural = word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i');
        return plural ? word[..^1] : word;
    }

    private static IEnumerable<string> Words(string name)
    {
        StringBuilder word = new();
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            if (char.IsLetterOrDigit(c) || c is '%' || (c == '.' && word.Length > 0 && i + 1 < name.Length && char.IsAsciiDigit(name[i + 1])))
            {
                word.Append(c == 'é' ? 'e' : char.ToLowerInvariant(c));
            }
            else if (c is '\'' or '’' && i + 1 < name.Length && name[i + 1] == 's')
            {
                i++;
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0) yield return word.ToString();
    }
}
