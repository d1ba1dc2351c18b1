using System.Collections.Immutable;
using LitMiner.Text;

namespace LitMiner.Pipeline.Evaluate.Entities;

/// <summary>
/// Compares predicted entities with gold passages. Only labels that are marked exhaustively are scored. Strict: same span and
/// label; relaxed: any overlap with the same label. Gold that is nested in another entity or optional is not required, and
/// predicting it is no error. Pure and thread-safe. The rules are those of the development data's own scorer; a test holds
/// both together.
/// </summary>
public static class EntityScorer
{
    private static readonly string[] Labels = ["MATERIAL", "PROPERTY", "VALUE", "METHOD", "DESCRIPTOR"];

    /// <summary>Compares; of several predictions for one passage the last counts, and a passage without one has found nothing.</summary>
    public static EntityEvaluation Score(ImmutableArray<GoldPassage> gold, ImmutableArray<PassagePrediction> predictions, EntityScoring? scoring = null)
    {
        Dictionary<string, PassagePrediction> byId = new(StringComparer.Ordinal);
        foreach (PassagePrediction prediction in predictions) byId[prediction.Id] = prediction;
        TallySheet strict = new(), relaxed = new(), partial = new(), parts = new(), records = new();
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (string label in Labels)
        {
            strict.Add(label, default);
            relaxed.Add(label, default);
        }

        foreach (GoldPassage passage in gold)
        {
            known.Add(passage.Id);
            GoldMask mask = new(passage, scoring ?? new EntityScoring());
            PassagePrediction? prediction = byId.GetValueOrDefault(passage.Id);
            ImmutableArray<ScoredEntity> guesses = [.. (prediction?.Entities ?? []).DistinctBy(entity => (entity.Start, entity.End, entity.Label))];
            foreach (string label in Labels) ScoreLabel(mask, label, guesses, strict, relaxed, partial);
            ScoreParts(mask, guesses, parts);
            FactScorer.Score(mask, prediction, records);
        }

        int found = byId.Keys.Count(known.Contains);
        return new EntityEvaluation(
            gold.Length, found, byId.Count - found, strict.RowsWithSum("micro"), relaxed.RowsWithSum("micro"), partial.Rows(), parts.Rows(), records.Rows());
    }

    private static void ScoreLabel(GoldMask gold, string label, ImmutableArray<ScoredEntity> guesses, TallySheet strict, TallySheet relaxed, TallySheet partial)
    {
        ScoredEntity[] same = [.. gold.Entities.Where(entity => entity.Label == label)];
        ILookup<bool, TextSpan> byDuty = same.ToLookup(entity => entity.IsRequired && gold.IsScored(label, entity.Span), entity => entity.Span);
        TextSpan[] wanted = [.. byDuty[true]], excused = [.. byDuty[false]];
        TextSpan[] everything = [.. guesses.Where(guess => guess.Label == label).Select(guess => guess.Span)];
        TextSpan[] here = [.. everything.Where(span => gold.IsScored(label, span))];

        HashSet<TextSpan> hits = [.. wanted.Intersect(here)];
        strict.Add(label, new Tally(hits.Count, wanted.Length, hits.Count, here.Count(span => hits.Contains(span) || !excused.Contains(span))));

        int touching = here.Count(span => Touches(span, wanted));
        int counted = here.Count(span => Touches(span, wanted) || !Touches(span, excused));
        relaxed.Add(label, new Tally(wanted.Count(span => Touches(span, everything)), wanted.Length, touching, counted));

        if (!gold.Partial.Contains(label)) return;
        TextSpan[] required = [.. same.Where(entity => entity.IsRequired).Select(entity => entity.Span)];
        partial.Add($"{label} strict", new Tally(required.Count(everything.Contains), required.Length, 0, 0));
        partial.Add($"{label} relaxed", new Tally(required.Count(span => Touches(span, everything)), required.Length, 0, 0));
    }

    /// <summary>Number and unit of each required value, against the predicted value that overlaps it most.</summary>
    private static void ScoreParts(GoldMask gold, ImmutableArray<ScoredEntity> guesses, TallySheet parts)
    {
        ScoredEntity[] values = [.. guesses.Where(guess => guess.Label == "VALUE")];
        foreach (ScoredEntity entity in gold.Entities.Where(entity => entity is { Label: "VALUE", IsRequired: true }))
        {
            ScoredEntity? best = values.MaxBy(guess => Overlap(entity.Span, guess.Span));
            if (best is not null && Overlap(entity.Span, best.Span) == 0) best = null;
            ScorePart("number", entity.Number, best?.Number ?? default, parts);
            ScorePart("unit", entity.Unit, best?.Unit ?? default, parts);
        }
    }

    private static void ScorePart(string name, ImmutableArray<int> wanted, ImmutableArray<int> given, TallySheet parts)
    {
        if (wanted.IsDefault) return;
        int hit = !given.IsDefault && given.SequenceEqual(wanted) ? 1 : 0;
        parts.Add(name, new Tally(hit, 1, hit, given.IsDefault ? 0 : 1));
    }

    internal static int Overlap(TextSpan one, TextSpan other) => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start));

    private static bool Touches(TextSpan span, TextSpan[] others) => Array.Exists(others, other => Overlap(span, other) > 0);
}
