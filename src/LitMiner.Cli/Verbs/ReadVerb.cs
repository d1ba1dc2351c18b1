using System.CommandLine;
using System.Text.Json;
using LitMiner.Cli.Output;
using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Pipeline.Isolation;
using LitMiner.Pipeline.Sources;
using LitMiner.Reading;
using LitMiner.Store.Exporting;

namespace LitMiner.Cli.Verbs;

/// <summary><c>litminer read FILE</c></summary>
internal static class ReadVerb
{
    public static Command Create()
    {
        Argument<string> file = new("FILE") { Description = "A paper." };
        Option<string> format = new Option<string>("--format") { Description = "markdown, text or json (spans are [start, end] in UTF-16 units, boxes [left, bottom, right, top] in points).", DefaultValueFactory = _ => "markdown" }.WithNames("markdown", "text", "json");
        Command command = new("read", "What the reader makes of a paper, to compare with its pages.") { file, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            string path = parsed.GetValue(file)!;
            if (!File.Exists(path)) throw new UsageException($"there is no file '{SafeText.Plain(path)}'");
            using ReadingProcess reader = new(WorkerVerb.Command(), TimeSpan.FromSeconds(120));
            StageOutcome<ParsedDocument> outcome = await reader.ReadAsync(new SourceFile(Path.GetFullPath(path), Path.GetFileName(path), true), null, cancellation);
            foreach (Diagnostic diagnostic in outcome.Diagnostics) Terminal.Note($"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Code}: {SafeText.Plain(diagnostic.Message)}");
            if (outcome.IsRejected) return ExitCode.Rejections;
            Terminal.Out.WriteLine(parsed.GetValue(format) switch
            {
                "json" => JsonSerializer.Serialize(outcome.Result, DocumentJson.Indented),
                "text" => string.Join('\n', outcome.Result.ScriptedText().ToUnicode().Split('\n').Select(l => string.Join('\t', l.Split('\t').Select(SafeText.Plain)))),
                _ => MarkdownWriter.Write(outcome.Result),
            });
            Terminal.Out.Flush();
            return ExitCode.Success;
        });
        return command;
    }
}
