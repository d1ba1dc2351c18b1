namespace LitMiner.Reading.Markup;

/// <summary>What the elements of a dialect mean.</summary>
internal interface IMarkupDialect
{
    /// <summary>What an element is.</summary>
    MarkupElementRole RoleOf(MarkupNode node);

    /// <summary>Whether an element refers to the reference list.</summary>
    bool IsCitation(MarkupNode node);

    /// <summary>Level of a heading (1 for a main section); only asked for <see cref="MarkupElementRole.Heading"/>.</summary>
    int HeadingLevel(MarkupNode node);

    /// <summary>Names of the elements that hold a section's title.</summary>
    bool IsSectionTitle(MarkupNode node);
}
