namespace LitMiner.Units;

/// <summary>What one way of writing may mean.</summary>
/// <param name="Prefix">Prefix, or null.</param>
/// <param name="Definition">The unit.</param>
/// <param name="IsName">Whether a word was written ("hours"), not a symbol ("h").</param>
/// <param name="IsSlip">Whether it is a slip of the pen ("Mpa").</param>
internal sealed record UnitWriting(UnitPrefix? Prefix, UnitDefinition Definition, bool IsName, bool IsSlip = false)
{
    /// <summary>Preference among the meanings of one writing: catalogue rank, and plain units before the rarest prefixes.</summary>
    internal int Rank => Definition.Rank * 10 - (Prefix is null ? 0 : Prefix.Power is >= -15 and <= 12 and not (1 or 2 or -1) ? 1 : 40) - (IsSlip ? 60 : 0);
}
