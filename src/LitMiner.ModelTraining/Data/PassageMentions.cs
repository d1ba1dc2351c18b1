using System.Collections.Immutable;

namespace LitMiner.ModelTraining.Data;

/// <summary>
/// Every mention of a material and of a property that a person saw in a passage of a paper that may not be copied: one line of JSON
/// (docs/training.md). Spans are [start, end] in <see cref="PassageLetters"/>; they do not overlap.
/// </summary>
/// <param name="Passage">Name of the passage.</param>
public sealed record PassageMentions(string Passage)
{
    /// <summary>The materials.</summary>
    public ImmutableArray<ImmutableArray<int>> Materials { get; init; } = [];

    /// <summary>The properties, those of settings among them.</summary>
    public ImmutableArray<ImmutableArray<int>> Properties { get; init; } = [];

    /// <summary>Writes the mentions of a paper.</summary>
    public static void Write(string folder, string paper, IEnumerable<PassageMentions> mentions) => PaperLines.Write(folder, paper, mentions);

    /// <summary>The mentions of a paper by passage; empty where the folder has none.</summary>
    /// <exception cref="InvalidDataException">A line is not in the layout; the message names it.</exception>
    public static IReadOnlyDictionary<string, PassageMentions> Read(string folder, string paper)
    {
        ArgumentNullException.ThrowIfNull(folder);
        Dictionary<string, PassageMentions> found = new(StringComparer.Ordinal);
        foreach (PassageMentions mentions in PaperLines.Read<PassageMentions>(folder, paper, Fault)) found[mentions.Passage] = mentions;
        return found;
    }

    private static string? Fault(PassageMentions? mentions) =>
        mentions is not { Passage: not null } || mentions.Materials.Concat(mentions.Properties).Any(s => s.IsDefault || s.Length != 2 || s[0] >= s[1])
            ? "the mentions of a passage are lists of spans [start, end]"
            : null;
}
