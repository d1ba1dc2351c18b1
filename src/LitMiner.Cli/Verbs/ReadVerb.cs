using System.CommandLine;
using System.Text.Json;
using LitMiner.Cli.Output;
using LitMiner.Cli.Pictures;
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
        Option<string?> picture = new("--picture") { Description = "Draw what was read over the pages of a PDF instead: PNGs in this folder, or one file NAME.png. Needs pdftoppm.", HelpName = "DIR|NAME.png" };
        Option<string?> pages = new("--pages") { Description = "Pages to draw: 3, 1-3 or 1,4-6. Default: the first 50.", HelpName = "LIST" };
        Command command = new("read", "What the reader makes of a paper, to compare with its pages.") { file, format, picture, pages };
        command.SetAction(async (parsed, cancellation) =>
        {
            string path = parsed.GetValue(file)!;
            if (!File.Exists(path)) throw new UsageException($"there is no file '{SafeText.Plain(path)}'");
            using ReadingProcess reader = new(WorkerVerb.Command(), TimeSpan.FromSeconds(120));
            StageOutcome<ParsedDocument> outcome = await reader.ReadAsync(new SourceFile(Path.GetFullPath(path), Path.GetFileName(path), true), null, cancellation);
            foreach (Diagnostic diagnostic in outcome.Diagnostics) Terminal.Note($"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Code}: {SafeText.Plain(diagnostic.Message)}");
            if (outcome.IsRejected) return ExitCode.Rejections;
            if (parsed.GetValue(picture) is { } target)
            {
                Draw(outcome.Result, Path.GetFullPath(path), target, parsed.GetValue(pages), cancellation);
                return ExitCode.Success;
            }

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

    private static void Draw(ParsedDocument document, string path, string target, string? list, CancellationToken cancellation)
    {
        if (document.Format != DocumentFormat.Pdf) throw new UsageException("only PDFs have pages to draw on");
        int count = document.PageCount ?? 0;
        List<int> pages = PageRange.Parse(list, count);
        if (pages.Count == 0) throw new UsageException($"the paper has only {count} pages");
        bool isFile = target.EndsWith(".png", StringComparison.OrdinalIgnoreCase);
        if (isFile && pages.Count > 1 && list is null) pages = pages[..1];
        if (isFile && pages.Count > 1) throw new UsageException("several pages need a folder to be drawn into");
        if (!isFile) Directory.CreateDirectory(target);
        Terminal.Note(ReadingPicture.Legend);
        foreach (int page in pages)
        {
            RasterImage image = PageRenderer.Render(path, page, cancellation);
            ReadingPicture.Draw(document, page, image, PageRenderer.Resolution);
            string name = isFile ? target : Path.Combine(target, $"{SafeText.Plain(Path.GetFileNameWithoutExtension(path))}-p{page:000}.png");
            using (FileStream output = File.Create(name)) PngWriter.Write(image, output);
            Terminal.Out.WriteLine(name);
        }

        Terminal.Out.Flush();
        if (list is null && count > pages.Count) Terminal.Note($"{pages.Count} of {count} pages drawn; --pages draws others");
    }
}
