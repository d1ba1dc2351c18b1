using System.CommandLine;
using System.Text;
using System.Text.Json;
using LitMiner.Cli.Output;
using LitMiner.Core.Records;
using LitMiner.Store;
using LitMiner.Store.Exporting;

namespace LitMiner.Cli.Verbs;

/// <summary><c>litminer export</c></summary>
internal static class ExportVerb
{
    public static Command Create()
    {
        FilterOptions filters = new();
        Option<string> db = CommonOptions.Db();
        Option<string?> config = CommonOptions.Config();
        Option<string> output = new("--output", "-o") { Description = "File to write; beside it FILE.datasheet.json and FILE.bib.", Required = true, HelpName = "FILE" };
        Option<string> layout = new Option<string>("--layout") { Description = "long or wide.", DefaultValueFactory = _ => "long" }.WithNames("long", "wide");
        Option<string> format = new Option<string>("--format") { Description = "jsonl, csv or parquet.", DefaultValueFactory = _ => "jsonl" }.WithNames("jsonl", "csv", "parquet");
        Command command = new("export", "Write records to a file, with a data sheet (counts, sources, licences, versions) and a BibTeX file of the papers beside it.") { db, config, output, layout, format };
        filters.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            Configuration configuration = Configuration.Load(parsed.GetValue(config));
            using RecordStoreReader store = RecordStoreReader.Open(parsed.GetValue(db)!);
            List<PropertyRecord> records = [.. filters.Read(parsed, configuration.Properties).Apply(store, configuration.Properties)];
            string path = parsed.GetValue(output)!, kind = parsed.GetValue(format)!;
            WideTable? wide = parsed.GetValue(layout) == "wide" ? WideTable.Of(records, configuration.Properties) : null;
            await ReplaceAsync(path, stream => WriteAsync(stream, kind, records, wide, cancellation));
            HashSet<string> used = [.. records.Select(r => r.Document.Id)];
            await ReplaceAsync(path + ".datasheet.json", stream => TextAsync(stream, DataSheet.Write(records, Words(parsed)) + "\n"));
            await ReplaceAsync(path + ".bib", stream => TextAsync(stream, Bibliography.Write(store.Documents().Where(d => used.Contains(d.Reference.Id)))));
            Terminal.Note($"{records.Count} records from {used.Count} documents in {path}");
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>The filters as the user wrote them: file names and layout do not belong to what is in the table.</summary>
    private static string Words(ParseResult parsed)
    {
        List<string> words = [];
        string[] all = [.. parsed.Tokens.Select(t => t.Value)];
        for (int i = 1; i < all.Length; i++)
        {
            if (all[i] is "--db" or "--output" or "-o" or "--format" or "--config") i++;
            else words.Add(all[i]);
        }

        return string.Join(' ', words);
    }

    private static async Task WriteAsync(Stream stream, string format, List<PropertyRecord> records, WideTable? wide, CancellationToken cancellation)
    {
        if (format == "parquet")
        {
            if (wide is null) await TableWriter.WriteParquetAsync(stream, RecordTable.Columns, records, cancellation);
            else await TableWriter.WriteParquetAsync(stream, wide.Columns, wide.Rows, cancellation);
            return;
        }

        await using StreamWriter writer = new(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        if (format == "csv")
        {
            if (wide is null) TableWriter.WriteCsv(writer, RecordTable.Columns, records);
            else TableWriter.WriteCsv(writer, wide.Columns, wide.Rows);
        }
        else if (wide is null)
        {
            foreach (PropertyRecord record in records) await writer.WriteLineAsync(JsonSerializer.Serialize(record, RecordJson.Compact));
        }
        else
        {
            foreach (MaterialRow row in wide.Rows)
                await writer.WriteLineAsync(JsonSerializer.Serialize(wide.Columns.ToDictionary(c => c.Name, c => c.IsNumber ? (object?)c.Number!(row) : c.Text!(row)), RecordJson.Compact));
        }
    }

    private static async Task TextAsync(Stream stream, string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes beside the target first: a fault must not leave half a file, nor take the old one.</summary>
    private static async Task ReplaceAsync(string path, Func<Stream, Task> write)
    {
        string next = path + ".next";
        try
        {
            await using (FileStream stream = new(next, FileMode.Create, FileAccess.ReadWrite)) await write(stream);
            File.Move(next, path, overwrite: true);
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new UsageException($"the folder of {path} does not exist", exception);
        }
        finally
        {
            if (File.Exists(next)) File.Delete(next);
        }
    }
}
