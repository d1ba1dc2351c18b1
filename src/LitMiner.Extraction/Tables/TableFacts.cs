using LitMiner.Extraction.Building;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Tables;

/// <summary>What a table gave: facts, and numbers that became none.</summary>
internal sealed class TableFacts
{
    public List<FactDraft> Drafts { get; } = [];

    public List<(QuantityMention Quantity, string Code, string? Detail, TextSpan Context, TablePlace Place)> Rejected { get; } = [];

    public void Reject(QuantityMention quantity, string code, string? detail, TextSpan context, TablePlace place) =>
        Rejected.Add((quantity, code, detail, context, place));
}
