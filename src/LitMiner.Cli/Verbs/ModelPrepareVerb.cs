using System.CommandLine;
using System.Text;
using LitMiner.Annotation;
using LitMiner.Annotation.Recognition;
using LitMiner.Annotation.Tokenisation;
using LitMiner.Cli.Output;
using LitMiner.Core.Annotations;
using LitMiner.Core.Documents;
using LitMiner.Core.Properties;
using LitMiner.ModelTraining.Data;
using LitMiner.Pipeline.Isolation;
using LitMiner.Pipeline.Sources;
using LitMiner.Reading;
using LitMiner.Store.Exporting;

namespace LitMiner.Cli.Verbs;

/// <summary><c>litminer model prepare</c></summary>
internal static class ModelPrepareVerb
{
    private const int MaxPieces = 192;

    public static Command Create()
    {
        Option<string> corpora = new("--corpora") { Description = "Folder of annotated passages, *.jsonl or *.jsonl.gz (docs/training.md).", Required = true, HelpName = "DIR" };
        Option<string[]> papers = new("--papers") { Description = "Papers whose text is read unmarked.", HelpName = "PATH", AllowMultipleArgumentsPerToken = true };
        Option<string?> annotations = new("--annotations") { Description = "Folder of what people said of these papers (litminer model sheet), and of annotated papers of our own.", HelpName = "DIR" };
        Option<string?> model = CommonOptions.Model();
        Option<string> vocabulary = new("--vocabulary") { Description = "vocab.txt of the encoder.", Required = true, HelpName = "FILE" };
        Option<string> output = new("--output") { Description = "Folder to write.", Required = true, HelpName = "DIR" };
        Command command = new("prepare", "Make training files from corpora and papers, with the code that reads passages in use.") { corpora, papers, annotations, model, vocabulary, output };
        command.SetAction((parsed, cancellation) =>
        {
            string target = parsed.GetValue(output)!;
            string folder = parsed.GetValue(corpora)!;
            if (!Directory.Exists(folder)) throw new UsageException($"there is no folder '{SafeText.Plain(folder)}'");
            string pieces = parsed.GetValue(vocabulary)!;
            if (!File.Exists(pieces)) throw new UsageException($"there is no file '{SafeText.Plain(pieces)}'");
            using FileStream stream = File.OpenRead(pieces);
            WordPieceEncoder encoder = new(stream);
            Directory.CreateDirectory(target);
            PretrainingText text = new(encoder, MaxPieces);
            TrainingPassages passages = new(encoder, PropertyCatalogue.Default, MaxPieces);
            foreach (string file in Directory.EnumerateFiles(folder).Where(CorpusReader.IsCorpus).Order(StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (CorpusPassage passage in CorpusReader.Read(file))
                {
                    passages.Add(passage);
                    text.Add(passage.Text);
                }
            }

            if (parsed.GetValue(annotations) is { } said) AddPapers(said, parsed.GetValue(papers) ?? [], parsed.GetValue(model) ?? ModelLocator.DefaultFolder, passages, cancellation);
            Write(Path.Combine(target, "passages.safetensors"), passages.Write);
            File.WriteAllLines(Path.Combine(target, "corpora.txt"), passages.Corpora);
            Terminal.Out.WriteLine($"{passages.Passages} passages, {passages.Pieces} pieces, {passages.Values} values to link");
            foreach (string paragraph in Paragraphs(parsed.GetValue(papers) ?? [], cancellation)) text.Add(paragraph);
            Write(Path.Combine(target, "text.safetensors"), text.Write);
            Terminal.Out.WriteLine($"{text.Windows} windows of unmarked text, {text.Pieces} pieces");
            Terminal.Out.Flush();
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    /// <summary>Adds the numbers of papers of which people said what they belong to, with the mentions that a model finds around them.</summary>
    private static void AddPapers(string folder, string[] papers, string model, TrainingPassages passages, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder)) throw new UsageException($"there is no folder '{SafeText.Plain(folder)}'");
        using EntityRecogniser recogniser = EntityRecogniser.Create(ModelPackage.Load(model));
        int used = 0, facts = 0;
        foreach (AnnotatedDocument paper in ModelSheetVerb.Annotated(papers, recogniser, cancellation))
        {
            ILookup<string, LinkFact> said = ModelSheetVerb.Told(() => LinkFacts.Read(Path.Combine(folder, TrainingAnnotations.Links), paper.Parsed.Path));
            Add(paper, said, ModelSheetVerb.Told(() => PassageMentions.Read(Path.Combine(folder, TrainingAnnotations.Mentions), paper.Parsed.Path)));
        }

        string own = Path.Combine(folder, TrainingAnnotations.Written);
        DocumentAnnotator annotator = new(new AnnotationOptions { Recogniser = RecogniserMode.Both }, recogniser);
        foreach (string path in (Directory.Exists(own) ? Directory.GetFiles(own, "*.txt") : []).Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            MarkedPaper marked = ModelSheetVerb.Told(() => MarkedPaper.Parse(File.ReadLines(path)));
            SourceDocument source = SourceDocument.Create(Path.GetFileName(path), Encoding.UTF8.GetBytes(marked.Text));
            if (DocumentReader.Create(ReadingOptions.Default).Read(source, cancellation).Result is { } document) Add(annotator.Annotate(document, cancellation).Result!, marked.Facts, marked.Mentions);
        }

        Terminal.Out.WriteLine($"{used} of {facts} facts of papers found their place");

        void Add(AnnotatedDocument paper, ILookup<string, LinkFact> said, IReadOnlyDictionary<string, PassageMentions> mentions)
        {
            facts += said.Sum(g => g.Count());
            used += passages.Add(paper, said, mentions, TrainingAnnotations.Corpus);
        }
    }

    private static IEnumerable<string> Paragraphs(string[] papers, CancellationToken cancellation)
    {
        if (papers.Length == 0) yield break;
        foreach (SourceFile file in SourceFinder.Find(papers))
        {
            cancellation.ThrowIfCancellationRequested();
            if (InProcessReader.Read(file, null, cancellation).Result is not { } document) continue;
            foreach (Block block in document.Blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.FigureCaption or BlockKind.TableCaption))
                yield return block.Span.Of(document.Text);
        }
    }

    private static void Write(string path, Action<Stream> write)
    {
        using FileStream stream = File.Create(path);
        write(stream);
    }
}
