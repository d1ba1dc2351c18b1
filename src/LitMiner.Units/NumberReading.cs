namespace LitMiner.Units;

/// <summary>A number as written.</summary>
/// <param name="Start">Offset of its first character, sign included.</param>
/// <param name="End">Offset behind it, the uncertainty in brackets included.</param>
/// <param name="Value">Its value.</param>
/// <param name="SignificantDigits">Digits that carry meaning; null for number words and fractions.</param>
/// <param name="Uncertainty">From brackets behind the number, 3.5(2); else null.</param>
/// <param name="HasPower">Whether a power of ten was written.</param>
/// <param name="IsWord">Whether it is a number word.</param>
/// <param name="IsPlain">Only digits, no sign, point or grouping: could be a year or a label.</param>
internal readonly record struct NumberReading(
    int Start, int End, double Value, int? SignificantDigits, double? Uncertainty, bool HasPower, bool IsWord, bool IsPlain);
