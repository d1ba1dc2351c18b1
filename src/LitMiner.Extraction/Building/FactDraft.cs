using System.Collections.Immutable;
using LitMiner.Core.Documents;
using LitMiner.Core.Properties;
using LitMiner.Core.Records;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Building;

/// <summary>A fact as linking or a table gives it, before it becomes a record. Spans are those of the document's text.</summary>
internal sealed record FactDraft
{
    public required QuantityMention Quantity { get; init; }

    /// <summary>Unit of the numbers: the quantity's own or that of a table's head.</summary>
    public required Unit? Unit { get; init; }

    /// <summary>What the numbers are multiplied by to be in <see cref="Unit"/>.</summary>
    public double Multiplier { get; init; } = 1;

    public PropertyEntry? Entry { get; init; }

    public TextSpan? Property { get; init; }

    public TextSpan? Material { get; init; }

    /// <summary>The other part of a material whose parts stand apart, with what joins them: " + " and a filler, ":" and an acceptor; or null.</summary>
    public (string Joint, TextSpan Name)? Partner { get; init; }

    /// <summary>What tells the sample from others of the material, as written ("QT-A-1"), or null.</summary>
    public string? Sample { get; init; }

    /// <summary>The composition of a series' member, where the material's own writing is open.</summary>
    public SeriesMember? Member { get; init; }

    public bool MaterialIsEarlier { get; init; }

    /// <summary>Whether the material is only what the document is about.</summary>
    public bool MaterialIsOfDocument { get; init; }

    /// <summary>What the passage itself says in the material's place ("the film"), or null.</summary>
    public TextSpan? MentionedAs { get; init; }

    public ImmutableArray<ConditionDraft> Conditions { get; init; } = [];

    /// <summary>Conditions in words alone, "room temperature", with what is set.</summary>
    public ImmutableArray<(TextSpan Span, PropertyEntry Entry)> WordConditions { get; init; } = [];

    public TextSpan? Method { get; init; }

    public ValueOrigin? Origin { get; init; }

    /// <summary>The sentence, or the row of the table.</summary>
    public required TextSpan Context { get; init; }

    public TablePlace? Table { get; init; }

    /// <summary>What the rules add up, from 0 to 1; only looked at where there is no <see cref="Evidence"/>.</summary>
    public double Confidence { get; init; }

    /// <summary>What the network gave to the link; null for tables and for rules alone.</summary>
    public (float Result, float Property, float Material)? Evidence { get; init; }

    /// <summary>Role of the section that it stands in.</summary>
    public SectionRole Section { get; init; }

    public ImmutableArray<string> Flags { get; init; } = [];
}
