using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using LitMiner.Cli.Output;
using LitMiner.Core.Records;
using LitMiner.Pipeline.Evaluate;
using LitMiner.Pipeline.Evaluate.Entities;
using LitMiner.Store;
using LitMiner.Store.Exporting;

namespace LitMiner.Cli.Verbs;

/// <summary><c>litminer evaluate</c></summary>
internal static class EvaluateVerb
{
    public static Command Create()
    {
        Option<string> gold = new("--gold") { Description = "File or folder of gold records (layout: corpora/gold/README.md).", HelpName = "PATH" };
        Option<string[]> entities = new("--entities")
        {
            Description = "Instead: score predicted entities, parts of quantities and records of passages; both files are JSON Lines, .gz allowed. PREDICTED is what annotate writes.",
            HelpName = "GOLD PREDICTED",
            Arity = new ArgumentArity(2, 2),
            AllowMultipleArgumentsPerToken = true,
        };
        Option<bool> partial = new("--include-partial") { Description = "With --entities: score labels that the gold marks only in part like the others." };
        Option<bool> whole = new("--whole-passage") { Description = "With --entities: ignore the masks of single sentences." };
        Option<string> db = CommonOptions.Db();
        Option<bool> errors = new("--errors") { Description = "List what was missed and what is not in the gold." };
        Option<bool> losses = new("--losses") { Description = "Say how far each fact of the gold came: read, understood as a quantity, linked to its property, to its material." };
        Option<double> confidence = new("--min-confidence") { Description = "Only records at least so sure." };
        Option<string> format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" }.WithNames("text", "json");
        Command command = new("evaluate", "Compare the store's records with facts that a person read in the same papers, or entities with those that a person marked: precision, recall, F1.")
        {
            gold, db, errors, losses, confidence, entities, partial, whole, format,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(entities) is { Length: 2 } files)
            {
                if (parsed.GetValue(gold) is not null) throw new UsageException("--gold and --entities exclude each other");
                EntityEvaluationReport.Write(files[0], files[1], new EntityScoring { IncludePartial = parsed.GetValue(partial), WholePassage = parsed.GetValue(whole) }, parsed.GetValue(format) == "json");
                return ExitCode.Success;
            }

            string path = parsed.GetValue(gold) ?? throw new UsageException("--gold PATH or --entities GOLD PREDICTED is needed");
            if (!Path.Exists(path)) throw new UsageException($"there is no gold at {path}");
            ImmutableArray<GoldRecord> wanted;
            try
            {
                wanted = RecordScorer.ReadGold(path);
            }
            catch (FormatException exception)
            {
                throw new UsageException(exception.Message, exception);
            }

            using RecordStoreReader store = RecordStoreReader.Open(parsed.GetValue(db)!);
            RecordEvaluation evaluation = RecordScorer.Score(wanted, store.Records().Where(r => r.Confidence >= parsed.GetValue(confidence)));
            if (parsed.GetValue(format) == "json") Terminal.Out.WriteLine(JsonSerializer.Serialize(evaluation, RecordJson.Indented));
            else Write(evaluation, parsed.GetValue(errors));
            if (parsed.GetValue(losses)) LossReport.Write(LossAnalyser.Analyse(wanted, store.Records(), store.Rejections().Select(r => (r.Path, r.Candidate))), parsed.GetValue(errors));
            Terminal.Out.Flush();
            return ExitCode.Success;
        });
        return command;
    }

    private static void Reliability(string name, ImmutableArray<ReliabilityBin> bins)
    {
        Terminal.Out.WriteLine($"{name,-28}{"mean",8}{"right",8}{"records",8}");
        foreach (ReliabilityBin bin in bins)
            Terminal.Out.WriteLine($"  {bin.From:0.0} to {bin.To:0.0}{"",-16}{bin.MeanConfidence,8:0.000}{bin.Precision,8:0.000}{bin.Count,8}");
        Terminal.Out.WriteLine($"{"expected calibration error",-28}{RecordEvaluation.ErrorOf(bins),8:0.000}");
    }

    private static void Write(RecordEvaluation evaluation, bool errors)
    {
        Terminal.Out.WriteLine($"{"",-28}{"P",8}{"R",8}{"F1",8}{"gold",8}{"found",8}   95 % of F1 over papers");
        Line("records, relaxed", evaluation.Relaxed, evaluation.RelaxedInterval);
        Line("  in running text", evaluation.Text, evaluation.TextInterval);
        Line("  in tables", evaluation.Table, evaluation.TableInterval);
        Line("records, strict", evaluation.Strict);
        Line("property and value alone", evaluation.ValueAndProperty);
        Terminal.Out.WriteLine();
        Reliability("confidence", evaluation.Reliability);
        Reliability("  in running text", evaluation.TextReliability);
        Reliability("  in tables", evaluation.TableReliability);
        if (!errors) return;
        foreach (string line in evaluation.Missed) Terminal.Out.WriteLine("missed    " + SafeText.Plain(line));
        foreach (string line in evaluation.Spurious) Terminal.Out.WriteLine("not gold  " + SafeText.Plain(line));
    }

    private static void Line(string name, Score score, ConfidenceInterval? interval = null) =>
        Terminal.Out.WriteLine($"{name,-28}{score.Precision,8:0.000}{score.Recall,8:0.000}{score.F1,8:0.000}{score.Gold,8}{score.Predicted,8}" + (interval is null ? "" : $"   {interval.Low:0.000} to {interval.High:0.000}"));
}
