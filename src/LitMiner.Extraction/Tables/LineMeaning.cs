using System.Collections.Immutable;
using LitMiner.Core.Properties;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Tables;

/// <summary>What the head of a row or a column says of its cells.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Entry">The property or setting, or null.</param>
/// <param name="Name">Where it is named.</param>
/// <param name="Unit">Unit of the cells, or null.</param>
/// <param name="Multiplier">What cells are multiplied by to be in the unit.</param>
/// <param name="IsMultiplierAmbiguous">Whether authors use this writing both ways.</param>
/// <param name="Settings">Quantities in the head that are set: the 300 K of "Ms at 300 K (emu/g)".</param>
internal sealed record LineMeaning(
    LineKind Kind, PropertyEntry? Entry, TextSpan? Name, Unit? Unit, double Multiplier, bool IsMultiplierAmbiguous, ImmutableArray<QuantityMention> Settings)
{
    /// <summary>A head that says nothing.</summary>
    public static LineMeaning Nothing { get; } = new(LineKind.Nothing, null, null, null, 1, false, []);

    /// <summary>The part of a head under the property's that tells samples or states apart: "Weld" under "Impact strength"; or null.</summary>
    public TextSpan? Qualifier { get; init; }

    /// <summary>Unit of a second number in brackets in each cell: the min of "% Conv. (min)" over "99 (30)"; or null.</summary>
    public Unit? Second { get; init; }

    /// <summary>Whether its cells are values of something, known or not.</summary>
    public bool IsProperty => Kind is LineKind.Property or LineKind.Unknown;

    /// <summary>Whether its cells are set rather than found.</summary>
    public bool IsSetting => Kind == LineKind.Setting;

    /// <summary>The same head, its cells being something else.</summary>
    public LineMeaning As(LineKind kind) => this with { Kind = kind, Entry = kind is LineKind.Property or LineKind.Setting ? Entry : null };
}
