using LitMiner.Text;

namespace LitMiner.Core.Annotations;

/// <summary>A stretch of text that names something.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Label">What it names.</param>
/// <param name="Confidence">From 0 to 1; how sure the recogniser is of label and borders.</param>
/// <param name="Source">Who found it.</param>
public sealed record EntityMention(TextSpan Span, EntityLabel Label, double Confidence, EntitySource Source)
{
    /// <summary>The number of a value, or null.</summary>
    public TextSpan? Number { get; init; }

    /// <summary>The unit of a value, or null; in a list it may stand outside the value's own span.</summary>
    public TextSpan? Unit { get; init; }
}
