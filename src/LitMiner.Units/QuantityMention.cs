using System.Collections.Immutable;
using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>A number in a text with all that belongs to it. All spans refer to the text that was searched. Immutable.</summary>
public sealed record QuantityMention
{
    /// <summary>Qualifier, number and unit: "at least 5 nm". A member of a list covers its own text only.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Number and unit without the qualifier: "5 nm".</summary>
    public required TextSpan CoreSpan { get; init; }

    /// <summary>The number alone; of a range both ends ("10–15"), with "±" the uncertainty too.</summary>
    public required TextSpan NumberSpan { get; init; }

    /// <summary>The unit; it may stand outside <see cref="Span"/> where list members share it. Null for bare numbers.</summary>
    public TextSpan? UnitSpan { get; init; }

    /// <summary>The words or signs of <see cref="Qualifier"/>, or null.</summary>
    public TextSpan? QualifierSpan { get; init; }

    /// <summary>The whole list that the mention is a member of, qualifier excluded; for others the same as <see cref="CoreSpan"/>.</summary>
    public required TextSpan Group { get; init; }

    /// <summary>Same number for members of one list ("300, 400 and 500 °C"); null outside lists.</summary>
    public int? ListId { get; init; }

    /// <summary>The two ends of a range as written, number and unit each; empty for other kinds.</summary>
    public ImmutableArray<TextSpan> Ends { get; init; } = [];

    /// <summary>Whether a range tells two states and no span between them: "rose from 12 % to 15 %".</summary>
    public bool IsChange { get; init; }

    /// <summary>Whether the text tells a difference of temperatures: "raised by 9 °C" means 9 K, not 282 K. Convert with <see cref="UnitConverter.ConvertInterval"/>.</summary>
    public bool IsDifference { get; init; }

    /// <summary>Whether a power of ten whose raise the text has lost was put back: "1013 cm−3" read as 10¹³. A guess, to be flagged.</summary>
    public bool IsPowerRestored { get; init; }

    /// <summary>Point, range or bound.</summary>
    public QuantityKind Kind { get; init; }

    /// <summary>Whether the number is written as a word ("three").</summary>
    public bool IsWord { get; init; }

    /// <summary>Whether the text calls it approximate ("about", "~").</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Lower end or the value itself, in <see cref="Unit"/>, never widened by the uncertainty; null where open (upper bounds).</summary>
    public double? Low { get; init; }

    /// <summary>Upper end or the value itself; null where open (lower bounds).</summary>
    public double? High { get; init; }

    /// <summary>What follows "±" or stands in brackets, in <see cref="Unit"/>; else null.</summary>
    public double? Uncertainty { get; init; }

    /// <summary>Digits that carry meaning, of the number or the upper end; null for words.</summary>
    public int? SignificantDigits { get; init; }

    /// <summary>Words or signs before the number, as written: "about", "≤".</summary>
    public string? Qualifier { get; init; }

    /// <summary>The best meaning of the unit, or null.</summary>
    public Unit? Unit { get; init; }

    /// <summary>All meanings of the unit, best first.</summary>
    public ImmutableArray<Unit> UnitCandidates { get; init; } = [];

    /// <summary>Whether it is a number without any unit, not even per cent.</summary>
    public bool IsBare => UnitSpan is null && (Unit is null || Unit == Unit.One);

    /// <summary>Why this is no quantity; null for a real one.</summary>
    public NotAQuantity? Exclusion { get; init; }

    /// <summary>The same mention with all its spans moved by an offset: from a part of a text to the whole.</summary>
    public QuantityMention Shift(int offset) => this with
    {
        Span = Span.Shift(offset),
        CoreSpan = CoreSpan.Shift(offset),
        NumberSpan = NumberSpan.Shift(offset),
        UnitSpan = UnitSpan?.Shift(offset),
        QualifierSpan = QualifierSpan?.Shift(offset),
        Group = Group.Shift(offset),
        Ends = [.. Ends.Select(end => end.Shift(offset))],
    };
}
