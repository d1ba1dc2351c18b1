namespace LitMiner.ModelTraining.Data;

/// <summary>Reads and writes what people said of the numbers of papers: a folder with a file a paper, <c>NAME.jsonl</c> for the paper NAME.</summary>
public static class LinkFacts
{
    /// <summary>The facts of a paper by passage; empty where the folder has none.</summary>
    /// <exception cref="InvalidDataException">A line is not in the layout; the message names it.</exception>
    public static ILookup<string, LinkFact> Read(string folder, string paper)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return PaperLines.Read<LinkFact>(folder, paper, Fault).ToLookup(f => f.Passage, StringComparer.Ordinal);
    }

    /// <summary>Writes the facts of a paper.</summary>
    public static void Write(string folder, string paper, IEnumerable<LinkFact> facts) => PaperLines.Write(folder, paper, facts);

    private static string? Fault(LinkFact? fact) =>
        fact is not { Passage: not null, Value: [var start, var end] } || start >= end || fact.Role is not ("result" or "condition" or "amount" or "none")
            ? "a fact needs a passage, the span of its value and a role"
            : null;
}
