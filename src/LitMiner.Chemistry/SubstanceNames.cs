namespace LitMiner.Chemistry;

/// <summary>Turns names into compositions: by the catalogue, as a formula, or by the rules of inorganic names ("iron(III) oxide").</summary>
public static class SubstanceNames
{
    /// <summary>What <paramref name="name"/> means, or null. The catalogue goes before formulae, and these before rules.</summary>
    public static ResolvedSubstance? Resolve(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > 200) return null;
        SubstanceCatalogue catalogue = SubstanceCatalogue.Default;
        if (catalogue.Find(name) is { } known) return Of(known);
        if (Elements.FindByName(name.Trim()) is { } element) return new(element.Name, Composition.Of([new(element, 1)]), [element.Symbol, .. element.OtherNames], null);
        Composition? composition = Composition.TryParse(name) ?? InorganicNames.Composition(name);
        if (composition is null) return null;
        return catalogue.FindByComposition(composition) is [{ } same, ..] ? Of(same)
            : new(InorganicNames.Name(composition) ?? composition.ReducedFormula(), composition, [], null);
    }

    /// <summary>As <see cref="Resolve"/>, but by catalogue, elements and rules only, not as a formula.</summary>
    internal static ResolvedSubstance? Known(string name)
    {
        if (SubstanceCatalogue.Default.Find(name) is { } known) return Of(known);
        if (Elements.FindByName(name.Trim()) is { } element) return new(element.Name, Composition.Of([new(element, 1)]), [element.Symbol, .. element.OtherNames], null);
        return InorganicNames.Composition(name) is { } composition ? new(composition.ReducedFormula(), composition, [], null) : null;
    }

    private static ResolvedSubstance Of(Substance substance) => new(substance.Name, substance.Composition, substance.Aliases, substance);
}
