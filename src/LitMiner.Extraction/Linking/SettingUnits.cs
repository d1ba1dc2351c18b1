using System.Collections.Immutable;
using LitMiner.Core.Properties;
using LitMiner.Units;

namespace LitMiner.Extraction.Linking;

/// <summary>The kinds of quantity that are mostly set: those of the catalogue's settings that a unit alone tells.</summary>
internal static class SettingUnits
{
    private static readonly ImmutableArray<string> Ids =
        ["temperature", "time", "pressure", "frequency", "heating-rate", "scan-rate", "strain-rate", "rotation-speed", "flow-rate", "magnetic-field", "applied-load", "power"];

    private static readonly ImmutableArray<Unit> AmountUnits = [.. ((string[])["g", "mL", "mol", "mol L⁻¹", "h", "mg mL⁻¹"]).Select(u => UnitParser.Parse(u).Unit!)];

    private static readonly ImmutableArray<PropertyEntry> Entries =
        [.. Ids.Select(PropertyCatalogue.Default.Find).Where(e => e is not null).Select(e => e!)];

    /// <summary>Whether a unit is one of a setting.</summary>
    public static bool Contains(Unit unit) => Of(unit) is not null;

    /// <summary>Whether a unit tells how much of a material was taken or how long something lasted, rather than what was found: g, mL, mmol, M, wt%, h.</summary>
    public static bool IsAmount(Unit? unit) =>
        unit is not null && (unit.IsDimensionless || AmountUnits.Any(unit.IsConvertibleTo));

    /// <summary>The setting that a unit tells, or null.</summary>
    public static PropertyEntry? Of(Unit unit) => unit.IsDimensionless ? null : Entries.FirstOrDefault(e => e.UnitFor(unit) is not null);
}
