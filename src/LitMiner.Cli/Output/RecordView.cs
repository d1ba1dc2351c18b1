using System.Text;
using LitMiner.Core.Records;
using LitMiner.Store.Exporting;
using LitMiner.Units;
using Spectre.Console;

namespace LitMiner.Cli.Output;

/// <summary>Records for people.</summary>
internal static class RecordView
{
    /// <summary>A table of records.</summary>
    public static Table Table(IEnumerable<PropertyRecord> records)
    {
        Table table = new Table().Border(TableBorder.Simple).Expand();
        bool wide = Terminal.Tables.Profile.Width >= 130;
        table.AddColumn(new TableColumn("material"));
        table.AddColumn(wide ? new TableColumn("property").NoWrap() : new TableColumn("property"));
        table.AddColumn(new TableColumn("value"));
        if (wide) table.AddColumn(new TableColumn("usual unit"));
        table.AddColumn(new TableColumn("conditions"));
        if (wide) table.AddColumn(new TableColumn("origin").NoWrap());
        table.AddColumn(new TableColumn("conf.").NoWrap().RightAligned());
        if (wide) table.AddColumn(new TableColumn("source").NoWrap());
        table.AddColumn(new TableColumn("id").NoWrap());
        foreach (PropertyRecord record in records)
        {
            List<string> cells =
            [
                Cell(Material(record)),
                Cell(Shorten(record.Property.Id ?? record.Property.Text)),
                Cell(record.Value.Text),
                Cell(string.Join("; ", record.Conditions.Select(RecordTable.Condition))),
                Cell(record.Confidence.ToString("0.00")),
                Cell(record.Id),
            ];
            if (wide)
            {
                cells.Insert(3, Cell(Normalized(record.Value)));
                cells.Insert(5, Cell(record.Origin?.ToString().ToLowerInvariant()));
                cells.Insert(7, Cell(ShortSource(record)));
            }

            table.AddRow([.. cells]);
        }

        return table;
    }

    /// <summary>The material with what is known of the sample.</summary>
    public static string Material(PropertyRecord record)
    {
        if (record.Material is not { } material) return "–";
        IEnumerable<string> variables = material.Attributes.Where(a => a.Key.Length == 1).Select(a => $"{a.Key}={a.Value}");
        string suffix = string.Join(", ", variables);
        return suffix.Length == 0 ? material.Text : $"{material.Formula ?? material.Text} ({suffix})";
    }

    /// <summary>
    /// The value in the property's usual unit, or nothing where its own words say just that. A cell of a table lacks its unit, and
    /// the first numbers of "4.2, 8.4 and 6.1 × 10⁻⁴" lack their power: there the words alone would mislead.
    /// </summary>
    public static string Normalized(ValueReference value)
    {
        if (value.Normalized is not { } usual) return "";
        bool said = usual.Unit == (value.Unit ?? "1") && QuantityFinder.Find(value.Text) is [var quantity, ..]
            && quantity.Low == value.Low && quantity.High == value.High && (quantity.Unit?.Symbol is { Length: > 0 } symbol ? symbol : null) == value.Unit;
        return said ? "" : Interval(usual);
    }

    /// <summary>A value in a unit.</summary>
    public static string Interval(UnitInterval interval)
    {
        string unit = interval.Unit == "1" ? "" : " " + interval.Unit;
        string number = (interval.Low, interval.High) switch
        {
            ({ } low, { } high) when low == high => Number(low),
            ({ } low, { } high) => $"{Number(low)} … {Number(high)}",
            ({ } low, null) => "≥ " + Number(low),
            (null, { } high) => "≤ " + Number(high),
            _ => "",
        };
        return interval.Uncertainty is { } u ? $"{number} ± {Number(u)}{unit}" : number + unit;
    }

    /// <summary>Document and place.</summary>
    public static string Source(PropertyRecord record)
    {
        StringBuilder source = new(record.Document.Path);
        if (record.Provenance.Page is { } page) source.Append(" p.").Append(page);
        if (record.Provenance.Table is { } table) source.Append(", ").Append(table);
        return source.ToString();
    }

    private static string? Shorten(string? name) => name is { Length: > 30 } ? name[..29] + "…" : name;

    /// <summary>Document and place, the file's name cut to a width.</summary>
    private static string ShortSource(PropertyRecord record)
    {
        const int Longest = 22;
        string name = Path.GetFileName(record.Document.Path);
        string place = Source(record)[record.Document.Path.Length..];
        return (name.Length > Longest ? name[..(Longest - 1)] + "…" : name) + place;
    }

    /// <summary>Foreign text for a cell: nothing that a terminal or the markup obeys.</summary>
    public static string Cell(string? text) => Markup.Escape(SafeText.Plain(text));

    private static string Number(double value) =>
        value != 0 && (Math.Abs(value) >= 1e5 || Math.Abs(value) < 1e-3) ? value.ToString("0.####E+0") : value.ToString("0.######");
}
