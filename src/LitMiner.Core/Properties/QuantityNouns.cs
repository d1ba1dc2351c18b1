using System.Collections.Frozen;

namespace LitMiner.Core.Properties;

/// <summary>Nouns that names of quantities end with: "transition temperature", "yield strength". What ends otherwise hardly names a property.</summary>
public static class QuantityNouns
{
    private static readonly FrozenSet<string> Nouns = FrozenSet.ToFrozenSet(
        """
        temperature energy strength modulus hardness toughness conductivity resistivity resistance permittivity permeability constant coefficient ratio density
        capacity capacitance efficiency voltage current potential gap loss factor size diameter thickness width length area volume porosity rate rates time lifetime
        frequency wavelength angle stress strain elongation ductility viscosity solubility yield conversion selectivity activity overpotential slope dispersity polydispersity
        weight mass index number fraction content polarization polarisation magnetization magnetisation coercivity remanence field moment susceptibility absorption
        transmittance reflectance emissivity intensity gain responsivity detectivity mobility concentration barrier enthalpy entropy heat expansion diffusivity friction
        wear roughness retention swelling uptake flux rejection loading point distance spacing parameter degree work function drop value charge power speed velocity
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the last word of a name is such a noun, in singular or plural.</summary>
    public static bool Ends(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string trimmed = name.TrimEnd(' ', ',', '.', ':', ')');
        return Nouns.Contains(PropertyName.Singular(trimmed[(trimmed.LastIndexOfAny([' ', '-', '(']) + 1)..].ToLowerInvariant()));
    }
}
