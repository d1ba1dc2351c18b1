using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using LitMiner.Core.Records;
using LitMiner.Store.Exporting;

namespace LitMiner.Cli.Output;

/// <summary>Rows in the formats that verbs share: json, jsonl, csv, and a table for people that each verb draws itself.</summary>
internal static class RowOutput
{
    /// <summary>The option that names the format.</summary>
    public static Option<string> Format() =>
        new Option<string>("--format") { Description = "table, json, jsonl or csv.", DefaultValueFactory = _ => "table" }.WithNames("table", "json", "jsonl", "csv");

    /// <summary>Writes rows to standard output.</summary>
    /// <param name="format">One of the four.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">Columns for CSV.</param>
    /// <param name="table">Draws the table.</param>
    public static void Write<T>(string format, IEnumerable<T> rows, ImmutableArray<TableColumn<T>> columns, Action<IEnumerable<T>> table)
    {
        switch (format)
        {
            case "json":
                Terminal.Out.WriteLine(JsonSerializer.Serialize(rows.ToList(), RecordJson.Indented));
                break;
            case "jsonl":
                foreach (T row in rows) Terminal.Out.WriteLine(JsonSerializer.Serialize(row, RecordJson.Compact));
                break;
            case "csv":
                TableWriter.WriteCsv(Terminal.Out, columns, rows);
                break;
            default:
                table(rows);
                break;
        }
    }
}
