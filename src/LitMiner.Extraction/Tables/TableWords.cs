using System.Collections.Frozen;
using LitMiner.Chemistry;
using LitMiner.Core.Properties;

namespace LitMiner.Extraction.Tables;

/// <summary>Words of heads and captions that tell what kind of table or column it is.</summary>
internal static class TableWords
{
    /// <summary>First words of heads over names of materials.</summary>
    private static readonly FrozenSet<string> Materials = Set(
        """
        material materials alloy alloys compound compounds polymer polymers catalyst catalysts photocatalyst photocatalysts electrocatalyst electrocatalysts electrolyte
        electrolytes composite composites composition compositions formula steel steels membrane membranes separator separators adsorbent adsorbents sorbent sorbents glass
        glasses ceramic ceramics perovskite perovskites semiconductor crystal crystals blend blends resin resins fibre fiber substance phase phases oxide oxides anode anodes
        nanoparticle nanoparticles np nps metal metals photoanode cathode cathodes electrode electrodes film films coating coatings support system systems mof mofs zeolite donor acceptor dye absorber active host
        matrix sensitizer phosphor phosphors ferrite ferrites magnet magnets superconductor superconductors hydrogel hydrogels gel gels aerogel aerogels foam foams copolymer copolymers homopolymer elastomer elastomers
        rubber epoxy nanocomposite nanocomposites powder powders molecule molecules complex complexes species chemical hydride hydrides halide halides mixture mixtures mortar concrete thermoelectric emitter
        geopolymer geopolymers cement cements mortars concretes clay clays biochar biochars nanofluid nanofluids fibers fibres nanowires nanotubes nanosheets bricks hardmetal hardmetals
        bioceramic scaffold scaffolds ionomer ionomers wire wires fabric liquid
        """);

    /// <summary>
    /// Heads over parts of a device or a recipe: the figures of a row are not theirs but those of what the table or the paper is about, or of another column's material.
    /// </summary>
    private static readonly FrozenSet<string> Roles = Set(
        """
        etl etls htl htls etm etms htm htms interlayer interlayers buffer additive additives dopant dopants passivator passivation modifier ligand ligands contact solvent antisolvent anti-solvent binder initiator
        plasticizer surfactant precursor precursors reagent crosslinker cross-linker hardener coagulant catalyst catalysts salt filler fillers reinforcement substrate substrates interface stabilizer counterion
        cation anion transport functional coating lubricant counterface abrasive
        """);

    private static readonly string[] OwnWork = ["this work", "this study", "present work", "present study", "our work", "this paper"];

    private static readonly FrozenSet<string> StateWords = Set(
        """
        neat pure pristine bare raw virgin fresh aged untreated treated unmodified unfilled uncoated undoped reference control blank target champion average best forward reverse mean standard commercial annealed
        deposited cast rolled forged extruded quenched tempered sintered calcined recycled initial final before after dry wet aqueous bulk original optimized optimised conventional heated cooled
        device devices cell cells sample samples specimen specimens film films scan condition parallel perpendicular longitudinal transverse horizontal vertical top bottom left right inner outer
        """);

    /// <summary>First words of circumstances: "with KCl", "in air".</summary>
    private static readonly FrozenSet<string> Circumstances = Set("with without w/o w/ in at after before under during no");

    private static readonly FrozenSet<string> Treated = Set(
        "treated annealed aged quenched tempered deposited sputtered washed heated dried irradiated immersed passivated exposed processed cured stored rinsed etched polished calcined sintered reduced oxidized oxidised");

    /// <summary>Last words of heads that leave a name a name: "Sample No.", "Alloy code".</summary>
    private static readonly FrozenSet<string> Labels = Set("no number nr code name names id label designation notation abbreviation type types system systems formula composition");

    /// <summary>First words of heads over names of samples, which may be names of materials as well.</summary>
    private static readonly FrozenSet<string> Samples = Set(
        "sample samples specimen specimens designation code name label id device devices cell cells joint batch notation abbreviation type");

    /// <summary>First words of heads over what tells samples of one material apart and is never itself the material.</summary>
    private static readonly FrozenSet<string> States = Set(
        """
        plant plants organism microorganism bacteria bacterium fungus fungi alga algae strain part extract
        state states condition conditions treatment temperature direction process method methods country solvent solvents entry run no no. number nr location position region
        zone orientation mode functional approach model symmetry space configuration architecture morphology polytype company application applications remark remarks comment comments note notes atom atoms bond bonds site sites element parameter parameters property properties quantity microstructure structure route reference
        references ref refs source year author authors group medium atmosphere gas time step stage test layer surface plane scan substrate
        """);

    /// <summary>Heads of an analysis of variance or a regression.</summary>
    private static readonly FrozenSet<string> Anova = FrozenSet.ToFrozenSet(
        [
            "f-value", "p-value", "f value", "p value", "df", "degrees of freedom", "sum of squares", "mean square", "mean squares", "coefficient estimate", "standard error",
            "adjusted r2", "prob > f", "vif", "95% ci low", "95% ci high", "t-value", "t value", "s/n ratio", "contribution (%)", "seq ss", "adj ss", "adj ms",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Heads of the quality of a fit or a refinement, of counts and of coordinates.</summary>
    private static readonly FrozenSet<string> Statistics = FrozenSet.ToFrozenSet(
        [
            "r-square", "r square", "r-squared", "r2", "r²", "adj. r2", "adj. r²", "chi2", "χ2", "χ²", "rwp", "rp", "rexp", "rwp (%)", "rp (%)", "rexp (%)", "rwp/%", "rp/%", "gof", "goodness of fit",
            "rmse", "mae", "mape", "significance", "rank", "correlation coefficient", "residual", "error (%)", "relative error", "relative error (%)", "cv", "cv (%)", "x/a", "y/b", "z/c", "occ", "occ.",
            "occupancy", "wyckoff", "u(eq)", "ueq", "uiso", "biso", "beq", "multiplicity", "reflections collected", "independent reflections", "f(000)", "crystal size", "theta range", "2θ range",
            "index ranges", "sn", "s. no.", "goodness-of-fit on f2", "wr2", "r1", "rint", "θ range", "θ range (°)", "2θ range (°)", "data collection range", "formula weight", "fw", "flack parameter", "largest diff. peak", "completeness", "restraints", "final r indices",
            "goodness-of-fit", "r indices", "unique reflections", "measured reflections", "no. of reflections", "refined parameters", "parameters refined",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Uncertainties = FrozenSet.ToFrozenSet(
        ["sd", "s.d.", "std", "std.", "std dev", "std. dev.", "standard deviation", "stdev", "±", "+/-", "error", "uncertainty", "error range", "deviation", "st. dev.", "se"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Phases = Set("austenite martensite ferrite bainite pearlite cementite carbide quartz calcite portlandite ettringite mullite cristobalite anatase rutile brookite alite belite hematite magnetite");

    private static readonly FrozenSet<string> References = FrozenSet.ToFrozenSet(
        ["ref", "ref.", "refs", "refs.", "reference", "references", "source", "sources", "literature", "citation", "citations", "[ref]", "author", "authors", "year", "doi"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Heads that name nothing: those of a plain column of values.</summary>
    private static readonly FrozenSet<string> Generic = FrozenSet.ToFrozenSet(
        [
            "value", "values", "average", "avg", "avg.", "mean", "result", "results", "data", "quantity", "magnitude", "estimate", "measured", "experimental", "experiment", "exp", "exp.", "expt.", "calculated",
            "calc", "calc.", "theoretical", "theory", "simulated", "simulation", "predicted", "this work", "this study", "present work", "unit", "units", "max", "max.", "min", "min.", "description", "symbol", "amount",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> PropertyHeads = FrozenSet.ToFrozenSet(
        ["property", "properties", "parameter", "parameters", "quantity", "characteristic", "characteristics", "physical property", "mechanical property", "mechanical properties", "physical properties"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of heads over what a process or an apparatus is set to.</summary>
    private static readonly FrozenSet<string> Parameters = Set(
        """
        speed velocity power feed feedrate flow dwell duration dose dosage amount mass weight volume concentration loading distance position offset gap standoff stand-off beam focus laser
        nozzle hatch welding linear current voltage pressure temperature temp time cycles cycle number passes pass layers input load molarity molar quantity ratio level interval step
        size dimension dimensions length width height diameter radius area angle span frequency pulse energy-input annealing sintering aging ageing quenching tempering stirring heating cooling milling
        calcination deposition precursor content added addition water cement sand binder
        """);

    /// <summary>Words that make a result of what is else a setting: "onset temperature", "response time", "breakdown field".</summary>
    private static readonly FrozenSet<string> Found = Set(
        """
        onset endset peak maximum max minimum melting boiling crystallization crystallisation decomposition degradation transition transformation loss half life lifetime residual residue critical saturation
        breakdown resonance resonant cutoff cut-off threshold contact recovery response relaxation fracture failure break yield fatigue wear delay setting induction blocking activation effective measured obtained observed
        average mean grain crystallite pore particle domain formation equilibrium optimal optimum specific ultimate curie néel neel debye flash ignition softening solidus liquidus gelation gel deflection martensite
        austenite start finish bandwidth linewidth fwhm diffusion hydrodynamic detection short-circuit open-circuit turn-on leakage coercive remanent cell lattice unit mesh swelling release recombination turn
        """);

    /// <summary>Of these the ones that make a result even of a catalogued setting.</summary>
    private static readonly FrozenSet<string> SurelyFound = Set(
        """
        onset endset peak melting boiling crystallization crystallisation decomposition degradation transition transformation half critical breakdown resonance resonant cutoff threshold response fracture failure break
        yield fatigue curie néel neel debye flash ignition softening solidus liquidus deflection martensite austenite open-circuit short-circuit turn-on leakage coercive remanent blocking recombination delay
        """);

    private static readonly string[] ProcessCaptions =
    [
        "process", "welding", "printing", "deposition", "experimental", "synthesis", "synthetic", "operating", "operation", "simulation", "spray", "cutting", "milling", "laser", "input", "machining", "growth",
        "preparation", "fabrication", "coating", "casting", "sintering", "treatment", "test", "measurement", "instrument", "equipment", "model", "calculation", "remelting", "reaction", "fitting", "fitted", "manufacturing", "production",
        "geometr", "geometric", "design", "apparatus", "polishing", "grinding", "extrusion", "injection", "rolling", "peening", "etching", "irradiation", "cycling", "scan", "sputtering", "evaporation", "annealing", "force field", "potential", "joining", "bonding",
    ];

    private static readonly string[] ProcessNouns = ["parameter", "condition", "setting", "variable", "schedule", "factor", "constant", "recipe"];

    private static readonly string[] ProcessPhrases =
    [
        "mix proportion", "mix design", "mixture proportion", "mixing ratio", "mixture design", "design of experiment", "experimental design", "orthogonal", "factors and levels", "levels of", "nomenclature", "list of", "dimensions of",
        "formulation of", "formulations of", "sample preparation", "symbols and", "abbreviation", "composition of the bath", "heat treatment schedule", "specifications of", "weight loss of the tool", "regression", "analysis of variance", "anova",
    ];

    private static readonly string[] CompositionPhrases =
    [
        "chemical composition", "elemental composition", "nominal composition", "measured composition", "oxide composition", "composition of", "compositions of", "eds ", "edx ", "eds-", "edx-", "xrf", "icp", "epma", "elemental analys", "chemical analys",
    ];

    /// <summary>Whether a head says that its cells name samples or materials: "Sample No.", "Alloy"; a "Crystal structure" is neither.</summary>
    public static bool NamesSamples(string head) => First(head) is { } word && (Samples.Contains(word) || Materials.Contains(word)) && !EndsInState(head);

    /// <summary>Whether a head says that its cells name materials.</summary>
    public static bool NamesMaterials(string head) => First(head) is { } word && Materials.Contains(word) && !EndsInState(head);

    /// <summary>Whether a head says that its cells name parts of a device or a recipe, whose figures are not their own: "ETL", "Additive".</summary>
    public static bool NamesRole(string head) => Words(head) is [.., var last] words && words.Length <= 3 && (Roles.Contains(last) || Roles.Contains(words[0]) || (words.Length > 1 && last is "layer" && words[0] is not ("active" or "Active")));

    /// <summary>Whether the cell of a name only tells a state, a source or a kind of number: "control", "annealed in N2", "with KCl", "this work".</summary>
    public static bool IsState(string name)
    {
        if (OwnWork.Any(o => name.Contains(o, StringComparison.OrdinalIgnoreCase)) || name.Contains("et al", StringComparison.Ordinal)) return true;
        string[] words = name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && (Circumstances.Contains(words[0]) || words.All(TellsState) || (words.Length > 1 && words.Any(Treated.Contains)) || Array.Exists(words, w => w.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash && Treated.Contains(w[(dash + 1)..])));
    }

    /// <summary>Whether a word of a name tells a state and no material: "neat", "pristine", "as-cast".</summary>
    public static bool TellsState(string word) => StateWords.Contains(word.Trim('(', ')')) || word.StartsWith("as-", StringComparison.OrdinalIgnoreCase);

    private static bool EndsInState(string head) => Words(head) is [_, .., var last] && States.Contains(last) && !Labels.Contains(last) && last is not ("layer" or "element" or "medium");

    private static string[] Words(string head) => head.Split([' ', '.', '/', '(', ')', '#', ':'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a head says that its cells tell states, places or methods apart, and name no material.</summary>
    public static bool NamesStates(string head) =>
        head.Split([' ', '.', '/', '(', ')', '#', ':', '-'], StringSplitOptions.RemoveEmptyEntries) is [.., var last] words && (States.Contains(words[0]) || States.Contains(last));

    /// <summary>Whether a head is a number of an analysis of variance or a regression; two of them tell that the whole table is one.</summary>
    public static bool IsAnova(string head) => Anova.Contains(head.Trim());

    /// <summary>Whether a head is a number of statistics or a coordinate: such numbers are no properties of a material.</summary>
    public static bool IsStatistic(string head) => Statistics.Contains(head.Trim()) || IsAnova(head) || (head.IndexOfAny(['(', '/', ',']) is > 3 and var unit && Statistics.Contains(head[..unit].Trim()));

    /// <summary>Whether a head says that its cells are the uncertainty of those beside them.</summary>
    public static bool IsUncertainty(string head) => Uncertainties.Contains(head.Trim());

    /// <summary>Whether a head says that its cells are references.</summary>
    public static bool IsReference(string head) => References.Contains(head.Trim());

    /// <summary>Whether a word names samples, materials, states or places: as the last word of a head it is what the head is about.</summary>
    public static bool IsClass(string word) => Samples.Contains(word) || Materials.Contains(word) || States.Contains(word);

    /// <summary>Whether a head names neither a material nor a property: "Value".</summary>
    public static bool IsGeneric(string head) => Generic.Contains(head.Trim());

    /// <summary>Whether a head says that its cells name properties.</summary>
    public static bool NamesProperties(string head) => PropertyHeads.Contains(head.Trim());

    /// <summary>Whether a head that the catalogue does not know is one of a process: what was set, weighed or laid out.</summary>
    public static bool IsParameter(string head) => PropertyName.Key(head).Split([' ', '-']) is var words && words.Any(Parameters.Contains) && !words.Any(Found.Contains);

    /// <summary>Whether a head that names a setting makes a result of it: "onset temperature".</summary>
    public static bool MakesResult(string head) => PropertyName.Key(head).Split([' ', '-']).Any(SurelyFound.Contains);

    /// <summary>Whether a head says that its cells were found: a peak temperature, a half-life, a breakdown voltage.</summary>
    public static bool TellsResult(string head) => PropertyName.Key(head).Split([' ', '-']).Any(Found.Contains);

    /// <summary>Whether a head is nothing but the symbol of an element, as in a table of a steel's composition.</summary>
    public static bool IsElement(string head) => head.Trim() is { Length: 1 or 2 } symbol && Elements.Find(symbol) is not null;

    /// <summary>Whether a head names a constituent of a microstructure, whose share is a composition: "Retained austenite".</summary>
    public static bool IsPhase(string head) => PropertyName.Key(head).Split(' ') is { Length: < 4 } words && Phases.Contains(words[^1]);

    /// <summary>Whether a head is the formula of an oxide, as in a table of a cement's composition.</summary>
    public static bool IsOxide(string head) =>
        head.Trim() is { Length: > 2 and < 8 } symbol && symbol.Contains('O', StringComparison.Ordinal) && FormulaParser.Parse(symbol).Formula is { Composition: { } composition }
        && composition.Amounts.Length == 2 && composition.Amounts.Any(a => a.Element.Symbol == "O");

    /// <summary>Whether a caption says that a table lists what was set in a process, a mixture or a model.</summary>
    public static bool TellsProcess(string caption)
    {
        string lower = caption.ToLowerInvariant();
        if (ProcessPhrases.Any(p => lower.Contains(p, StringComparison.Ordinal))) return true;
        foreach (string noun in ProcessNouns)
        {
            for (int at = lower.IndexOf(noun, StringComparison.Ordinal); at >= 0; at = lower.IndexOf(noun, at + 1, StringComparison.Ordinal))
            {
                // "parameters of the laser welding", "laser welding parameters": the kind of parameter stands close by.
                string near = lower[Math.Max(0, at - 32)..Math.Min(lower.Length, at + noun.Length + 40)];
                if (ProcessCaptions.Any(p => near.Contains(p, StringComparison.Ordinal))) return true;
            }
        }

        return false;
    }

    /// <summary>Whether a caption says that a table lists a chemical composition.</summary>
    public static bool TellsComposition(string caption) => CompositionPhrases.Any(p => caption.Contains(p, StringComparison.OrdinalIgnoreCase));

    private static string? First(string head)
    {
        string[] words = Words(head);
        return words.Length is > 0 and <= 3 ? words[0] : null;
    }

    private static FrozenSet<string> Set(string words) =>
        FrozenSet.ToFrozenSet(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
