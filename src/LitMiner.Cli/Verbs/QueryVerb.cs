using System.CommandLine;
using System.Text.Json;
using LitMiner.Cli.Output;
using LitMiner.Core.Records;
using LitMiner.Store;
using LitMiner.Store.Exporting;
using Spectre.Console;
using Table = Spectre.Console.Table;

namespace LitMiner.Cli.Verbs;

/// <summary><c>litminer query [WORDS]</c></summary>
internal static class QueryVerb
{
    public static Command Create()
    {
        FilterOptions filters = new();
        Option<string> db = CommonOptions.Db();
        Option<string?> config = CommonOptions.Config();
        Option<string> layout = new Option<string>("--layout") { Description = "long: a row a record; wide: material × property, medians in usual units.", DefaultValueFactory = _ => "long" }.WithNames("long", "wide");
        Option<string> format = RowOutput.Format();
        Command command = new("query", "Find records. Example: litminer query thermal conductivity --max 1 --unit \"W/(m K)\" --condition \"temperature=290..310 K\"") { db, config, layout, format };
        filters.AddTo(command);
        command.SetAction(parsed =>
        {
            Configuration configuration = Configuration.Load(parsed.GetValue(config));
            using RecordStoreReader store = RecordStoreReader.Open(parsed.GetValue(db)!);
            IEnumerable<PropertyRecord> records = filters.Read(parsed, configuration.Properties).Apply(store, configuration.Properties);
            if (parsed.GetValue(layout) == "wide") WriteWide(WideTable.Of(records, configuration.Properties), parsed.GetValue(format)!);
            else RowOutput.Write(parsed.GetValue(format)!, records, RecordTable.Columns, WriteTable);
            Terminal.Out.Flush();
            return ExitCode.Success;
        });
        return command;
    }

    private static void WriteTable(IEnumerable<PropertyRecord> records)
    {
        List<PropertyRecord> all = [.. records];
        if (all.Count > 0) Terminal.Tables.Write(RecordView.Table(all));
        Terminal.Note(all.Count == 1 ? "1 record" : $"{all.Count} records");
    }

    private static void WriteWide(WideTable wide, string format)
    {
        switch (format)
        {
            case "json" or "jsonl":
                IEnumerable<Dictionary<string, object?>> rows = wide.Rows.Select(r => wide.Columns.ToDictionary(c => c.Name, c => c.IsNumber ? (object?)c.Number!(r) : c.Text!(r)));
                if (format == "json") Terminal.Out.WriteLine(JsonSerializer.Serialize(rows, RecordJson.Indented));
                else foreach (Dictionary<string, object?> row in rows) Terminal.Out.WriteLine(JsonSerializer.Serialize(row, RecordJson.Compact));
                break;
            case "csv":
                TableWriter.WriteCsv(Terminal.Out, wide.Columns, wide.Rows);
                break;
            default:
                Table table = new Table().Border(TableBorder.Simple);
                table.AddColumn("material");
                foreach (var property in wide.Properties) table.AddColumn(new TableColumn(RecordView.Cell($"{property.Id} [{WideTable.Unit(property)}]")).RightAligned());
                foreach (MaterialRow row in wide.Rows)
                {
                    table.AddRow(
                    [
                        RecordView.Cell(row.Material),
                        .. wide.Properties.Select(p => row.Cells.TryGetValue(p.Id, out var cell) ? RecordView.Cell(cell.Count == 1 ? $"{cell.Median:G5}" : $"{cell.Median:G5} (n={cell.Count})") : ""),
                    ]);
                }

                Terminal.Tables.Write(table);
                break;
        }
    }
}
