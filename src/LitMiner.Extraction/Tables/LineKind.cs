namespace LitMiner.Extraction.Tables;

/// <summary>What the cells of a row or a column are.</summary>
internal enum LineKind
{
    /// <summary>The head does not tell.</summary>
    Nothing,

    /// <summary>Values of a catalogued property.</summary>
    Property,

    /// <summary>Values with a unit of something that the catalogue lacks.</summary>
    Unknown,

    /// <summary>A catalogued setting: temperature, time, content.</summary>
    Setting,

    /// <summary>A parameter of a process or an apparatus that the catalogue lacks: feed, focus, stand-off.</summary>
    Parameter,

    /// <summary>How much of an element, an oxide or an ingredient there is.</summary>
    Composition,

    /// <summary>A number of statistics or of a fit's quality, or a coordinate.</summary>
    Statistic,

    /// <summary>The uncertainty of the values beside it.</summary>
    Uncertainty,

    /// <summary>Where values come from.</summary>
    Reference,
}
