using System.Collections.Immutable;
using LitMiner.Chemistry;

namespace LitMiner.Prediction.Features;

/// <summary>A number that every element has, or nearly every one.</summary>
/// <param name="Name">Its name in the names of features.</param>
/// <param name="Of">Its value for an element; null where unknown.</param>
internal sealed record ElementProperty(string Name, Func<Element, double?> Of)
{
    /// <summary>What Ward et al. (2016) use, as far as elements.json has it, with ionisation energy and density in place of ground-state cells.</summary>
    public static ImmutableArray<ElementProperty> All { get; } =
    [
        new("number", e => e.Number),
        new("mendeleev", e => e.MendeleevNumber),
        new("weight", e => e.Weight),
        new("melting-point", e => e.MeltingPoint),
        new("group", e => e.Group ?? 3),
        new("period", e => e.Period),
        new("covalent-radius", e => e.CovalentRadius),
        new("electronegativity", e => e.Electronegativity),
        new("ionisation-energy", e => e.IonisationEnergy),
        new("density", e => e.Density),
        new("valence-s", e => e.ValenceS),
        new("valence-p", e => e.ValenceP),
        new("valence-d", e => e.ValenceD),
        new("valence-f", e => e.ValenceF),
        new("valence", e => Valence(e)),
        new("unfilled-s", e => Unfilled(e.ValenceS, 2)),
        new("unfilled-p", e => Unfilled(e.ValenceP, 6)),
        new("unfilled-d", e => Unfilled(e.ValenceD, 10)),
        new("unfilled-f", e => Unfilled(e.ValenceF, 14)),
        new("unfilled", e => Unfilled(e.ValenceS, 2) + Unfilled(e.ValenceP, 6) + Unfilled(e.ValenceD, 10) + Unfilled(e.ValenceF, 14)),
    ];

    /// <summary>Electrons outside the noble-gas core.</summary>
    public static int Valence(Element element) => element.ValenceS + element.ValenceP + element.ValenceD + element.ValenceF;

    /// <summary>The mean over all elements that have it: what stands in when no element of a composition does (pure helium has no melting point).</summary>
    public double Typical { get; } = Elements.All.Select(Of).OfType<double>().Average();

    /// <summary>Empty places of a shell that is begun.</summary>
    private static int Unfilled(int electrons, int places) => electrons == 0 ? 0 : places - electrons;
}
