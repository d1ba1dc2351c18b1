using System.Collections.Immutable;
using LitMiner.Core.Properties;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Tables;

/// <summary>What the head of a row or a column says of its cells.</summary>
/// <param name="Entry">The property, or null.</param>
/// <param name="Name">Where it is named.</param>
/// <param name="Unit">Unit of the cells, or null.</param>
/// <param name="Multiplier">What cells are multiplied by to be in the unit.</param>
/// <param name="IsMultiplierAmbiguous">Whether authors use this writing both ways.</param>
/// <param name="Settings">Quantities in the head that are set: the 300 K of "Ms at 300 K (emu/g)".</param>
internal sealed record LineMeaning(
    PropertyEntry? Entry, TextSpan? Name, Unit? Unit, double Multiplier, bool IsMultiplierAmbiguous, ImmutableArray<QuantityMention> Settings)
{
    /// <summary>A head that says nothing.</summary>
    public static LineMeaning Nothing { get; } = new(null, null, null, 1, false, []);

    /// <summary>Whether its cells are values of something, known or not.</summary>
    public bool IsProperty => Entry is not null || Unit is not null;

    /// <summary>Whether its cells are set rather than found.</summary>
    public bool IsSetting => Entry is { Definition.Setting: true };
}
