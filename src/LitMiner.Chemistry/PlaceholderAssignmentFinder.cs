namespace LitMiner.Chemistry;

/// <summary>Finds statements that name the elements for which a letter stands: "M = La, Gd", "Ln = Nd and Sm", "(R = Y, Tb or Dy)". Linear time.</summary>
public static class PlaceholderAssignmentFinder
{
    private static readonly string[] Names = ["REE", "RE", "TM", "Ln", "Ae", "Ch", "M", "A", "R", "X", "T", "B"];

    /// <summary>Placeholders with their elements in the order of the text; statements without an element ("RE = rare earth") are left out.</summary>
    public static IReadOnlyList<(string Placeholder, IReadOnlyList<Element> Elements)> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<(string, IReadOnlyList<Element>)> found = [];
        for (int sign = text.IndexOf('='); sign >= 0; sign = text.IndexOf('=', sign + 1))
        {
            int end = sign;
            while (end > 0 && text[end - 1] is ' ' or '\u00A0') end--;
            string? name = Array.Find(Names, n => end >= n.Length && string.CompareOrdinal(text, end - n.Length, n, 0, n.Length) == 0
                && (end == n.Length || !char.IsLetterOrDigit(text[end - n.Length - 1])));
            if (name is null) continue;
            List<Element> elements = List(text, sign + 1);
            if (elements.Count > 0) found.Add((name, elements));
        }

        return found;
    }

    private static List<Element> List(string text, int at)
    {
        List<Element> elements = [];
        while (elements.Count < 24)
        {
            while (at < text.Length && text[at] is ' ' or '\u00A0' or ',' or ';' or '/') at++;
            foreach (string word in (ReadOnlySpan<string>)["and ", "or ", "& "])
                if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0) at += word.Length;
            int stop = at;
            while (stop < text.Length && char.IsAsciiLetter(text[stop])) stop++;
            // "Y and various rare earths" names more than it says.
            if (elements.Count == 1 && stop - at > 3) return [];
            if (stop == at || Elements.Find(text.AsSpan(at, Math.Min(3, stop - at))) is not { } element) break;
            elements.Add(element);
            at = stop;
            // "Eu2+" as a value: the charge says nothing about the composition.
            while (at < text.Length && text[at] is '+' or '⁺' or '²' or '³' || (at + 1 < text.Length && char.IsAsciiDigit(text[at]) && text[at + 1] == '+')) at++;
        }

        return elements;
    }
}
