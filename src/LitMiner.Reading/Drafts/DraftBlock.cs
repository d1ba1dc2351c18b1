using LitMiner.Core.Documents;

namespace LitMiner.Reading.Drafts;

/// <summary>A block before its text has found its offsets: text, or a table with caption and notes.</summary>
internal sealed record DraftBlock(BlockKind Kind, RichText Text)
{
    public SectionStart? Section { get; init; }

    public DraftTable? Table { get; init; }
}
