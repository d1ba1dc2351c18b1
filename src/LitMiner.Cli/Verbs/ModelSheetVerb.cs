using System.CommandLine;
using LitMiner.Annotation;
using LitMiner.Annotation.Recognition;
using LitMiner.Cli.Output;
using LitMiner.Core.Annotations;
using LitMiner.Core.Documents;
using LitMiner.Core.Properties;
using LitMiner.Extraction.Linking;
using LitMiner.ModelTraining.Data;
using LitMiner.Pipeline.Isolation;
using LitMiner.Pipeline.Sources;

namespace LitMiner.Cli.Verbs;

/// <summary><c>litminer model sheet</c></summary>
internal static class ModelSheetVerb
{
    public static Command Create()
    {
        Argument<string[]> papers = new("papers") { Description = "Papers.", HelpName = "PATH", Arity = ArgumentArity.OneOrMore };
        Option<int> most = new("--per-paper") { Description = "Passages of a paper at most.", DefaultValueFactory = _ => 15 };
        Option<string[]> answers = new("--answers") { Description = "Instead: files of answers to sheets of these papers.", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
        Option<string> output = new("--output") { Description = "With --answers: folder to write what they say to, without any text of the papers.", HelpName = "DIR", DefaultValueFactory = _ => "annotations" };
        Option<string?> model = CommonOptions.Model();
        Command command = new("sheet", "Print passages with their quantities marked, for a person to say what they mention and what each number belongs to; or keep the answers (docs/training.md).")
        {
            papers, most, answers, output, model,
        };
        command.SetAction((parsed, cancellation) =>
        {
            using EntityRecogniser recogniser = EntityRecogniser.Create(ModelPackage.Load(parsed.GetValue(model) ?? ModelLocator.DefaultFolder));
            IReadOnlyDictionary<string, PassageAnswer> said = Told(() => LinkSheet.Answers((parsed.GetValue(answers) ?? []).SelectMany(File.ReadLines)));
            PassageReader passages = new(PropertyCatalogue.Default);
            foreach (AnnotatedDocument paper in Annotated(parsed.GetValue(papers)!, recogniser, cancellation))
            {
                Dictionary<int, Passage> read = passages.Read(paper);
                if (parsed.GetValue(answers) is { Length: > 0 })
                {
                    var known = Told(() => LinkSheet.Read(paper, read, said).ToArray());
                    if (known.Length == 0) continue;
                    LinkFacts.Write(Path.Combine(parsed.GetValue(output)!, TrainingAnnotations.Links), paper.Parsed.Path, known.SelectMany(k => k.Facts));
                    PassageMentions.Write(Path.Combine(parsed.GetValue(output)!, TrainingAnnotations.Mentions), paper.Parsed.Path, known.Select(k => k.Mentions));
                    Terminal.Out.WriteLine($"{known.Length} passages of {paper.Parsed.Path}");
                }
                else
                {
                    foreach (string passage in LinkSheet.Write(paper, read, parsed.GetValue(most))) Terminal.Out.WriteLine(passage);
                }
            }

            Terminal.Out.Flush();
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    /// <summary>Reads what people said; a line that is not in the layout is a mistake of theirs.</summary>
    internal static T Told<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException exception)
        {
            throw new UsageException(exception.Message, exception);
        }
    }

    /// <summary>Papers with the mentions that a recogniser finds in them; files that can not be read are passed over.</summary>
    internal static IEnumerable<AnnotatedDocument> Annotated(string[] papers, EntityRecogniser recogniser, CancellationToken cancellation)
    {
        DocumentAnnotator annotator = new(new AnnotationOptions { Recogniser = RecogniserMode.Both }, recogniser);
        foreach (SourceFile file in SourceFinder.Find(papers))
        {
            cancellation.ThrowIfCancellationRequested();
            if (InProcessReader.Read(file, null, cancellation).Result is { } document) yield return annotator.Annotate(document, cancellation).Result!;
        }
    }
}
