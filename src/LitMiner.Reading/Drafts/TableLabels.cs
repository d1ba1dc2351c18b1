namespace LitMiner.Reading.Drafts;

/// <summary>Tells the label of a table from its caption.</summary>
internal static class TableLabels
{
    /// <summary>"Table 2" of "Table 2. Properties of …", or null.</summary>
    public static string? Of(string caption)
    {
        if (caption.StartsWith("T A B L E ", StringComparison.Ordinal)) caption = "TABLE " + caption[10..];
        if (!caption.StartsWith("tab", StringComparison.OrdinalIgnoreCase)) return null;
        int at = 0;
        while (at < caption.Length && (char.IsLetter(caption[at]) || caption[at] == '.')) at++;
        int space = at;
        while (at < caption.Length && caption[at] == ' ') at++;
        int number = at;
        while (at < caption.Length && (char.IsAsciiLetterOrDigit(caption[at]) || (caption[at] is '.' or '-' && at + 1 < caption.Length && char.IsAsciiDigit(caption[at + 1])))) at++;
        return at > number && space <= 6 ? caption[..at] : null;
    }
}
