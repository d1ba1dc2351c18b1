using System.Collections.Frozen;
using LitMiner.Chemistry;

namespace LitMiner.Extraction.Linking;

/// <summary>What kind of name a mention of a material is, seen by itself: most facts belong to named substances and samples, few to ions, gases and bare class words.</summary>
internal static class MaterialWords
{
    /// <summary>Words that name a class, a form or a part, not a substance: "the film" is some film.</summary>
    private static readonly FrozenSet<string> Classes = FrozenSet.ToFrozenSet(
        """
        material materials sample samples specimen specimens compound compounds film films layer layers coating coatings alloy alloys steel steels metal metals polymer polymers composite
        composites nanocomposite nanocomposites membrane membranes electrolyte electrolytes electrode electrodes cathode cathodes anode anodes crystal crystals powder powders particle
        particles nanoparticle nanoparticles matrix mixture mixtures solution solutions precipitate precipitates phase phases filler fillers fiber fibers fibre fibres ceramic ceramics glass
        glasses substrate substrates product products precursor precursors element elements oxide oxides halide halides perovskite perovskites semiconductor semiconductors solvent solvents
        salt salts acid acids base alkali alkaline alcohol alcohols ion ions atom atoms cation cations anion anions gas gases water air device devices cell cells battery batteries
        catalyst catalysts support supports carbide carbides nitride nitrides rod rods bar bars plate plates sheet sheets wire wires target targets buffer buffers medium reagent reagents
        martensite martensitic bainite bainitic pearlite pearlitic austenite austenitic cementite ferrite ferritic widmanstätten troostite sorbite ledeburite
        retained reversed reverted residual prior polygonal acicular lath tempered fresh granular proeutectoid eutectoid eutectic intercritical transformed untransformed dendrite dendrites
        inclusion inclusions precipitated matrixes grain grains interlayer interlayers scaffold scaffolds
        rotor rotors stator shaft shafts blade blades bearing bearings gear gears pipe pipes tube tubes weld welds joint joints sensor sensors module modules panel panels motor motors turbine turbines
        engine engines machine machines tool tools billet billets ingot ingots strip strips slab slabs casting castings forging forgings implant implants pouch separator separators absorber absorbers
        bare interstitial alloying
        aqueous organic inorganic liquid solid monomer monomers copolymer copolymers nanosheets nanowires nanotubes nanorods nanofibers hydrogel hydrogels gel gels slurry ink paste
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Last words of what an abbreviation may stand for and no material is: a method, a process, a distance.</summary>
    private static readonly FrozenSet<string> Doings = FrozenSet.ToFrozenSet(
        """
        process processes processing processed method methods technique techniques spectroscopy microscopy diffraction analysis analyses calorimetry chromatography spectrometry voltammetry
        deposition welding manufacturing printing casting coating milling sintering annealing treatment synthesis polymerization polymerisation reaction reduction oxidation evolution
        distance time temperature rate ratio speed energy density efficiency current voltage strength modulus point limit number index factor angle length size radius theory model
        approximation simulation dynamics calculation function functional potential microscope diffractometer spectrometer zone region interface boundary state states level band test
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a long form names something that is done or measured rather than a material.</summary>
    public static bool IsDoing(string longForm) => Doings.Contains(longForm[(longForm.TrimEnd().LastIndexOfAny([' ', '-']) + 1)..].TrimEnd());

    /// <summary>Whether a mention is nothing but words of class, form and part.</summary>
    public static bool IsClass(string mention)
    {
        string[] words = mention.Split([' ', '-', '–', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 || words.All(w => Classes.Contains(w) || w is "0D" or "1D" or "2D" or "3D") || !mention.Any(char.IsLetter);
    }

    /// <summary>Whether a mention is a couple that a potential is given against: "Li+/Li", "Fe2+/Fe3+".</summary>
    public static bool IsRedoxCouple(string mention) =>
        mention.Contains('/', StringComparison.Ordinal) && mention.Split('/').All(p => ElementOf(p.Trim().TrimEnd('+', '-', '−', '⁺', '⁻', '²', '³', '2', '3', '4')) is not null)
        && mention.AsSpan().IndexOfAny("+⁺") >= 0;

    /// <summary>Whether a mention is an ion: "Li+", "Mg2+", "lithium ions", "SO42−".</summary>
    public static bool IsIon(string mention)
    {
        string trimmed = mention.Trim();
        if (trimmed.Length == 0) return false;
        if (trimmed[^1] is '+' or '⁺' or '⁻' || (trimmed.Length > 1 && trimmed[^1] is '−' or '-' && char.IsAsciiDigit(trimmed[^2]))) return true;
        return trimmed.EndsWith("ion", StringComparison.OrdinalIgnoreCase) && IsWord(trimmed, 3) || trimmed.EndsWith("ions", StringComparison.OrdinalIgnoreCase) && IsWord(trimmed, 4);
    }

    /// <summary>Whether a mention is a bond, as in the spectrum of a compound: "C–H", "Si–O–Si", "C=O".</summary>
    public static bool IsBond(string mention)
    {
        string trimmed = mention.Trim();
        if (trimmed.AsSpan().IndexOfAny("–-−=≡") < 0) return trimmed is "OH" or "CH" or "NH" or "CO";
        string[] atoms = trimmed.Split('–', '-', '−', '=', '≡');
        return atoms.Length is > 1 and < 5 && atoms.Count(a => a.Length == 0) <= 1 && atoms.All(a => a.Length == 0 || a is "H" or "C" or "N" or "O" or "S" or "P" or "F" or "Si" or "OH" or "H2" or "CH" or "CH2" or "CH3" or "NH" or "NH2");
    }

    /// <summary>Whether a mention is an ion, a couple of them, or a bond.</summary>
    public static bool IsParticle(string mention) => IsIon(mention) || IsRedoxCouple(mention) || IsBond(mention);

    /// <summary>Whether a mention is the symbol or the name of one element.</summary>
    public static bool IsElement(string mention) => ElementOf(mention.Trim()) is not null;

    private static bool IsWord(string text, int length) => text.Length == length || !char.IsLetter(text[^(length + 1)]);

    private static Element? ElementOf(string text) =>
        text.Length == 0 ? null : Elements.Find(text) ?? Elements.FindByName(text.ToLowerInvariant());
}
