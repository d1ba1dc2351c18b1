namespace LitMiner.Reading.Pdf;

/// <summary>Numbers the fonts of a document and tells bold and italic ones by their names. Not thread-safe; one a document.</summary>
internal sealed class FontTable
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<(bool Bold, bool Italic)> _styles = [];

    public int NumberOf(string? name, bool bold, bool italic)
    {
        string key = name ?? "";
        if (_numbers.TryGetValue(key, out int number)) return number;
        string lower = key.ToLowerInvariant();
        int plus = lower.IndexOf('+', StringComparison.Ordinal);
        if (plus >= 0) lower = lower[(plus + 1)..];
        bool isBold = bold || lower.Contains("bold") || lower.Contains("black") || lower.Contains("heavy") || lower.Contains("-bd") || lower.EndsWith(".b", StringComparison.Ordinal)
            || lower.Contains("demi") || lower.Contains("medi") && lower.StartsWith("nimbus", StringComparison.Ordinal) || lower.StartsWith("cmbx", StringComparison.Ordinal) || lower.StartsWith("sfbx", StringComparison.Ordinal) || lower.StartsWith("lmroman", StringComparison.Ordinal) && lower.Contains("-b");
        bool isItalic = italic || lower.Contains("italic") || lower.Contains("oblique") || lower.Contains("-it") || lower.EndsWith(".i", StringComparison.Ordinal) || lower.Contains("ital")
            || lower.StartsWith("cmti", StringComparison.Ordinal) || lower.StartsWith("cmmi", StringComparison.Ordinal) || lower.StartsWith("sfti", StringComparison.Ordinal);
        number = _styles.Count;
        _styles.Add((isBold, isItalic));
        _numbers[key] = number;
        return number;
    }

    public bool IsBold(int number) => _styles[number].Bold;

    public bool IsItalic(int number) => _styles[number].Italic;
}
