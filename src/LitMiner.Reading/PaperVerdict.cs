namespace LitMiner.Reading;

/// <summary>Whether a file found in a folder is a paper.</summary>
/// <param name="IsPaper">Whether it should be read.</param>
/// <param name="Reason">If it is no paper: why, in one sentence; else null.</param>
public readonly record struct PaperVerdict(bool IsPaper, string? Reason)
{
    internal static PaperVerdict Paper => new(true, null);

    internal static PaperVerdict Not(string reason) => new(false, reason);
}
