using System.CommandLine;
using System.Text;
using LitMiner.Cli.Output;
using LitMiner.Core.Annotations;
using LitMiner.Pipeline;
using LitMiner.Pipeline.Annotate;
using LitMiner.Units;

namespace LitMiner.Cli.Verbs;

/// <summary><c>litminer annotate</c></summary>
internal static class AnnotateVerb
{
    public static Command Create()
    {
        Option<string?> input = new("--input") { Description = "JSON Lines with id and text, and perhaps corpus and entities; other fields are ignored. Default: standard input.", HelpName = "F" };
        Option<string?> output = new("--output") { Description = "Default: standard output.", HelpName = "F" };
        Option<string> recogniser = new Option<string>("--recogniser") { Description = "rules, model or both.", DefaultValueFactory = _ => "both" }.WithNames("rules", "model", "both");
        Option<string> values = new Option<string>("--values") { Description = "What values cover with --recogniser rules: qualified (\"at least 5 nm\", a list as one), bare (\"5 nm\", a list as one) or members (each member of a list).", DefaultValueFactory = _ => "qualified" }.WithNames("qualified", "bare", "members");
        Option<bool> given = new("--given-entities") { Description = "Take the entities of the input as they are and only link them, by rules alone with --recogniser rules." };
        Option<string?> convention = new("--convention") { Description = "Draw entities as this corpus does, if the model knows it; none: as the model thinks best. Default: as the corpus that a line names.", HelpName = "NAME" };
        Option<string?> model = CommonOptions.Model(), config = CommonOptions.Config();
        Option<int> jobs = CommonOptions.Jobs();
        Command command = new("annotate", "Entities and records of single passages, JSON Lines in and out, to compare with others. Offsets count UTF-16 units, end exclusive.") { input, output, recogniser, values, given, convention, model, config, jobs };
        command.SetAction(async (parsed, cancellation) =>
        {
            Configuration configuration = Configuration.Load(parsed.GetValue(config));
            bool entitiesGiven = parsed.GetValue(given);
            RecogniserMode mode = Enum.Parse<RecogniserMode>(parsed.GetValue(recogniser)!, ignoreCase: true);
            using LanguageModels? models = ModelLocator.Open(parsed.GetValue(model), mode);
            PassageAnnotator annotator = new(configuration.Properties, mode, models, entitiesGiven, Drawing(parsed.GetValue(values)!), parsed.GetValue(convention));
            string? from = parsed.GetValue(input), to = parsed.GetValue(output);
            if (from is not null && !File.Exists(from)) throw new UsageException($"there is no file '{from}'");
            using TextReader reader = from is null ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8) : new StreamReader(from, Encoding.UTF8);
            await using TextWriter? file = to is null ? null : new StreamWriter(to, false, new UTF8Encoding(false)) { NewLine = "\n" };
            try
            {
                await annotator.RunAsync(reader, file ?? Terminal.Out, parsed.GetValue(jobs), cancellation);
            }
            catch (FormatException exception)
            {
                throw new UsageException(exception.Message, exception);
            }

            await (file ?? Terminal.Out).FlushAsync(cancellation);
            return ExitCode.Success;
        });
        return command;
    }

    private static QuantityDrawing Drawing(string name) => name switch
    {
        "bare" => QuantityDrawing.GrobidQuantities,
        "members" => QuantityDrawing.MuLms,
        _ => QuantityDrawing.MeasEval,
    };
}
