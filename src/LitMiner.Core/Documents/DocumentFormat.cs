namespace LitMiner.Core.Documents;

/// <summary>What a document is written in, told by its content (plain text by its extension or by being named).</summary>
public enum DocumentFormat
{
    /// <summary>Not told apart yet, or nothing that a reader knows.</summary>
    Unknown,

    /// <summary>Portable Document Format (ISO 32000).</summary>
    Pdf,

    /// <summary>HTML, as publishers or anybody make it.</summary>
    Html,

    /// <summary>JATS / NLM article XML (ANSI/NISO Z39.96).</summary>
    Jats,

    /// <summary>Elsevier's full-text XML.</summary>
    Elsevier,

    /// <summary>Springer's A++ or BioMed Central's article XML.</summary>
    Springer,

    /// <summary>Text Encoding Initiative XML.</summary>
    Tei,

    /// <summary>Plain text.</summary>
    PlainText,
}
