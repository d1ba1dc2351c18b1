namespace LitMiner.Units;

/// <summary>Two units measure different things, or one has a scale that no factor describes.</summary>
/// <param name="from">The unit of the number at hand.</param>
/// <param name="to">The unit that was asked for.</param>
public sealed class UnitConversionException(Unit from, Unit to) : ArgumentException(
    $"'{from}' ({from?.Dimension}{(from?.Kind is { } k ? ", " + k : "")}) does not convert to '{to}' ({to?.Dimension}{(to?.Kind is { } l ? ", " + l : "")})")
{
    /// <summary>The unit of the number at hand.</summary>
    public Unit From { get; } = from;

    /// <summary>The unit that was asked for.</summary>
    public Unit To { get; } = to;
}
