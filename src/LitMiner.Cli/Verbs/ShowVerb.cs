using System.CommandLine;
using System.Text.Json;
using LitMiner.Cli.Output;
using LitMiner.Core.Records;
using LitMiner.Store;
using LitMiner.Store.Exporting;
using Spectre.Console;

namespace LitMiner.Cli.Verbs;

/// <summary><c>litminer show ID</c></summary>
internal static class ShowVerb
{
    public static Command Create()
    {
        Argument<string> id = new("ID") { Description = "Id of a record, or id or path of a document." };
        Option<string> db = CommonOptions.Db();
        Option<string> format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" }.WithNames("text", "json");
        Command command = new("show", "A record with its evidence in context, or a document with its outline and records.") { id, db, format };
        command.SetAction(parsed =>
        {
            using RecordStoreReader store = RecordStoreReader.Open(parsed.GetValue(db)!);
            string wanted = parsed.GetValue(id)!;
            bool json = parsed.GetValue(format) == "json";
            if (store.Record(wanted) is { } record)
            {
                if (json) Terminal.Out.WriteLine(JsonSerializer.Serialize(record, RecordJson.Indented));
                else Show(record);
            }
            else if (store.Document(wanted) is { } document)
            {
                if (json) Terminal.Out.WriteLine(JsonSerializer.Serialize(document, RecordJson.Indented));
                else Show(document, store);
            }
            else
            {
                throw new UsageException($"there is no record or document '{SafeText.Plain(wanted)}'");
            }

            Terminal.Out.Flush();
            return ExitCode.Success;
        });
        return command;
    }

    private static void Show(PropertyRecord record)
    {
        IAnsiConsole console = Terminal.Tables;
        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        Row("material", RecordView.Material(record) + (record.Material?.Formula is { } f && f != record.Material.Text ? $"   ({f})" : ""));
        if (record.Material is { } material)
        {
            Row("", string.Join("; ", material.Attributes.Select(a => $"{a.Key}: {a.Value}")));
            Row("also", string.Join(", ", material.Aliases));
        }

        Row("property", string.Join("   ", new[] { record.Property.Id, record.Property.Text is { } t ? $"“{t}”" : null }.Where(x => x is not null)));
        Row("value", record.Value.Text);
        Row("  usual unit", record.Value.Normalized is { } usual ? RecordView.Interval(usual) : null);
        Row("  SI", record.Value.Si is { } si ? RecordView.Interval(si) : "");
        foreach (ConditionReference condition in record.Conditions) Row("condition", RecordTable.Condition(condition));
        Row("method", record.Method?.Text);
        Row("origin", record.Origin?.ToString().ToLowerInvariant());
        Row("flags", string.Join(", ", record.Flags));
        Row("confidence", record.Confidence.ToString("0.00"));
        Row("document", string.Join(", ", new[] { record.Document.Title, record.Document.Year?.ToString(), record.Document.Doi }.Where(x => x is not null)));
        Row("place", RecordView.Source(record) + (record.Provenance.Section is { } section ? $", section “{section}”" : ""));
        console.Write(grid);
        console.WriteLine();
        console.MarkupLine(EvidenceView.Markup(record));
        return;

        void Row(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) grid.AddRow("[dim]" + name + "[/]", RecordView.Cell(value));
        }
    }

    private static void Show(StoredDocument document, RecordStoreReader store)
    {
        TextWriter output = Terminal.Out;
        DocumentReference reference = document.Reference;
        output.WriteLine(SafeText.Plain(reference.Title ?? reference.Path));
        if (reference.Authors is { } authors) output.WriteLine(SafeText.Plain(string.Join(", ", authors)));
        output.WriteLine(SafeText.Plain(string.Join("  ", new[] { document.Journal, reference.Year?.ToString(), reference.Doi, reference.Licence }.Where(x => x is not null))));
        output.WriteLine($"{SafeText.Plain(reference.Path)}  {document.Format}  {(document.Pages is { } pages ? pages + " pages  " : "")}{document.Status.ToString().ToLowerInvariant()}{(document.Message is { } m ? ": " + SafeText.Plain(m) : "")}");
        output.WriteLine($"{document.Quantities} quantities = {document.Values} values + {document.Conditions} conditions + {document.Rejected} rejected; {document.Records} records");
        output.WriteLine();
        foreach (OutlineEntry entry in document.Outline) output.WriteLine($"{new string(' ', 2 * (entry.Level - 1))}{SafeText.Plain(entry.Title)}{(entry.Page is { } page ? $"  (p. {page})" : "")}");
        output.Flush();
        PropertyRecord[] records = [.. store.Records().Where(r => r.Document.Id == reference.Id)];
        if (records.Length > 0) Terminal.Tables.Write(RecordView.Table(records));
        foreach (var diagnostic in document.Diagnostics) output.WriteLine($"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Code}: {SafeText.Plain(diagnostic.Message)}");
    }
}
