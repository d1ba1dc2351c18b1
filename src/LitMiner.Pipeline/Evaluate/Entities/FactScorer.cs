using System.Collections.Immutable;
using System.Text.Json;
using LitMiner.Text;

namespace LitMiner.Pipeline.Evaluate.Entities;

/// <summary>
/// Compares predicted records with the marked ones; spans match when they overlap. A gold slot that is null constrains
/// nothing. Records with neither material nor property, or of another role than "result", are not required and excuse
/// predictions. A prediction counts against precision only where the marked records are complete.
/// </summary>
internal static class FactScorer
{
    private static readonly (string Name, string[] Slots)[] SlotSets =
        [("material+property+value", ["material", "property"]), ("material+value", ["material"]), ("property+value", ["property"])];

    private sealed record Guess(TextSpan? Material, TextSpan? Property, TextSpan Value)
    {
        internal TextSpan? Slot(string name) => name == "material" ? Material : Property;
    }

    internal static void Score(GoldMask gold, PassagePrediction? prediction, TallySheet tallies)
    {
        GoldPassage passage = gold.Passage;
        if (passage.Records.IsEmpty && !passage.AnnotatedRecords) return;
        ImmutableArray<Guess> guesses = Guesses(prediction);
        foreach ((string name, string[] slots) in SlotSets)
        {
            GoldFact[] wanted =
            [
                .. passage.Records.Where(fact => fact.Role == "result" && slots.Any(slot => fact.Slot(slot) is not null))
                    .DistinctBy(fact => (fact.Value, fact.Slot(slots[0]), slots.Length > 1 ? fact.Slot(slots[1]) : null)),
            ];
            GoldFact[] excused = [.. passage.Records.Where(fact => fact.Role != "result" || slots.All(slot => fact.Slot(slot) is null))];
            List<GoldFact> open = [.. wanted];
            int right = 0, wrong = 0;
            foreach (Guess guess in Reduced(guesses, slots))
            {
                int match = open.FindIndex(fact => Fits(gold, guess, fact, slots));
                if (match >= 0)
                {
                    open.RemoveAt(match);
                    right++;
                }
                else if (!excused.Any(fact => EntityScorer.Overlap(guess.Value, gold.Spans[fact.Value]) > 0)
                    && IsComplete(gold, guess.Value) && !wanted.Any(fact => Fits(gold, guess, fact, slots)))
                {
                    wrong++;
                }
            }

            tallies.Add(name, new Tally(right, wanted.Length, right, right + wrong));
        }
    }

    private static ImmutableArray<Guess> Guesses(PassagePrediction? prediction)
    {
        Dictionary<string, TextSpan> ids = new(StringComparer.Ordinal);
        foreach (ScoredEntity entity in prediction?.Entities ?? [])
        {
            if (entity.Id is { } id) ids[id] = entity.Span;
        }

        List<Guess> guesses = [];
        foreach (ImmutableDictionary<string, JsonElement> record in prediction?.Records ?? [])
        {
            if (Resolve(record, "value", ids) is not { } value) continue;
            Guess guess = new(Resolve(record, "material", ids), Resolve(record, "property", ids), value);
            if (!guesses.Contains(guess)) guesses.Add(guess);
        }

        return [.. guesses];
    }

    private static TextSpan? Resolve(ImmutableDictionary<string, JsonElement> record, string slot, Dictionary<string, TextSpan> ids)
    {
        if (!record.TryGetValue(slot, out JsonElement given)) return null;
        return given.ValueKind switch
        {
            JsonValueKind.String => ids.TryGetValue(given.GetString()!, out TextSpan span) ? span : null,
            JsonValueKind.Array when given.GetArrayLength() == 2 && given[0].TryGetInt32(out int start) && given[1].TryGetInt32(out int end) && start >= 0 && end >= start => new TextSpan(start, end),
            _ => null,
        };
    }

    /// <summary>Guesses that differ in the slots looked at; where one slot is scored it must be there.</summary>
    private static IEnumerable<Guess> Reduced(ImmutableArray<Guess> guesses, string[] slots) =>
        guesses.Where(guess => slots.Length > 1 || guess.Slot(slots[0]) is not null)
            .DistinctBy(guess => (guess.Value, guess.Slot(slots[0]), slots.Length > 1 ? guess.Slot(slots[1]) : null));

    private static bool Fits(GoldMask gold, Guess guess, GoldFact fact, string[] slots)
    {
        if (EntityScorer.Overlap(guess.Value, gold.Spans[fact.Value]) == 0) return false;
        foreach (string slot in slots)
        {
            List<TextSpan> allowed = [];
            if (fact.Slot(slot) is { } id) allowed.Add(gold.Spans[id]);
            if (slot == "material") allowed.AddRange(fact.MaterialAlternatives.Select(other => gold.Spans[other]));
            if (allowed.Count > 0 && (guess.Slot(slot) is not { } given || !allowed.Exists(span => EntityScorer.Overlap(given, span) > 0))) return false;
        }

        return true;
    }

    /// <summary>Whether the marked records around this value are complete.</summary>
    private static bool IsComplete(GoldMask gold, TextSpan value)
    {
        if (!gold.Passage.AnnotatedRecords) return false;
        if (gold.HasSentenceMasks) return gold.IsScored("PROPERTY", value);
        return gold.Entities.Any(entity => entity is { Label: "VALUE", IsRequired: true } && EntityScorer.Overlap(value, entity.Span) > 0)
            || (gold.IsScored("VALUE", value) && gold.IsScored("PROPERTY", value));
    }
}
