using System.CommandLine;
using System.Text.Json;
using LitMiner.Annotation.Recognition;
using LitMiner.Chemistry;
using LitMiner.Cli.Output;
using LitMiner.Core.Materials;
using LitMiner.Core.Records;
using LitMiner.Prediction;
using LitMiner.Prediction.Models;
using LitMiner.Store.Exporting;
using Spectre.Console;

namespace LitMiner.Cli.Verbs;

/// <summary><c>litminer predict --model-file F FORMULA…</c></summary>
internal static class PredictVerb
{
    public static Command Create()
    {
        Argument<string[]> formulae = new("FORMULA") { Description = "Compositions: TiO2, Ba0.5Sr0.5TiO3, Ti-6Al-4V, titanium dioxide.", Arity = ArgumentArity.OneOrMore };
        Option<string> file = new("--model-file") { Description = "Model written by 'litminer train'.", Required = true, HelpName = "F" };
        Option<string> format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" }.WithNames("table", "json");
        Command command = new("predict", "Predict a property of compositions, with uncertainty and the nearest materials of the papers. Example: litminer predict --model-file gap.model ZnO GaN") { formulae, file, format };
        command.SetAction(parsed =>
        {
            PropertyModel model = Load(parsed.GetValue(file)!);
            List<PropertyPrediction> predictions = [.. parsed.GetValue(formulae)!.Select(f => model.Predict(Read(f), f))];
            if (parsed.GetValue(format) == "json") WriteJson(model.Card, predictions);
            else WriteTable(model.Card, predictions);
            Terminal.Out.Flush();
            return ExitCode.Success;
        });
        return command;
    }

    private static PropertyModel Load(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return PropertyModel.Load(stream, path);
        }
        catch (ModelFileException exception)
        {
            throw new ModelException(exception.Message, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"the model {path} can not be read: {exception.Message}", exception);
        }
    }

    private static Composition Read(string text) => Composition.TryParse(text) ?? MaterialResolver.Resolve(text).Composition
        ?? throw new UsageException($"'{SafeText.Plain(text)}' has no composition: {FormulaParser.Parse(text).Reason ?? "amounts are open"}");

    private static void WriteJson(ModelCard card, List<PropertyPrediction> predictions) => Terminal.Out.WriteLine(JsonSerializer.Serialize(
        new
        {
            Schema = "litminer-prediction/1",
            card.Property,
            card.Unit,
            Coverage = card.Validation.Coverage,
            card.Scale,
            Verdict = TrainingReport.Verdict(card),
            Predictions = predictions,
        },
        RecordJson.Indented));

    private static void WriteTable(ModelCard card, List<PropertyPrediction> predictions)
    {
        string unit = card.Unit == "1" ? "" : $" [{card.Unit}]";
        Spectre.Console.Table table = new Spectre.Console.Table().Border(TableBorder.Simple);
        table.AddColumn("material");
        table.AddColumn(new TableColumn(RecordView.Cell(card.Property + unit)).RightAligned());
        table.AddColumn(new TableColumn($"{card.Validation.Coverage:P0} interval").NoWrap());
        table.AddColumn("nearest in the papers");
        table.AddColumn("warnings");
        foreach (PropertyPrediction p in predictions)
        {
            table.AddRow(
                RecordView.Cell(p.Text),
                $"{p.Value:G4}",
                $"{p.Low:G4} … {p.High:G4}",
                RecordView.Cell(string.Join("; ", p.Neighbours.Select(n => $"{n.Formula} {n.Value:G4}{(n.Distance == 0 ? " (the same)" : "")}"))),
                RecordView.Cell(string.Join("; ", p.Warnings)));
        }

        Terminal.Tables.Write(table);
        if (!card.Validation.IsBetter) Terminal.Note("this model is " + TrainingReport.Verdict(card));
        if (predictions.Exists(p => !p.InDomain)) Terminal.Note("outside the training domain the interval is too narrow");
    }
}
