using System.Collections.Immutable;
using System.Text;

namespace LitMiner.Text;

/// <summary>
/// A text and the level of its characters. The text itself is flat ("TiO2", "10−3"); the runs say which characters are
/// lowered or raised. Characters that Unicode itself lowers or raises (₂, ⁻³) have that level without a run. Immutable.
/// </summary>
public sealed class ScriptedText
{
    /// <summary>Makes a text with runs.</summary>
    /// <param name="text">The flat text.</param>
    /// <param name="runs">Runs in order, not overlapping, inside the text.</param>
    /// <exception cref="ArgumentException">Runs overlap, are out of order or leave the text.</exception>
    public ScriptedText(string text, ImmutableArray<ScriptRun> runs)
    {
        ArgumentNullException.ThrowIfNull(text);
        int last = 0;
        foreach (ScriptRun run in runs.IsDefault ? [] : runs)
        {
            if (run.Span.Start < last || run.Span.End > text.Length || run.Span.IsEmpty)
                throw new ArgumentException($"script run {run.Span} is out of order or outside a text of {text.Length}", nameof(runs));
            last = run.Span.End;
        }

        Text = text;
        Runs = runs.IsDefault ? [] : runs;
    }

    /// <summary>The flat text.</summary>
    public string Text { get; }

    /// <summary>Lowered and raised stretches, in order.</summary>
    public ImmutableArray<ScriptRun> Runs { get; }

    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => Text.Length;

    /// <summary>The flat character at <paramref name="index"/>.</summary>
    public char this[int index] => Text[index];

    /// <summary>A text without runs.</summary>
    public static ScriptedText Plain(string text) => new(text, []);

    /// <summary>The level of the character at <paramref name="index"/>: that of its run, else that which Unicode gives it.</summary>
    public ScriptLevel LevelAt(int index)
    {
        int low = 0, high = Runs.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            TextSpan span = Runs[middle].Span;
            if (index < span.Start) high = middle - 1;
            else if (index >= span.End) low = middle + 1;
            else return Runs[middle].Level;
        }

        return UnicodeScripts.LevelOf(Text[index]);
    }

    /// <summary>The flat text of a span with its raised characters as Unicode's own, where Unicode has them: "3 × 10⁶", which on the line would be 3 × 106. As long as the span.</summary>
    public string Raised(TextSpan span)
    {
        ScriptedText part = Slice(span);
        StringBuilder words = new(part.Length);
        int at = 0;
        foreach (ScriptRun run in part.Runs)
        {
            if (run.Level != ScriptLevel.Superscript || UnicodeScripts.Write(run.Span.Of(part.Text), run.Level) is not { } raised || raised.Length != run.Span.Length) continue;
            words.Append(part.Text, at, run.Span.Start - at).Append(raised);
            at = run.Span.End;
        }

        return words.Append(part.Text, at, part.Length - at).ToString();
    }

    /// <summary>The part in <paramref name="span"/> as a text of its own; offsets start from 0 again.</summary>
    public ScriptedText Slice(TextSpan span)
    {
        ImmutableArray<ScriptRun>.Builder runs = ImmutableArray.CreateBuilder<ScriptRun>();
        int low = 0, high = Runs.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Runs[middle].Span.End <= span.Start) low = middle + 1;
            else high = middle;
        }

        for (int i = low; i < Runs.Length && Runs[i].Span.Start < span.End; i++)
        {
            TextSpan part = Runs[i].Span;
            runs.Add(new ScriptRun(
                new TextSpan(Math.Max(part.Start, span.Start), Math.Min(part.End, span.End)).Shift(-span.Start), Runs[i].Level));
        }

        return new ScriptedText(span.Of(Text), runs.ToImmutable());
    }

    /// <summary>For people: runs written with Unicode's sub- and superscripts where these exist (TiO₂, 10⁻³), else with _ or ^ before them.</summary>
    public string ToUnicode()
    {
        if (Runs.IsEmpty) return Text;
        StringBuilder result = new(Text.Length + 16);
        int at = 0;
        foreach (ScriptRun run in Runs)
        {
            result.Append(Text, at, run.Span.Start - at);
            string part = run.Span.Of(Text);
            string? raised = UnicodeScripts.Write(part, run.Level);
            if (raised is not null) result.Append(raised);
            else result.Append(run.Level == ScriptLevel.Superscript ? '^' : '_').Append(part);
            at = run.Span.End;
        }

        return result.Append(Text, at, Text.Length - at).ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => ToUnicode();
}
