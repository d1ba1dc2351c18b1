namespace LitMiner.Text;

/// <summary>How a character stands relative to the base line.</summary>
public enum ScriptLevel : sbyte
{
    /// <summary>Lowered and usually smaller: the 2 of TiO₂.</summary>
    Subscript = -1,

    /// <summary>On the line.</summary>
    Baseline = 0,

    /// <summary>Raised and usually smaller: the −3 of 10⁻³.</summary>
    Superscript = 1,
}
