using System.Text;
using LitMiner.Core.Records;
using LitMiner.Store.Exporting;

namespace LitMiner.Cli.Output;

/// <summary>The paper's own sentence or table row with the fields of a record marked in it.</summary>
internal static class EvidenceView
{
    /// <summary>The evidence as console markup; without colours the marks are brackets.</summary>
    public static string Markup(PropertyRecord record)
    {
        string quote = record.Provenance.Quote ?? "";
        int origin = record.Provenance.Start ?? 0;
        bool plain = Console.IsOutputRedirected;
        List<(int Start, int End, string Style, string Open, string Close)> marks = [];
        Mark(record.Value.Provenance, "black on yellow", "⟦", "⟧");
        Mark(record.Property.Provenance, "black on aqua", "⟨", "⟩");
        Mark(record.Material?.Provenance, "black on lime", "{", "}");
        foreach (ConditionReference condition in record.Conditions) Mark(condition.Provenance, "black on silver", "(", ")");
        marks.Sort((a, b) => a.Start.CompareTo(b.Start));
        StringBuilder text = new("“");
        int at = 0;
        foreach ((int start, int end, string style, string open, string close) in marks)
        {
            if (start < at) continue;
            text.Append(RecordView.Cell(quote[at..start]));
            string inner = RecordView.Cell(quote[start..end]);
            text.Append(plain ? open + inner + close : $"[{style}]{inner}[/]");
            at = end;
        }

        return text.Append(RecordView.Cell(quote[at..])).Append('”').ToString();

        void Mark(Provenance? field, string style, string open, string close)
        {
            if (field?.Start is not { } start || field.End is not { } end) return;
            (start, end) = (start - origin, end - origin);
            if (start >= 0 && end <= quote.Length && start < end) marks.Add((start, end, style, open, close));
        }
    }
}
