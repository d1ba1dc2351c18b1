using System.CommandLine;
using System.Text.Json;
using LitMiner.Cli.Output;
using LitMiner.Core.Records;
using LitMiner.Store;
using Spectre.Console;
using Table = Spectre.Console.Table;

namespace LitMiner.Cli.Verbs;

/// <summary><c>litminer summary</c></summary>
internal static class SummaryVerb
{
    public static Command Create()
    {
        Option<string> db = CommonOptions.Db();
        Option<string> format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" }.WithNames("table", "json");
        Command command = new("summary", "What the store holds: by property, with medians and outliers; how much was rejected, and why.") { db, format };
        command.SetAction(parsed =>
        {
            using RecordStoreReader store = RecordStoreReader.Open(parsed.GetValue(db)!);
            StoreSummary summary = StoreSummary.Of(store);
            if (parsed.GetValue(format) == "json") Terminal.Out.WriteLine(JsonSerializer.Serialize(summary, RecordJson.Indented));
            else Write(summary);
            Terminal.Out.Flush();
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(StoreSummary summary)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string head in (string[])["property", "unit"]) table.AddColumn(head);
        foreach (string head in (string[])["papers", "materials", "records", "min", "median", "max", "outliers"]) table.AddColumn(new TableColumn(head).RightAligned());
        foreach (PropertySummary row in summary.Properties)
        {
            table.AddRow(
                RecordView.Cell(row.Property), RecordView.Cell(row.Unit ?? ""), row.Papers.ToString(), row.Materials.ToString(), row.Records.ToString(),
                Number(row.Min), Number(row.Median), Number(row.Max), row.Outliers.Length == 0 ? "" : row.Outliers.Length.ToString());
        }

        Terminal.Tables.Write(table);
        TextWriter output = Terminal.Out;
        output.WriteLine($"{summary.Documents} documents ({summary.Rejected} rejected), {summary.Works} works, {summary.Records} records");
        output.WriteLine($"{summary.Quantities} quantities = {summary.Values} values + {summary.Conditions} conditions + {summary.RejectedCandidates} rejected");
        foreach ((string code, int count) in summary.RejectedByCode.OrderByDescending(c => c.Value)) output.WriteLine($"  {count,6}  {code}");
        foreach (PropertySummary row in summary.Properties.Where(p => p.Outliers.Length > 0))
            output.WriteLine($"outliers of {row.Property}: {string.Join(", ", row.Outliers)}");
    }

    private static string Number(double? value) => value is { } v ? v.ToString("G4") : "";
}
