using System.Collections.Immutable;
using LitMiner.Pipeline;

namespace LitMiner.Cli.Output;

/// <summary>The end of a run, for people, on standard error.</summary>
internal static class SummaryView
{
    public static void Write(MiningSummary summary)
    {
        Terminal.Note($"documents   {summary.Mined} mined, {summary.Partial} partial, {summary.Rejected} rejected, {summary.Unchanged} unchanged"
            + (summary.Duplicates > 0 ? $", {summary.Duplicates} duplicates" : ""));
        Reasons(summary.RejectedByCode);
        int others = summary.NotPapers.Values.Sum();
        if (others > 0)
        {
            Terminal.Note($"not papers  {others}");
            Reasons(summary.NotPapers);
        }

        Terminal.Note($"records     {summary.Records}");
        Terminal.Note($"quantities  {summary.Quantities} found = {summary.Values} values + {summary.Conditions} conditions + {summary.CandidatesByCode.Values.Sum()} rejected");
        Reasons(summary.CandidatesByCode);
        Terminal.Note($"time        {summary.Elapsed.TotalSeconds:0.0} s ({string.Join(", ", summary.Stages.Select(s => $"{s.Stage} {s.Time.TotalSeconds:0.0}"))}; threads added up)");
        if (summary.Cancelled) Terminal.Note("stopped before the end; the next run goes on from here");
    }

    private static void Reasons(ImmutableSortedDictionary<string, int> counts)
    {
        foreach ((string code, int count) in counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)) Terminal.Note($"            {count,6}  {code}");
    }
}
