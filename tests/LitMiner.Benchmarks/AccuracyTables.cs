using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LitMiner.Core.Annotations;
using LitMiner.Core.Properties;
using LitMiner.Pipeline;
using LitMiner.Pipeline.Annotate;
using LitMiner.Pipeline.Evaluate;
using LitMiner.Pipeline.Evaluate.Entities;

namespace LitMiner.Benchmarks;

/// <summary>
/// Writes the tables of entities and of linking in docs/accuracy.md anew, between their marks: every development corpus by rules, by the transformer and by
/// both, and linking with given entities and end to end, each with the interval that drawing documents anew gives.
/// </summary>
internal static class AccuracyTables
{
    private static readonly string[] Labels = ["MATERIAL", "PROPERTY", "VALUE", "METHOD", "DESCRIPTOR"];
    private const string Slots = "material+property+value";

    public static void Write(string corpora, string modelFolder, string page)
    {
        using LanguageModels models = LanguageModels.Open(modelFolder);
        StringBuilder entities = new(), linking = new();
        entities.Append("| corpus | label | gold | rules | model | both | both, P · R relaxed | both, 95 % | both, no convention |\n|---|---|---|---|---|---|---|---|---|\n");
        linking.Append("| corpus | facts | rules, entities given | learned, entities given | P · R | 95 % | end to end (`both`) | 95 % | of the above |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (string file in Directory.GetFiles(corpora, "*.jsonl.gz").Order(StringComparer.Ordinal))
        {
            string corpus = Path.GetFileName(file)[..^".jsonl.gz".Length];
            string lines = Text(file);
            ImmutableArray<GoldPassage> gold = EntityScoreFiles.ReadGold(file);
            Scores rules = Run(gold, lines, RecogniserMode.Rules, null), model = Run(gold, lines, RecogniserMode.Model, models), both = Run(gold, lines, RecogniserMode.Both, models);
            Scores untold = Run(gold, lines, RecogniserMode.Both, models, convention: "none");
            foreach (string label in Labels.Append("micro"))
            {
                Tally relaxed = both.Relaxed(label);
                if (relaxed.Gold == 0 || (label == "micro" && Labels.Count(l => both.Relaxed(l).Gold > 0) < 2)) continue;
                entities.Append(CultureInfo.InvariantCulture, $"| {corpus} | {label} | {relaxed.Gold} | {Pair(rules, label)} | {Pair(model, label)} | {Pair(both, label)} | ");
                entities.Append(CultureInfo.InvariantCulture, $"{F(relaxed.Precision)} · {F(relaxed.Recall)} | {Interval(both.ByDocument.Select(d => Row(d.Relaxed, label)))} | {Pair(untold, label)} |\n");
            }

            Scores given = Run(gold, lines, RecogniserMode.Both, models, given: true), byRules = Run(gold, lines, RecogniserMode.Rules, null, given: true);
            Tally links = Row(given.All.Records, Slots), whole = Row(both.All.Records, Slots);
            if (links.Gold == 0) continue;
            linking.Append(CultureInfo.InvariantCulture, $"| {corpus} | {links.Gold} | {F(Row(byRules.All.Records, Slots).F1)} | {F(links.F1)} | {F(links.Precision)} · {F(links.Recall)} | {Interval(given.ByDocument.Select(d => Row(d.Records, Slots)))} | ");
            linking.Append(CultureInfo.InvariantCulture, $"{F(whole.F1)} | {Interval(both.ByDocument.Select(d => Row(d.Records, Slots)))} | {(links.F1 > 0 ? F(whole.F1 / links.F1) : "–")} |\n");
            Console.Error.WriteLine(corpus);
        }

        string name = $"{models.Recogniser.Description.Name} {models.Recogniser.Description.Version}, {models.Recogniser.Description.Precision}\n\n";
        File.WriteAllText(page, Replace(Replace(File.ReadAllText(page), "entities", name + entities), "linking", name + linking));
    }

    /// <summary>Scores of all passages and of each document.</summary>
    private sealed record Scores(EntityEvaluation All, EntityEvaluation[] ByDocument)
    {
        public Tally Relaxed(string label) => Row(All.Relaxed, label);
    }

    private static Scores Run(ImmutableArray<GoldPassage> gold, string lines, RecogniserMode mode, LanguageModels? models, bool given = false, string? convention = null)
    {
        PassageAnnotator annotator = new(PropertyCatalogue.Default, mode, models, given, null, convention);
        string file = Path.GetTempFileName();
        try
        {
            using (StreamWriter output = new(file))
            using (StringReader input = new(lines))
                annotator.RunAsync(input, output, Environment.ProcessorCount, CancellationToken.None).GetAwaiter().GetResult();
            ImmutableArray<PassagePrediction> predictions = EntityScoreFiles.ReadPredictions(file);
            return new Scores(EntityScorer.Score(gold, predictions), [.. gold.GroupBy(g => g.Id[..g.Id.LastIndexOf(':')]).Select(d => EntityScorer.Score([.. d], predictions))]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Text(string file)
    {
        using FileStream stream = File.OpenRead(file);
        using System.IO.Compression.GZipStream plain = new(stream, System.IO.Compression.CompressionMode.Decompress);
        using StreamReader reader = new(plain);
        return reader.ReadToEnd();
    }

    private static Tally Row(ImmutableArray<KeyValuePair<string, Tally>> rows, string name) => rows.FirstOrDefault(r => r.Key == name).Value;

    private static string Pair(Scores scores, string label) =>
        scores.Relaxed(label).Predicted == 0 ? "–" : $"{F(scores.Relaxed(label).F1)} / {F(Row(scores.All.Strict, label).F1)}";

    private static string Interval(IEnumerable<Tally> documents) => Bootstrap.Interval([.. documents]) is { } i ? $"{F(i.Low)} to {F(i.High)}" : "–";

    private static string F(double value) => value.ToString("0.000", CultureInfo.InvariantCulture).TrimStart('0');

    private static string Replace(string page, string name, string table)
    {
        (string begin, string end) = ($"<!-- {name} -->\n", $"<!-- end of {name} -->");
        return page.Replace(begin + Between(page, begin, end), begin + table, StringComparison.Ordinal);
    }

    private static string Between(string page, string begin, string end)
    {
        int from = page.IndexOf(begin, StringComparison.Ordinal), to = from < 0 ? -1 : page.IndexOf(end, from, StringComparison.Ordinal);
        if (to < 0) throw new InvalidDataException($"the page lacks {begin.Trim()} … {end}");
        return page[(from + begin.Length)..to];
    }
}
