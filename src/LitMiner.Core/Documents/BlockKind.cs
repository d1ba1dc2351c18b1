namespace LitMiner.Core.Documents;

/// <summary>What a block of text is to the article.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>The article's title.</summary>
    Title,

    /// <summary>Authors, affiliations, dates and other front matter.</summary>
    FrontMatter,

    /// <summary>A section's heading.</summary>
    Heading,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>Caption of a figure, scheme or chart.</summary>
    FigureCaption,

    /// <summary>Caption of a table.</summary>
    TableCaption,

    /// <summary>The cells of a table: rows on lines, cells parted by tabs.</summary>
    Table,

    /// <summary>A displayed formula.</summary>
    Formula,

    /// <summary>A note at the foot of a page or a table.</summary>
    Footnote,

    /// <summary>One entry of the reference list.</summary>
    Reference,

    /// <summary>Acknowledgements, funding, licences and other back matter.</summary>
    BackMatter,
}
