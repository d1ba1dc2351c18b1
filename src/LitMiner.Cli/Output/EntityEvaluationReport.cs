using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LitMiner.Core.Records;
using LitMiner.Pipeline.Evaluate.Entities;

namespace LitMiner.Cli.Output;

/// <summary>Prints how entities compare with gold, as tables or as JSON with the keys of the development data's own scorer.</summary>
internal static class EntityEvaluationReport
{
    public static void Write(string goldPath, string predictedPath, EntityScoring scoring, bool json)
    {
        foreach (string path in new[] { goldPath, predictedPath })
        {
            if (!File.Exists(path)) throw new UsageException($"there is no file '{path}'");
        }

        EntityEvaluation evaluation;
        try
        {
            evaluation = EntityScorer.Score(EntityScoreFiles.ReadGold(goldPath), EntityScoreFiles.ReadPredictions(predictedPath), scoring);
        }
        catch (FormatException exception)
        {
            throw new UsageException(exception.Message, exception);
        }

        if (evaluation.UnknownPassages > 0) Console.Error.WriteLine($"warning: {evaluation.UnknownPassages} predictions for passages that the gold lacks");
        if (json) Terminal.Out.WriteLine(Json(evaluation).ToJsonString(RecordJson.Indented));
        else WriteTables(evaluation);
        Terminal.Out.Flush();
    }

    private static void WriteTables(EntityEvaluation evaluation)
    {
        Terminal.Out.WriteLine($"{evaluation.Passages} passages, {evaluation.PredictedPassages} with predictions");
        foreach ((string name, ImmutableArray<KeyValuePair<string, Tally>> rows, bool recallOnly) in Tables(evaluation))
        {
            Terminal.Out.WriteLine();
            Terminal.Out.WriteLine($"{name,-26}{"P",8}{"R",8}{"F1",8}{"gold",8}{"found",8}");
            foreach ((string row, Tally tally) in rows)
            {
                Terminal.Out.WriteLine(recallOnly
                    ? $"  {row,-24}{"",8}{tally.Recall,8:0.000}{"",8}{tally.Gold,8}"
                    : $"  {row,-24}{tally.Precision,8:0.000}{tally.Recall,8:0.000}{tally.F1,8:0.000}{tally.Gold,8}{tally.Predicted,8}");
            }
        }
    }

    private static JsonObject Json(EntityEvaluation evaluation)
    {
        JsonObject result = new() { ["passages"] = evaluation.Passages, ["predicted passages"] = evaluation.PredictedPassages };
        foreach ((string name, ImmutableArray<KeyValuePair<string, Tally>> rows, _) in Tables(evaluation))
        {
            result[name] = new JsonObject(rows.Select(row => KeyValuePair.Create<string, JsonNode?>(row.Key, new JsonObject
            {
                ["precision"] = row.Value.Precision,
                ["recall"] = row.Value.Recall,
                ["f1"] = row.Value.F1,
                ["gold"] = row.Value.Gold,
                ["predicted"] = row.Value.Predicted,
            })));
        }

        return result;
    }

    private static IEnumerable<(string Name, ImmutableArray<KeyValuePair<string, Tally>> Rows, bool RecallOnly)> Tables(EntityEvaluation evaluation)
    {
        yield return ("strict", evaluation.Strict, false);
        yield return ("relaxed", evaluation.Relaxed, false);
        if (!evaluation.PartialRecall.IsEmpty) yield return ("partial labels, recall", evaluation.PartialRecall, true);
        if (!evaluation.Parts.IsEmpty) yield return ("quantity parts", evaluation.Parts, false);
        if (!evaluation.Records.IsEmpty) yield return ("records", evaluation.Records, false);
    }
}
