using System.Globalization;

namespace LitMiner.Store.Querying;

/// <summary>A closed range of numbers; a side that is null is open.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct NumberRange(double? Low, double? High)
{
    /// <summary>Reads "290..310", "290..", "..310" or "300".</summary>
    /// <exception cref="QueryException">It is none of these.</exception>
    public static NumberRange Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        NumberRange range = dots < 0
            ? new NumberRange(Number(text, text), Number(text, text))
            : new NumberRange(Number(text[..dots], text), Number(text[(dots + 2)..], text));
        if (dots < 0 && range.Low is null) throw new QueryException($"'{text}' is not a number or a range such as 290..310");
        if (range.Low > range.High) throw new QueryException($"the range '{text}' ends before it begins");
        return range;
    }

    /// <summary>Whether a value from <paramref name="low"/> to <paramref name="high"/> (null: open) shares a point with the range.</summary>
    public bool Overlaps(double? low, double? high) =>
        (Low is null || high is null || high >= Low) && (High is null || low is null || low <= High) && (low is not null || high is not null);

    private static double? Number(string part, string whole)
    {
        string trimmed = part.Trim().Replace('−', '-');
        if (trimmed.Length == 0) return null;
        return double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : throw new QueryException($"'{whole}' is not a number or a range such as 290..310");
    }
}
