using System.Collections.Immutable;
using LitMiner.Core.Documents;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Linking;

/// <summary>A paragraph with its mentions, as linking sees it. Spans are those of <see cref="Text"/>; all lists are in order.</summary>
public sealed record Passage
{
    /// <summary>The text around; spans may lie anywhere in it.</summary>
    public required string Text { get; init; }

    /// <summary>Sentences.</summary>
    public required ImmutableArray<TextSpan> Sentences { get; init; }

    /// <summary>Quantities.</summary>
    public required ImmutableArray<QuantityMention> Values { get; init; }

    /// <summary>Mentions of properties.</summary>
    public required ImmutableArray<PropertyCandidate> Properties { get; init; }

    /// <summary>Mentions of materials.</summary>
    public required ImmutableArray<TextSpan> Materials { get; init; }

    /// <summary>Those of <see cref="Materials"/> that only describe or name a sample ("the film", "CIGS-1"), by index; rules pass them over.</summary>
    public ImmutableHashSet<int> Descriptors { get; init; } = [];

    /// <summary>Whether every value is known to be one, as when a person marked them; else numbers without a unit need a reason.</summary>
    public bool ValuesAreGiven { get; init; }

    /// <summary>Values that only say what a composition variable is ("x = 0.05"), by index.</summary>
    public ImmutableHashSet<int> Variables { get; init; } = [];

    /// <summary>Values that the transformer also took for quantities, by index; empty where it did not run.</summary>
    public ImmutableHashSet<int> Recognised { get; init; } = [];

    /// <summary>Role of the section that it stands in.</summary>
    public SectionRole Section { get; init; }

    /// <summary>Whether it is the caption of a figure or a table.</summary>
    public bool IsCaption { get; init; }

    /// <summary>How often each of <see cref="Materials"/> is spoken of around, under all its names, as a share of the one that is spoken of most; empty where that is not known.</summary>
    public ImmutableArray<float> MaterialShares { get; init; } = [];

    /// <summary>Those of <see cref="Materials"/> that name what the document is about, by index.</summary>
    public ImmutableHashSet<int> Subjects { get; init; } = [];

    /// <summary>Index of the sentence of an offset.</summary>
    public int SentenceOf(int offset)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (Sentences[middle].Start <= offset) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
