using System.Collections.Immutable;
using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>A convention for what one value's span covers; corpora and consumers differ. Immutable.</summary>
public sealed record QuantityDrawing
{
    /// <summary>Number and unit, lists as one span, as grobid-quantities draws them.</summary>
    public static QuantityDrawing GrobidQuantities { get; } = new() { JoinLists = true };

    /// <summary>With qualifiers ("at least 5 nm"), lists as one span, as MeasEval draws them.</summary>
    public static QuantityDrawing MeasEval { get; } = new() { JoinLists = true, WithQualifier = true };

    /// <summary>Number and unit, one span a list member, counts in words left out, as MuLMS mostly draws them.</summary>
    public static QuantityDrawing MuLms { get; } = new() { SkipWordCounts = true };

    /// <summary>One span a member, signs of comparison included.</summary>
    public static QuantityDrawing Members { get; } = new() { WithSigns = true };

    /// <summary>Whether a list is one span.</summary>
    public bool JoinLists { get; init; }

    /// <summary>Whether numbers in words that have no unit ("three samples") are left out.</summary>
    public bool SkipWordCounts { get; init; }

    /// <summary>Whether words and signs before the number belong to the span.</summary>
    public bool WithQualifier { get; init; }

    /// <summary>Whether signs right before the number (~, ≤) belong to the span, words not.</summary>
    public bool WithSigns { get; init; }

    /// <summary>Draws real quantities (no exclusions) as spans with the offsets of number and unit.</summary>
    public ImmutableArray<DrawnQuantity> Draw(string text, IEnumerable<QuantityMention> mentions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);
        List<DrawnQuantity> drawn = [];
        int? list = null;
        foreach (QuantityMention mention in mentions)
        {
            if (mention.Exclusion is not null || (SkipWordCounts && mention.IsWord && mention.Unit is null)) continue;
            TextSpan own = new(Start(text, mention), mention.CoreSpan.End);
            if (JoinLists && mention.ListId is { } id && id == list)
            {
                DrawnQuantity first = drawn[^1];
                drawn[^1] = new(TextSpan.Cover(first.Span, own), TextSpan.Cover(first.Number, mention.NumberSpan), mention.UnitSpan ?? first.Unit);
                continue;
            }

            list = mention.ListId;
            TextSpan? unit = mention.UnitSpan is { } span && (JoinLists || own.Contains(span)) ? span : null;
            drawn.Add(new(own, mention.NumberSpan, unit));
        }

        return [.. drawn];
    }

    private int Start(string text, QuantityMention mention)
    {
        if (mention.QualifierSpan is not { } qualifier) return mention.CoreSpan.Start;
        if (WithQualifier) return qualifier.Start;
        int start = mention.CoreSpan.Start;
        if (!WithSigns) return start;
        int at = start;
        while (at > qualifier.Start && (text[at - 1] is ' ' || !char.IsLetterOrDigit(text[at - 1])))
        {
            at--;
            if (text[at] != ' ') start = at;
        }

        return start;
    }
}
