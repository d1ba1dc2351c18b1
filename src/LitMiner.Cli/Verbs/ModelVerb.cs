using System.CommandLine;
using LitMiner.Annotation.Recognition;
using LitMiner.Cli.Output;
using LitMiner.ModelTraining;
using LitMiner.ModelTraining.Onnx;

namespace LitMiner.Cli.Verbs;

/// <summary><c>litminer model</c></summary>
internal static class ModelVerb
{
    public static Command Create()
    {
        Command command = new("model", "Check a model folder, or make one: training files, then an ONNX graph from trained weights.") { Check(), ModelSheetVerb.Create(), ModelPrepareVerb.Create(), Export() };
        return command;
    }

    private static Command Check()
    {
        Option<string?> model = CommonOptions.Model();
        Command command = new("check", "Open the model and say what it is.") { model };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetValue(model) ?? ModelLocator.DefaultFolder;
            using EntityRecogniser recogniser = EntityRecogniser.Create(ModelPackage.Load(folder));
            ModelDescription description = recogniser.Description;
            Terminal.Out.WriteLine($"{description.Name} {description.Version} ({description.Precision}, windows of {description.MaxPieces} pieces) in {folder}");
            Terminal.Out.Flush();
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Export()
    {
        Option<string> weights = new("--weights") { Description = "Folder with model.safetensors, vocab.txt and config.json.", Required = true, HelpName = "DIR" };
        Option<string> output = new("--output") { Description = "Folder to write.", Required = true, HelpName = "DIR" };
        Option<string> name = new("--name") { Description = "Name of the model.", DefaultValueFactory = _ => "recogniser" };
        Option<string> version = new("--model-version") { Description = "Version of the model.", DefaultValueFactory = _ => "0" };
        Option<string> precision = new Option<string>("--precision") { Description = "int8 or float32.", DefaultValueFactory = _ => "int8" }.WithNames("int8", "float32");
        Command command = new("export", "Write an ONNX model folder from trained weights.") { weights, output, name, version, precision };
        command.SetAction(parsed =>
        {
            try
            {
                GraphPrecision numbers = parsed.GetValue(precision) == "int8" ? GraphPrecision.Int8 : GraphPrecision.Float32;
                ModelExporter.Export(parsed.GetValue(weights)!, parsed.GetValue(output)!, parsed.GetValue(name)!, parsed.GetValue(version)!, numbers);
                return ExitCode.Success;
            }
            catch (Exception exception) when (exception is InvalidDataException or FileNotFoundException or DirectoryNotFoundException)
            {
                throw new UsageException(exception.Message, exception);
            }
        });
        return command;
    }
}
