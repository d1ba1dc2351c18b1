namespace LitMiner.Extraction.Building;

/// <summary>Names that a paper gives to its samples: "S2", "sample A", "HT-600".</summary>
internal static class SampleNames
{
    /// <summary>Whether a writing looks like the name of a sample rather than of a substance.</summary>
    public static bool IsSampleName(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length is 0 or > 24) return false;
        if (trimmed.StartsWith("sample", StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith("specimen", StringComparison.OrdinalIgnoreCase)
            || trimmed.StartsWith("film ", StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith("alloy ", StringComparison.OrdinalIgnoreCase)) return true;
        bool code = trimmed.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '/' or '.' or '#');
        return code && trimmed.Length <= 12 && trimmed.Any(char.IsUpper) && (trimmed.Any(char.IsDigit) || trimmed.Length <= 3);
    }
}
