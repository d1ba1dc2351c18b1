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
        nanoparticle nanoparticles np nps metal metals photoanode cathode cathodes electrode electrodes film films coating coatings support system systems mof mofs zeolite donor acceptor dye absorber
        """);

    /// <summary>First words of heads over names of samples, which may be names of materials as well.</summary>
    private static readonly FrozenSet<string> Samples = Set(
        "sample samples specimen specimens designation code name label id device devices cell cells joint batch notation abbreviation type");

    /// <summary>First words of heads over what tells samples of one material apart and is never itself the material.</summary>
    private static readonly FrozenSet<string> States = Set(
        """
        state states condition conditions treatment temperature direction process method methods country solvent solvents entry run no no. number nr location position region
        zone orientation mode atom atoms bond bonds site sites element parameter parameters property properties quantity microstructure structure route reference
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
            "index ranges", "sn", "s. no.", "goodness-of-fit on f2", "wr2", "r1", "rint",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Uncertainties = FrozenSet.ToFrozenSet(
        ["sd", "s.d.", "std", "std.", "std dev", "std. dev.", "standard deviation", "stdev", "±", "+/-", "error", "uncertainty", "error range", "deviation", "st. dev.", "se"],
        StringComparer.OrdinalIgnoreCase);

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

    /// <summary>Whether a head says that its cells name samples or materials: "Sample No.", "Alloy".</summary>
    public static bool NamesSamples(string head) => First(head) is { } word && (Samples.Contains(word) || Materials.Contains(word));

    /// <summary>Whether a head says that its cells name materials.</summary>
    public static bool NamesMaterials(string head) => First(head) is { } word && Materials.Contains(word);

    /// <summary>Whether a head says that its cells tell states, places or methods apart, and name no material.</summary>
    public static bool NamesStates(string head) =>
        head.Split([' ', '.', '/', '(', ')', '#', ':', '-'], StringSplitOptions.RemoveEmptyEntries) is [.., var last] words && (States.Contains(words[0]) || States.Contains(last));

    /// <summary>Whether a head is a number of an analysis of variance or a regression; two of them tell that the whole table is one.</summary>
    public static bool IsAnova(string head) => Anova.Contains(head.Trim());

    /// <summary>Whether a head is a number of statistics or a coordinate: such numbers are no properties of a material.</summary>
    public static bool IsStatistic(string head) => Statistics.Contains(head.Trim()) || IsAnova(head);

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
    public static bool IsParameter(string head) => PropertyName.Key(head).Split(' ').Any(Parameters.Contains);

    /// <summary>Whether a head is nothing but the symbol of an element, as in a table of a steel's composition.</summary>
    public static bool IsElement(string head) => head.Trim() is { Length: 1 or 2 } symbol && Elements.Find(symbol) is not null;

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
        string[] words = head.Split([' ', '.', '/', '(', ')', '#', ':'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 3 ? words[0] : null;
    }

    private static FrozenSet<string> Set(string words) =>
        FrozenSet.ToFrozenSet(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
