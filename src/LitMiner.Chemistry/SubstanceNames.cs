namespace LitMiner.Chemistry;

/// <summary>Turns names into compositions: by the catalogue, as a formula, or by the rules of inorganic names ("iron(III) oxide").</summary>
public static class SubstanceNames
{
    private static readonly Dictionary<string, (string Formula, int Charge)> Anions = new(StringComparer.Ordinal)
    {
        ["oxide"] = ("O", 2),
        ["sulfide"] = ("S", 2),
        ["sulphide"] = ("S", 2),
        ["selenide"] = ("Se", 2),
        ["telluride"] = ("Te", 2),
        ["nitride"] = ("N", 3),
        ["phosphide"] = ("P", 3),
        ["arsenide"] = ("As", 3),
        ["antimonide"] = ("Sb", 3),
        ["carbide"] = ("C", 4),
        ["silicide"] = ("Si", 4),
        ["fluoride"] = ("F", 1),
        ["chloride"] = ("Cl", 1),
        ["bromide"] = ("Br", 1),
        ["iodide"] = ("I", 1),
        ["hydride"] = ("H", 1),
        ["hydroxide"] = ("(OH)", 1),
        ["nitrate"] = ("(NO3)", 1),
        ["nitrite"] = ("(NO2)", 1),
        ["sulfate"] = ("(SO4)", 2),
        ["sulphate"] = ("(SO4)", 2),
        ["sulfite"] = ("(SO3)", 2),
        ["carbonate"] = ("(CO3)", 2),
        ["bicarbonate"] = ("(HCO3)", 1),
        ["phosphate"] = ("(PO4)", 3),
        ["perchlorate"] = ("(ClO4)", 1),
        ["chlorate"] = ("(ClO3)", 1),
        ["acetate"] = ("(C2H3O2)", 1),
        ["oxalate"] = ("(C2O4)", 2),
        ["formate"] = ("(HCO2)", 1),
        ["cyanide"] = ("(CN)", 1),
        ["thiocyanate"] = ("(SCN)", 1),
        ["borohydride"] = ("(BH4)", 1),
        ["permanganate"] = ("(MnO4)", 1),
        ["hexafluorophosphate"] = ("(PF6)", 1),
        ["tetrafluoroborate"] = ("(BF4)", 1),
        ["molybdate"] = ("(MoO4)", 2),
        ["tungstate"] = ("(WO4)", 2),
        ["chromate"] = ("(CrO4)", 2),
        ["dichromate"] = ("(Cr2O7)", 2),
        ["titanate"] = ("(TiO3)", 2),
        ["zirconate"] = ("(ZrO3)", 2),
        ["stannate"] = ("(SnO3)", 2),
        ["niobate"] = ("(NbO3)", 1),
        ["tantalate"] = ("(TaO3)", 1),
        ["aluminate"] = ("(AlO2)", 1),
        ["ferrite"] = ("(Fe2O4)", 2),
        ["vanadate"] = ("(VO4)", 3),
        ["silicate"] = ("(SiO3)", 2),
        ["orthosilicate"] = ("(SiO4)", 4),
        ["manganate"] = ("(MnO4)", 2),
        ["peroxide"] = ("(O2)", 2),
        ["iodate"] = ("(IO3)", 1),
        ["acetylacetonate"] = ("(C5H7O2)", 1),
        ["diboride"] = ("(B2)", 0),
        ["hexaboride"] = ("(B6)", 0),
    };

    private static readonly Dictionary<string, int> UsualCharges = new(StringComparer.Ordinal)
    {
        ["Li"] = 1,
        ["Na"] = 1,
        ["K"] = 1,
        ["Rb"] = 1,
        ["Cs"] = 1,
        ["Ag"] = 1,
        ["H"] = 1,
        ["Be"] = 2,
        ["Mg"] = 2,
        ["Ca"] = 2,
        ["Sr"] = 2,
        ["Ba"] = 2,
        ["Zn"] = 2,
        ["Cd"] = 2,
        ["Ni"] = 2,
        ["Al"] = 3,
        ["Ga"] = 3,
        ["In"] = 3,
        ["Sc"] = 3,
        ["Y"] = 3,
        ["La"] = 3,
        ["Nd"] = 3,
        ["Sm"] = 3,
        ["Gd"] = 3,
        ["Dy"] = 3,
        ["Er"] = 3,
        ["Yb"] = 3,
        ["Lu"] = 3,
        ["Eu"] = 3,
        ["Ho"] = 3,
        ["Tm"] = 3,
        ["B"] = 3,
        ["Bi"] = 3,
        ["Si"] = 4,
        ["Zr"] = 4,
        ["Hf"] = 4,
        ["Th"] = 4,
        ["Pb"] = 2,
        ["Ge"] = 4,
        ["Ta"] = 5,
    };

    private static readonly (string Prefix, int Count)[] Counts =
        [("mono", 1), ("di", 2), ("tri", 3), ("tetra", 4), ("tetr", 4), ("penta", 5), ("pent", 5), ("hexa", 6), ("hepta", 7), ("octa", 8)];

    private static readonly (string Name, int Water)[] Hydrates =
        [("hemihydrate", 0), ("monohydrate", 1), ("dihydrate", 2), ("trihydrate", 3), ("tetrahydrate", 4), ("pentahydrate", 5), ("hexahydrate", 6), ("heptahydrate", 7), ("octahydrate", 8), ("nonahydrate", 9), ("decahydrate", 10), ("dodecahydrate", 12)];

    /// <summary>What <paramref name="name"/> means, or null. The catalogue goes before formulae, and these before rules.</summary>
    public static ResolvedSubstance? Resolve(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > 200) return null;
        SubstanceCatalogue catalogue = SubstanceCatalogue.Default;
        if (catalogue.Find(name) is { } known) return Of(known);
        if (Elements.FindByName(name.Trim()) is { } element) return new(element.Name, Composition.Of([new(element, 1)]), [element.Symbol, .. element.OtherNames], null);
        Composition? composition = Composition.TryParse(name) ?? ByRule(name.Trim().ToLowerInvariant());
        if (composition is null) return null;
        return catalogue.FindByComposition(composition) is [{ } same, ..] ? Of(same) : new(composition.ReducedFormula(), composition, [], null);
    }

    /// <summary>As <see cref="Resolve"/>, but by catalogue, elements and rules only, not as a formula.</summary>
    internal static ResolvedSubstance? Known(string name)
    {
        if (SubstanceCatalogue.Default.Find(name) is { } known) return Of(known);
        if (Elements.FindByName(name.Trim()) is { } element) return new(element.Name, Composition.Of([new(element, 1)]), [element.Symbol, .. element.OtherNames], null);
        return ByRule(name.Trim().ToLowerInvariant()) is { } composition ? new(composition.ReducedFormula(), composition, [], null) : null;
    }

    private static ResolvedSubstance Of(Substance substance) => new(substance.Name, substance.Composition, substance.Aliases, substance);

    private static Composition? ByRule(string name)
    {
        int water = 0;
        foreach ((string hydrate, int count) in Hydrates)
        {
            if (count == 0 || !name.EndsWith(" " + hydrate, StringComparison.Ordinal)) continue;
            water = count;
            name = name[..^(hydrate.Length + 1)];
            break;
        }

        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 4) return null;
        string anionWord = words[^1];
        int anions = 0;
        if (!Anions.TryGetValue(anionWord, out (string Formula, int Charge) anion) && !Counted(anionWord, out anions, out anion)) return null;
        List<(string Symbol, int Charge, int Count)> cations = [];
        foreach (string word in words[..^1])
        {
            if (Cation(word) is not { } cation) return null;
            cations.Add(cation);
        }

        string? formula = Balance(cations, anion, anions);
        return formula is null ? null : Composition.TryParse(water > 0 ? $"{formula}·{water}H2O" : formula);
    }

    private static bool Counted(string word, out int count, out (string Formula, int Charge) anion)
    {
        foreach ((string prefix, int number) in Counts)
        {
            if (!word.StartsWith(prefix, StringComparison.Ordinal)) continue;
            string rest = word[prefix.Length..];
            if (!Anions.TryGetValue(rest, out anion) && !Anions.TryGetValue("o" + rest, out anion)) continue;
            count = number;
            return true;
        }

        count = 0;
        anion = default;
        return false;
    }

    private static (string Symbol, int Charge, int Count)? Cation(string word)
    {
        if (word == "ammonium") return ("(NH4)", 1, 0);
        int roman = 0;
        int bracket = word.IndexOf('(');
        if (bracket > 0 && word.EndsWith(')'))
        {
            roman = word.Substring(bracket + 1, word.Length - bracket - 2) switch { "i" => 1, "ii" => 2, "iii" => 3, "iv" => 4, "v" => 5, "vi" => 6, "vii" => 7, "viii" => 8, _ => 0 };
            if (roman < 1) return null;
            word = word.Substring(0, bracket);
        }

        int count = 0;
        Element? element = Elements.FindByName(word);
        foreach ((string prefix, int number) in Counts)
        {
            if (element is not null || !word.StartsWith(prefix, StringComparison.Ordinal)) continue;
            element = Elements.FindByName(word.AsSpan(prefix.Length));
            count = number;
        }

        (string Symbol, int Charge)? old = word switch
        {
            "ferric" => ("Fe", 3),
            "ferrous" => ("Fe", 2),
            "cupric" => ("Cu", 2),
            "cuprous" => ("Cu", 1),
            "stannic" => ("Sn", 4),
            "stannous" => ("Sn", 2),
            "cobaltous" => ("Co", 2),
            "manganous" => ("Mn", 2),
            _ => null,
        };
        if (old is { } traditional) return (traditional.Symbol, traditional.Charge, 0);
        if (element is null) return null;
        return (element.Symbol, roman > 0 ? roman : UsualCharges.GetValueOrDefault(element.Symbol), count);
    }

    private static string? Balance(List<(string Symbol, int Charge, int Count)> cations, (string Formula, int Charge) anion, int anions)
    {
        if (cations.Count == 1 && (anions > 0 || cations[0].Count > 0)) return $"{cations[0].Symbol}{Math.Max(1, cations[0].Count)}{anion.Formula}{Math.Max(1, anions)}";
        if (anion.Charge == 0 || cations.Exists(cation => cation.Charge == 0)) return null;
        int positive = cations.Sum(cation => cation.Charge);
        int common = positive * anion.Charge / Gcd(positive, anion.Charge);
        int each = common / positive;
        return string.Concat(cations.Select(cation => cation.Symbol + each)) + anion.Formula + (common / anion.Charge);
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);
}
