using System.Collections.Immutable;
using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>A convention for what one value's span covers; corpora and consumers differ. Immutable.</summary>
public sealed record QuantityDrawing
{
    /// <summary>Number and unit, lists as one span, as grobid-quantities draws them.</summary>
    public static QuantityDrawing GrobidQuantities { get; } = new() { JoinLists = true, BareFactors = true, SplitChanges = true, WithVague = true };

    /// <summary>With qualifiers ("at least 5 nm"), lists as one span, as MeasEval draws them.</summary>
    public static QuantityDrawing MeasEval { get; } = new() { JoinLists = true, WithQualifier = true };

    /// <summary>Number and unit, one span a list member, counts in words left out, as MuLMS mostly draws them.</summary>
    public static QuantityDrawing MuLms { get; } = new() { SkipWordCounts = true, SplitChanges = true };

    /// <summary>One span a member, signs of comparison included.</summary>
    public static QuantityDrawing Members { get; } = new() { WithSigns = true };

    /// <summary>Whether a list is one span. Two members that each have a unit of their own ("5 nm and 8 nm") stay two; with qualifiers, two said to hold "respectively" do so as well.</summary>
    public bool JoinLists { get; init; }

    /// <summary>Whether amounts without a number ("several weeks") are values.</summary>
    public bool WithVague { get; init; }

    /// <summary>Whether a change "from 12 % to 15 %" is two values; else it is one, without the "from".</summary>
    public bool SplitChanges { get; init; }

    /// <summary>Whether shares and factors stand alone: "0.5 %" of "0.5 % per year", "5" of "5 times".</summary>
    public bool BareFactors { get; init; }

    /// <summary>Whether numbers in words that have no unit ("three samples") are left out.</summary>
    public bool SkipWordCounts { get; init; }

    /// <summary>Whether words and signs before the number belong to the span.</summary>
    public bool WithQualifier { get; init; }

    /// <summary>Whether signs right before the number (~, ≤) belong to the span, words not.</summary>
    public bool WithSigns { get; init; }

    /// <summary>Draws real quantities (no exclusions but <see cref="NotAQuantity.Vague"/> where asked for) as spans with the offsets of number and unit.</summary>
    public ImmutableArray<DrawnQuantity> Draw(string text, IEnumerable<QuantityMention> mentions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);
        List<DrawnQuantity> drawn = [];
        QuantityMention[] real = [.. mentions.Where(mention => (mention.Exclusion is null || (WithVague && mention.Exclusion == NotAQuantity.Vague)) && !(SkipWordCounts && mention.IsWord && mention.Unit is null))];
        for (int from = 0, to; from < real.Length; from = to)
        {
            to = from + 1;
            while (JoinLists && to < real.Length && real[from].ListId is { } id && real[to].ListId == id) to++;
            if (SplitChanges && to == from + 1 && real[from] is { IsChange: true, Ends.Length: 2 })
            {
                drawn.AddRange(real[from].Ends.Select(end => DrawEnd(text, real[from], end)));
                continue;
            }

            bool apart = to == from + 2 && ((HasOwnUnit(text, real[from]) && HasOwnUnit(text, real[from + 1])) || (WithQualifier && SaysRespectively(text, real[from + 1].CoreSpan.End)));
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

    private static bool SaysRespectively(string text, int end) => text.AsSpan(end).TrimStart(" ,").StartsWith("respectively");

    /// <summary>One end of a change; its unit is what stands in it behind the number.</summary>
    private static DrawnQuantity DrawEnd(string text, QuantityMention mention, TextSpan end)
    {
        if (mention.UnitSpan is { } unit && end.Contains(unit)) return new(end, new TextSpan(end.Start, Trimmed(text, end.Start, unit.Start)), unit);
        int number = end.Start;
        while (number < end.End && !char.IsLetter(text[number]) && text[number] is not ('%' or '°' or '€' or '$')) number++;
        return number == end.End || number == end.Start ? new(end, end, null) : new(end, new TextSpan(end.Start, Trimmed(text, end.Start, number)), new TextSpan(number, end.End));
    }

    private static int Trimmed(string text, int start, int end)
    {
        while (end > start + 1 && char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }

    private bool HasOwnUnit(string text, QuantityMention mention) =>
        mention.UnitSpan is { } unit && mention.CoreSpan.Contains(unit) && !(BareFactors && unit.Of(text) == "%");

    private DrawnQuantity DrawOne(string text, QuantityMention mention)
    {
        TextSpan own = new(Start(text, mention), WithQualifier ? mention.Span.End : mention.CoreSpan.End);
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
        if (WithQualifier) return mention.IsChange ? mention.CoreSpan.Start : qualifier.Start;
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
