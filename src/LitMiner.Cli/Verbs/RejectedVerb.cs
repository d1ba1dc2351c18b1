using System.CommandLine;
using System.Collections.Immutable;
using LitMiner.Cli.Output;
using LitMiner.Store;
using LitMiner.Store.Exporting;
using Spectre.Console;
using Table = Spectre.Console.Table;

namespace LitMiner.Cli.Verbs;

/// <summary><c>litminer rejected</c></summary>
internal static class RejectedVerb
{
    private static readonly ImmutableArray<TableColumn<StoredRejection>> Columns =
    [
        new("document", r => r.Document, null),
        new("path", r => r.Path, null),
        new("code", r => r.Candidate.Code, null),
        new("text", r => r.Candidate.Text, null),
        new("detail", r => r.Candidate.Detail, null),
        new("page", null, r => r.Candidate.Provenance.Page),
        new("table", r => r.Candidate.Provenance.Table, null),
        new("quote", r => r.Candidate.Provenance.Quote, null),
    ];

    public static Command Create()
    {
        Option<string> db = CommonOptions.Db();
        Option<string?> code = new("--code") { Description = "Only those with this reason.", HelpName = "CODE" };
        Option<string?> document = new("--document") { Description = "Only those of a document, by id or path.", HelpName = "ID" };
        Option<int?> limit = new("--limit") { Description = "Most candidates.", HelpName = "N" };
        Option<string> format = RowOutput.Format();
        Command command = new("rejected", "Quantities that were found and became neither value nor condition, with the reason (docs/diagnostics.md). Together with values and conditions they are all quantities found.") { db, code, document, limit, format };
        command.SetAction(parsed =>
        {
            using RecordStoreReader store = RecordStoreReader.Open(parsed.GetValue(db)!);
            string? wanted = parsed.GetValue(code), where = parsed.GetValue(document);
            IEnumerable<StoredRejection> all = store.Rejections()
                .Where(r => (wanted is null || r.Candidate.Code == wanted) && (where is null || r.Document == where || r.Path == where));
            if (parsed.GetValue(limit) is { } most) all = all.Take(most);
            RowOutput.Write(parsed.GetValue(format)!, all, Columns, rows => Write(rows, store));

            Terminal.Out.Flush();
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(IEnumerable<StoredRejection> rejections, RecordStoreReader store)
    {
        const int Shown = 200;
        const int Words = 90;
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string head in (string[])["code", "text", "detail", "source", "in"]) table.AddColumn(head);
        int count = 0;
        foreach (StoredRejection rejection in rejections)
        {
            if (++count > Shown) continue;
            string quote = SafeText.Plain(rejection.Candidate.Provenance.Quote);
            table.AddRow(
                RecordView.Cell(rejection.Candidate.Code), RecordView.Cell(rejection.Candidate.Text), RecordView.Cell(rejection.Candidate.Detail),
                RecordView.Cell(rejection.Path + (rejection.Candidate.Provenance.Page is { } p ? $" p.{p}" : "")),
                RecordView.Cell(quote.Length > Words ? quote[..Words] + "…" : quote));
        }

        Terminal.Tables.Write(table);
        StoredDocument[] documents = [.. store.Documents()];
        if (count > Shown) Terminal.Out.WriteLine($"the first {Shown} of {count}; --format csv gives all");
        Terminal.Out.WriteLine($"store: {documents.Sum(d => d.Quantities)} quantities = {documents.Sum(d => d.Values)} values + {documents.Sum(d => d.Conditions)} conditions + {documents.Sum(d => d.Rejected)} rejected");
    }
}
