using System.Collections.Immutable;
using LitMiner.Core.Extraction;
using LitMiner.Core.Records;
using LitMiner.Units;

namespace LitMiner.Pipeline.Evaluate;

/// <summary>
/// Says for each fact of the gold how far it came: found; a record with the wrong material; one with another property; a condition of
/// another value; a quantity that was rejected, by its code; or nowhere among the quantities. Places are not compared, only values,
/// so that a number which a paper repeats may be laid to the wrong stage; the counts tell where to look first.
/// </summary>
public static class LossAnalyser
{
    /// <summary>Follows each fact. Stages are tried in the order of the summary; each record and rejection explains one fact.</summary>
    /// <param name="gold">The facts.</param>
    /// <param name="records">All records of their documents.</param>
    /// <param name="rejected">All rejections of their documents, with the file's path.</param>
    public static ImmutableArray<FactLoss> Analyse(
        ImmutableArray<GoldRecord> gold, IEnumerable<PropertyRecord> records, IEnumerable<(string Path, RejectedCandidate Candidate)> rejected)
    {
        ILookup<string, PropertyRecord> recordsOf = records.ToLookup(r => Path.GetFileName(r.Document.Path), StringComparer.Ordinal);
        ILookup<string, RejectedCandidate> rejectedOf = rejected.ToLookup(r => Path.GetFileName(r.Path), r => r.Candidate, StringComparer.Ordinal);
        ImmutableArray<FactLoss>.Builder losses = ImmutableArray.CreateBuilder<FactLoss>(gold.Length);
        foreach (IGrouping<string, GoldRecord> file in gold.GroupBy(g => g.File, StringComparer.Ordinal))
            losses.AddRange(Follow([.. file], [.. recordsOf[file.Key]], [.. rejectedOf[file.Key]]));
        return losses.ToImmutable();
    }

    private static IEnumerable<FactLoss> Follow(GoldRecord[] gold, List<PropertyRecord> records, List<RejectedCandidate> rejected)
    {
        FactLoss?[] losses = new FactLoss?[gold.Length];
        HashSet<PropertyRecord> taken = [];
        Record("found", (g, r) => FactComparison.IsSame(g, r, relaxed: true), _ => null);
        Record("material", FactComparison.SameFact, r => r.Material?.Text ?? "none");
        Record("property", (g, r) => FactComparison.SameValue(g.Low, g.High, g.Unit, r.Value), r => r.Property.Id ?? r.Property.Text);
        for (int i = 0; i < gold.Length; i++)
        {
            if (losses[i] is not null) continue;
            GoldRecord fact = gold[i];
            PropertyRecord? host = records.Find(r => InPlace(fact, r.Provenance) && r.Conditions.Any(c => c.Value is { } v && FactComparison.SameValue(fact.Low, fact.High, fact.Unit, v)));
            if (host is not null) losses[i] = new FactLoss(fact, "condition", host.Property.Id ?? host.Property.Text, host.Provenance.Quote);
        }

        for (int i = 0; i < gold.Length; i++)
        {
            if (losses[i] is not null) continue;
            GoldRecord fact = gold[i];
            int at = rejected.FindIndex(r => InPlace(fact, r.Provenance) && SameNumber(fact, r.Text));
            if (at < 0)
            {
                losses[i] = new FactLoss(fact, "unread", null, null);
                continue;
            }

            losses[i] = new FactLoss(fact, "rejected", rejected[at].Code + (rejected[at].Detail is { } d ? $" ({d})" : ""), rejected[at].Provenance.Quote);
            rejected.RemoveAt(at);
        }

        return losses.Select(l => l!);

        void Record(string stage, Func<GoldRecord, PropertyRecord, bool> same, Func<PropertyRecord, string?> detail)
        {
            for (int i = 0; i < gold.Length; i++)
            {
                if (losses[i] is not null) continue;
                PropertyRecord? record = records.Find(r => !taken.Contains(r) && InPlace(gold[i], r.Provenance) && same(gold[i], r));
                if (record is null) continue;
                taken.Add(record);
                losses[i] = new FactLoss(gold[i], stage, detail(record), record.Provenance.Quote);
            }
        }
    }

    private static bool InPlace(GoldRecord gold, Provenance place) => gold.Where == "table" == place.Table is not null;

    /// <summary>Whether a rejected quantity has the fact's number; a table's units stand in its heads, so units are not compared.</summary>
    private static bool SameNumber(GoldRecord gold, string text)
    {
        foreach (QuantityMention quantity in QuantityFinder.Find(LitMiner.Text.ScriptedText.Plain(text)))
        {
            if (Near(gold.Low ?? gold.High, quantity.Low ?? quantity.High) && Near(gold.High ?? gold.Low, quantity.High ?? quantity.Low)) return true;
        }

        return false;
    }

    /// <summary>Equal up to a power of ten that a head may carry.</summary>
    private static bool Near(double? wanted, double? found)
    {
        if (wanted is not { } w || found is not { } f) return false;
        if (w == 0 || f == 0 || w < 0 != f < 0) return w == f;
        double power = Math.Log10(w / f);
        return Math.Abs(power - Math.Round(power)) < 0.004;
    }
}
