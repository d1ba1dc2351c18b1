using System.Collections.Immutable;
using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>A convention for what one value's span covers; corpora and consumers differ. Immutable.</summary>
public sealed record QuantityDrawing
{
    /// <summary>Number and unit, lists as one span, as grobid-quantities draws them.</summary>
    public static QuantityDrawing GrobidQuantities { get; } = new() { JoinLists = true, BareFactors = true };

    /// <summary>With qualifiers ("at least 5 nm"), lists as one span, as MeasEval draws them.</summary>
    public static QuantityDrawing MeasEval { get; } = new() { JoinLists = true, WithQualifier = true };

    /// <summary>Number and unit, one span a list member, counts in words left out, as MuLMS mostly draws them.</summary>
    public static QuantityDrawing MuLms { get; } = new() { SkipWordCounts = true };

    /// <summary>One span a member, signs of comparison included.</summary>
    public static QuantityDrawing Members { get; } = new() { WithSigns = true };

    /// <summary>Whether a list is one span. Two members that each have a unit of their own ("5 nm and 8 nm") stay two.</summary>
    public bool JoinLists { get; init; }

    /// <summary>Whether shares and factors stand alone: "0.5 %" of "0.5 % per year", "5" of "5 times".</summary>
    public bool BareFactors { get; init; }

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
        QuantityMention[] real = [.. mentions.Where(mention => mention.Exclusion is null && !(SkipWordCounts && mention.IsWord && mention.Unit is null))];
        for (int from = 0, to; from < real.Length; from = to)
        {
            to = from + 1;
            while (JoinLists && to < real.Length && real[from].ListId is { } id && real[to].ListId == id) to++;
            bool apart = to == from + 2 && HasOwnUnit(real[from]) && HasOwnUnit(real[from + 1]);
            DrawnQuantity joined = DrawOne(text, real[from]);
            for (int i = from + 1; i < to; i++)
            {
                DrawnQuantity next = DrawOne(text, real[i]);
                if (apart)
                {
                    drawn.Add(joined);
                    joined = next;
                }
                else joined = new(TextSpan.Cover(joined.Span, next.Span), TextSpan.Cover(joined.Number, next.Number), next.Unit ?? joined.Unit);
            }

            drawn.Add(joined);
        }

        return [.. drawn];
    }

    private static bool HasOwnUnit(QuantityMention mention) => mention.UnitSpan is { } unit && mention.CoreSpan.Contains(unit);

    private DrawnQuantity DrawOne(string text, QuantityMention mention)
    {
        TextSpan own = new(Start(text, mention), mention.CoreSpan.End);
        TextSpan? unit = mention.UnitSpan is { } span && (JoinLists || own.Contains(span)) ? span : null;
        if (BareFactors && unit is { } written && own.End == written.End)
        {
            if (written.Of(text) is "times") return new(new TextSpan(own.Start, mention.NumberSpan.End), mention.NumberSpan, null);
            if (text[written.Start] == '%' && written.Of(text).Contains(" per ", StringComparison.Ordinal))
            {
                written = new TextSpan(written.Start, written.Start + 1);
                return new(new TextSpan(own.Start, written.End), mention.NumberSpan, written);
            }
        }

        return new(own, mention.NumberSpan, unit);
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
