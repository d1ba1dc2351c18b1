namespace LitMiner.Core.Documents;

/// <summary>What a section does in an article.</summary>
public enum SectionRole
{
    /// <summary>None of the others, or not known.</summary>
    Other,

    /// <summary>Abstract or summary.</summary>
    Abstract,

    /// <summary>Introduction, background.</summary>
    Introduction,

    /// <summary>Experimental section, methods, materials.</summary>
    Methods,

    /// <summary>Results, discussion, or both.</summary>
    Results,

    /// <summary>Conclusions, outlook.</summary>
    Conclusion,

    /// <summary>List of references.</summary>
    References,

    /// <summary>Supplementary material, appendix.</summary>
    Supplementary,

    /// <summary>Acknowledgements, funding, author contributions, conflicts of interest.</summary>
    BackMatter,
}
