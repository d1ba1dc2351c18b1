using System.Collections.Immutable;
using LitMiner.Pipeline.Evaluate;
using LitMiner.Store.Exporting;

namespace LitMiner.Cli.Output;

/// <summary>Prints where facts of the gold were lost.</summary>
internal static class LossReport
{
    private static readonly string[] Stages = ["found", "material", "property", "condition", "rejected", "unread"];

    /// <summary>Counts by stage, and each lost fact if asked.</summary>
    public static void Write(ImmutableArray<FactLoss> losses, bool each)
    {
        Terminal.Out.WriteLine();
        Terminal.Out.WriteLine($"{"how far facts came",-36}{"text",8}{"table",8}");
        foreach (string stage in Stages)
        {
            FactLoss[] here = [.. losses.Where(l => l.Stage == stage)];
            Line(Words(stage), here);
            if (stage != "rejected") continue;
            foreach (IGrouping<string, FactLoss> code in here.GroupBy(l => l.Detail!.Split(' ')[0]).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
                Line("  " + code.Key, [.. code]);
        }

        if (!each) return;
        foreach (FactLoss loss in losses.Where(l => l.Stage != "found"))
        {
            GoldRecord g = loss.Gold;
            Terminal.Out.WriteLine(SafeText.Plain($"{loss.Stage,-10}{g.File.Split('_')[0]}: {g.Material} | {g.Property ?? "?" + g.PropertyText} | {g.Low}..{g.High} {g.Unit} ({g.Where}) <- {loss.Detail} | {loss.Quote}"));
        }
    }

    private static string Words(string stage) => stage switch
    {
        "material" => "record of another material",
        "property" => "record of another property",
        "condition" => "taken for a condition",
        "rejected" => "quantity rejected",
        "unread" => "not among the quantities",
        _ => stage,
    };

    private static void Line(string name, FactLoss[] losses) =>
        Terminal.Out.WriteLine($"{name,-36}{losses.Count(l => l.Gold.Where != "table"),8}{losses.Count(l => l.Gold.Where == "table"),8}");
}
