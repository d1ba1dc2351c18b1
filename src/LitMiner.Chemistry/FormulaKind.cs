namespace LitMiner.Chemistry;

/// <summary>What sort of formula a text is.</summary>
public enum FormulaKind
{
    /// <summary>An element, compound, solid solution, ion, or alloy by atoms: TiO2, Ca1−xSrxTiO3, Al0.3CoCrFeNi.</summary>
    Compound,

    /// <summary>An alloy by weight with a balance: Ti-6Al-4V.</summary>
    WeightAlloy,

    /// <summary>Formula units in given amounts: 60SiO2–40Na2O, (1−x)A–xB.</summary>
    Mixture,

    /// <summary>Elements or compounds without amounts: Ni–Mn–Ga. It has no composition.</summary>
    System,

    /// <summary>Separate phases side by side: Pt/C, TiO2/BiVO4. It has no composition.</summary>
    Composite,

    /// <summary>The short name of a low-alloy steel: 34CrNiMo6. It names elements and has no composition.</summary>
    Grade,
}
