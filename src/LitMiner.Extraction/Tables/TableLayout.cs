using System.Collections.Immutable;

namespace LitMiner.Extraction.Tables;

/// <summary>How a table is read.</summary>
internal sealed record TableLayout
{
    /// <summary>Its cells.</summary>
    public required TableGrid Grid { get; init; }

    /// <summary>Its label, or its number.</summary>
    public required string Label { get; init; }

    /// <summary>Words of its caption, or nothing.</summary>
    public required string Caption { get; init; }

    /// <summary>What its columns, or else its rows, mean.</summary>
    public required ImmutableArray<LineMeaning> Lines { get; init; }

    /// <summary>What the heads of the columns say where rows carry the properties; empty else.</summary>
    public ImmutableArray<LineMeaning> Across { get; init; } = [];

    /// <summary>Whether columns carry the properties; else rows do.</summary>
    public required bool ByColumn { get; init; }

    /// <summary>The columns whose cells name the rows (materials, samples, states), or name the properties where rows carry them.</summary>
    public required ImmutableArray<int> Stubs { get; init; }

    /// <summary>The column that only says the units of its rows, or null.</summary>
    public int? UnitColumn { get; init; }

    /// <summary>Whether a column holds settings of its rows, where rows carry the properties: "Temperature (°C)" beside "Tensile strength (MPa)".</summary>
    public bool IsSettingColumn(int column) => !Across.IsEmpty && Across[column] is { IsSetting: true, Entry: not null };

    /// <summary>Rows that a name in them calls the uncertainties of the rows above.</summary>
    public ImmutableArray<int> Spreads { get; init; } = [];

    /// <summary>Whether a row holds the uncertainties of the row above it: "SD" under "Mean".</summary>
    public bool IsSpread(int row) => Spreads.Contains(row);

    /// <summary>Why nothing of the table is taken, as a code of a rejection; or null.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether values of properties that the catalogue lacks are taken, as from a table of results.</summary>
    public bool TakesUnknown { get; init; }

    /// <summary>The meaning of a place.</summary>
    public LineMeaning At(int row, int column) => Lines[ByColumn ? column : row];
}
