namespace LitMiner.Units;

/// <summary>Why a number in a text is not a quantity.</summary>
public enum NotAQuantity
{
    /// <summary>Number of a reference: [12].</summary>
    Citation,

    /// <summary>Day of a calendar: 12 May 2010.</summary>
    Date,

    /// <summary>Calendar year.</summary>
    Year,

    /// <summary>Number of a figure, table, equation, section, scheme, step or the like.</summary>
    FigureNumber,

    /// <summary>Name of a sample, compound or specimen: S3, compound 4b.</summary>
    SampleName,

    /// <summary>Index or charge in a formula: TiO2, 2H-MoS2.</summary>
    FormulaIndex,

    /// <summary>Crystal plane, direction or reflection: (111), [001].</summary>
    MillerIndex,

    /// <summary>Symbol of a space group: P63/mmc.</summary>
    SpaceGroup,

    /// <summary>Model of an instrument or program: D8, S-4800.</summary>
    Instrument,

    /// <summary>DOI, page range, volume, grant, URL, telephone.</summary>
    Identifier,

    /// <summary>Place in an order: 2nd, first.</summary>
    Ordinal,

    /// <summary>Position in the name of a compound: 1,4-dioxane.</summary>
    Locant,

    /// <summary>Electron shell or spectral label: 4f, Ti 2p3/2.</summary>
    Orbital,

    /// <summary>Dimensionality: 2D, 3-D.</summary>
    Dimensionality,

    /// <summary>Number of a list item: (1), 2.</summary>
    Enumerator,

    /// <summary>Number in a mathematical expression.</summary>
    Mathematics,

    /// <summary>An amount without a number: "several weeks", "a few per cent".</summary>
    Vague,
}
