using System.CommandLine;
using System.Collections.Immutable;
using LitMiner.Cli.Output;
using LitMiner.Store;
using LitMiner.Store.Exporting;
using Spectre.Console;
using Table = Spectre.Console.Table;

namespace LitMiner.Cli.Verbs;

/// <summary><c>litminer documents</c></summary>
internal static class DocumentsVerb
{
    private static readonly ImmutableArray<TableColumn<StoredDocument>> Columns =
    [
        new("id", d => d.Reference.Id, null),
        new("work", d => d.Reference.Work, null),
        new("path", d => d.Reference.Path, null),
        new("format", d => d.Format, null),
        new("status", d => d.Status.ToString().ToLowerInvariant(), null),
        new("code", d => d.Code, null),
        new("message", d => d.Message, null),
        new("pages", null, d => d.Pages),
        new("records", null, d => d.Records),
        new("quantities", null, d => d.Quantities),
        new("values", null, d => d.Values),
        new("conditions", null, d => d.Conditions),
        new("rejected", null, d => d.Rejected),
        new("title", d => d.Reference.Title, null),
        new("year", null, d => d.Reference.Year),
        new("doi", d => d.Reference.Doi, null),
        new("licence", d => d.Reference.Licence, null),
    ];

    public static Command Create()
    {
        Option<string> db = CommonOptions.Db();
        Option<string?> status = new Option<string?>("--status") { Description = "Only those: mined, partial or rejected." }.WithNames("mined", "partial", "rejected");
        Option<string> format = RowOutput.Format();
        Command command = new("documents", "The documents of the store: what became of each, and why.") { db, status, format };
        command.SetAction(parsed =>
        {
            using RecordStoreReader store = RecordStoreReader.Open(parsed.GetValue(db)!);
            string? only = parsed.GetValue(status);
            List<StoredDocument> documents = [.. store.Documents().Where(d => only is null || d.Status.ToString().Equals(only, StringComparison.OrdinalIgnoreCase))];
            RowOutput.Write(parsed.GetValue(format)!, documents, Columns, Write);

            Terminal.Out.Flush();
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(IEnumerable<StoredDocument> documents)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string head in (string[])["id", "path", "status", "records", "title or reason"]) table.AddColumn(head);
        foreach (StoredDocument document in documents)
        {
            string state = document.Status.ToString().ToLowerInvariant();
            string about = document.Status == DocumentStatus.Mined ? document.Reference.Title ?? "" : $"{document.Code}: {document.Message}";
            table.AddRow(document.Reference.Id, RecordView.Cell(document.Reference.Path), state, document.Records.ToString(), RecordView.Cell(about));
        }

        Terminal.Tables.Write(table);
    }
}
