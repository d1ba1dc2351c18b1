using System.CommandLine;
using System.Text.Json;
using LitMiner.Cli.Output;
using LitMiner.Core.Properties;
using LitMiner.Core.Records;
using LitMiner.Prediction;
using LitMiner.Prediction.Data;
using LitMiner.Prediction.Models;
using LitMiner.Store;
using LitMiner.Store.Exporting;
using LitMiner.Store.Querying;

namespace LitMiner.Cli.Verbs;

/// <summary><c>litminer train --property P --output MODELFILE</c></summary>
internal static class TrainVerb
{
    public static Command Create()
    {
        Option<string> db = CommonOptions.Db();
        Option<string?> config = CommonOptions.Config();
        Option<string> property = new("--property") { Description = "The property to predict: id, name or symbol.", Required = true, HelpName = "P" };
        Option<string> output = new("--output", "-o") { Description = "Model file to write.", Required = true, HelpName = "MODELFILE" };
        Option<double> confidence = new("--min-confidence") { Description = "Least confidence of records, 0 to 1.", HelpName = "C" };
        Option<string[]> condition = new("--condition") { Description = "Only values under a condition, as \"temperature=290..310 K\". May be repeated.", HelpName = "C" };
        Option<string?> origin = new Option<string?>("--origin") { Description = "Only values that are measured, computed or cited.", HelpName = "O" }.WithNames("measured", "computed", "cited");
        Option<string> format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" }.WithNames("text", "json");
        Command command = new("train", "Train a model that predicts a property from the composition, and measure it on papers held out. Example: litminer train --property band-gap --output gap.model")
        {
            property, output, confidence, condition, origin, format, db, config,
        };
        command.SetAction((parsed, cancellation) =>
        {
            PropertyCatalogue catalogue = Configuration.Load(parsed.GetValue(config)).Properties;
            string asked = parsed.GetValue(property)!;
            PropertyEntry entry = catalogue.Find(asked) ?? catalogue.Resolve(asked, null, anyUnit: true)
                ?? throw new UsageException($"the property '{SafeText.Plain(asked)}' is not known; 'litminer properties' lists them");
            RecordFilter filter = new()
            {
                Property = entry.Id,
                Conditions = [.. (parsed.GetValue(condition) ?? []).Select(c => ConditionFilter.Parse(c, catalogue))],
                Origin = parsed.GetValue(origin) is { } o ? Enum.Parse<ValueOrigin>(o, ignoreCase: true) : null,
                MinConfidence = parsed.GetValue(confidence),
            };
            using RecordStoreReader store = RecordStoreReader.Open(parsed.GetValue(db)!);
            TrainingSet set = TrainingSetBuilder.Build(entry.Id, filter.Apply(store, catalogue));
            PropertyModel model = PropertyTrainer.Train(set, TrainingOptions.Default, cancellation);
            string path = parsed.GetValue(output)!;
            Replace(path, model);
            Terminal.Out.WriteLine(parsed.GetValue(format) == "json"
                ? JsonSerializer.Serialize(new { Schema = "litminer-training/1", Verdict = TrainingReport.Verdict(model.Card), Model = model.Card }, RecordJson.Indented)
                : TrainingReport.Write(model.Card));
            Terminal.Out.Flush();
            Terminal.Note($"model in {path}; 'litminer predict --model-file {path} FORMULA' uses it");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    /// <summary>Writes beside the target first: a fault must not leave half a model, nor take the old one.</summary>
    private static void Replace(string path, PropertyModel model)
    {
        string next = path + ".next";
        try
        {
            using (FileStream stream = new(next, FileMode.Create, FileAccess.Write)) model.Save(stream);
            File.Move(next, path, overwrite: true);
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new UsageException($"the folder of {path} does not exist", exception);
        }
        finally
        {
            if (Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(next)))) File.Delete(next);
        }
    }
}
