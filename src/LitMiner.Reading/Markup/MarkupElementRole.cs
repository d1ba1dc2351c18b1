namespace LitMiner.Reading.Markup;

/// <summary>What an element is to the walk over a tree.</summary>
internal enum MarkupElementRole
{
    /// <summary>Part of the running text.</summary>
    Inline,

    /// <summary>Not read at all.</summary>
    Skip,

    /// <summary>Holds blocks; text directly inside is a paragraph.</summary>
    Container,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A section with its heading inside.</summary>
    Section,

    /// <summary>A heading that opens a section (HTML).</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A table with its caption.</summary>
    Table,

    /// <summary>A figure; its caption is read.</summary>
    Figure,

    /// <summary>A displayed formula.</summary>
    Formula,

    /// <summary>A note.</summary>
    Footnote,

    /// <summary>An entry of the reference list.</summary>
    Reference,
}
