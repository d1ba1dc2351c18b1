using LitMiner.Core.Documents;

namespace LitMiner.Reading.Drafts;

/// <summary>A table before its text has found its offsets.</summary>
internal sealed record DraftTable(IReadOnlyList<DraftCell> Cells)
{
    public string? Label { get; init; }

    public RichText? Caption { get; init; }

    public IReadOnlyList<RichText> Notes { get; init; } = [];

    public IReadOnlyList<PageBox> Places { get; init; } = [];
}
