using System.Globalization;

namespace LitMiner.Chemistry;

/// <summary>
/// Names and formulae of inorganic compounds by the rules of their nomenclature, both ways: "iron(III) oxide" is Fe2O3. Common usage of the
/// Stock and multiplicative systems. Pure and thread-safe.
/// </summary>
public static class InorganicNames
{
    private static readonly string[] Roman = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII"];

    /// <summary>Names that stand for the same anion as an earlier one, and mixtures of ions; they are read, not written.</summary>
    private static readonly HashSet<string> ReadOnly = new(StringComparer.Ordinal)
        { "sulphide", "sulphate", "carbide", "superoxide", "peroxide", "orthophosphate", "metasilicate", "manganate", "boride", "diboride", "hexaboride", "acetylacetonate", "oxyhydroxide", "hexacyanoferrate(iii)", "hexacyanoferrate(ii)", "antimonide", "silicide" };

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
        ["hydrogen phosphate"] = ("(HPO4)", 2),
        ["dihydrogen phosphate"] = ("(H2PO4)", 1),
        ["hydrogen sulfate"] = ("(HSO4)", 1),
        ["hydrogen carbonate"] = ("(HCO3)", 1),
        ["hydrogen sulfite"] = ("(HSO3)", 1),
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
        ["thiosulfate"] = ("(S2O3)", 2),
        ["persulfate"] = ("(S2O8)", 2),
        ["chlorite"] = ("(ClO2)", 1),
        ["hypochlorite"] = ("(ClO)", 1),
        ["hypophosphite"] = ("(H2PO2)", 1),
        ["pyrophosphate"] = ("(P2O7)", 4),
        ["metaphosphate"] = ("(PO3)", 1),
        ["metavanadate"] = ("(VO3)", 1),
        ["pyrovanadate"] = ("(V2O7)", 4),
        ["orthophosphate"] = ("(PO4)", 3),
        ["metasilicate"] = ("(SiO3)", 2),
        ["metaborate"] = ("(BO2)", 1),
        ["tetraborate"] = ("(B4O7)", 2),
        ["germanate"] = ("(GeO3)", 2),
        ["hafnate"] = ("(HfO3)", 2),
        ["cerate"] = ("(CeO3)", 2),
        ["plumbate"] = ("(PbO3)", 2),
        ["gallate"] = ("(GaO2)", 1),
        ["chromite"] = ("(Cr2O4)", 2),
        ["ruthenate"] = ("(RuO3)", 2),
        ["iridate"] = ("(IrO3)", 2),
        ["arsenate"] = ("(AsO4)", 3),
        ["selenate"] = ("(SeO4)", 2),
        ["selenite"] = ("(SeO3)", 2),
        ["tellurate"] = ("(TeO4)", 2),
        ["perrhenate"] = ("(ReO4)", 1),
        ["azide"] = ("(N3)", 1),
        ["amide"] = ("(NH2)", 1),
        ["hexafluorosilicate"] = ("(SiF6)", 2),
        ["hexacyanoferrate(ii)"] = ("(FeC6N6)", 4),
        ["hexacyanoferrate(iii)"] = ("(FeC6N6)", 3),
        ["triflate"] = ("(CF3SO3)", 1),
        ["boride"] = ("B", 3),
        ["superoxide"] = ("(O2)", 1),
        ["oxyhydroxide"] = ("(O2H)", 3),
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

    /// <summary>The systematic name of a salt or binary compound of one metal (or ammonium), or null: Fe2O3 gives "iron(III) oxide", ZnSO4 "zinc sulfate".</summary>
    public static string? Name(Composition composition)
    {
        ArgumentNullException.ThrowIfNull(composition);
        if (composition.Amounts.Length is < 2 or > 5) return null;
        foreach ((string anionName, (string Formula, int Charge) anion) in Anions)
        {
            if (ReadOnly.Contains(anionName) || anion.Charge == 0 || Chemistry.Composition.TryParse(anion.Formula) is not { } unit) continue;
            List<ElementAmount> left = [.. composition.Amounts.Where(amount => unit[amount.Element] == 0)];
            bool ammonium = left.Count == 0 || (left.Count == 1 && left[0].Element.Symbol == "H");
            if (ammonium || left.Count != 1 || left.Count + unit.Amounts.Length != composition.Amounts.Length || !left[0].Element.IsMetal) continue;
            double count = composition[unit.Amounts[0].Element] / unit.Amounts[0].Amount;
            if (unit.Amounts.Any(amount => Math.Abs((composition[amount.Element] / amount.Amount) - count) > 1e-6)) continue;
            double charge = count * anion.Charge / left[0].Amount;
            int whole = (int)Math.Round(charge);
            if (Math.Abs(charge - whole) > 1e-6 || whole is < 1 or > 8) continue;
            Element metal = left[0].Element;
            bool usual = UsualCharges.TryGetValue(metal.Symbol, out int only);
            if (usual && only != whole && metal.Group is 1 or 2) continue;
            return usual && only == whole && metal.Symbol is not ("Pb" or "Ge" or "Eu" or "Sc") ? $"{metal.Name} {anionName}" : string.Create(CultureInfo.InvariantCulture, $"{metal.Name}({Roman[whole]}) {anionName}");
        }

        return null;
    }

    /// <summary>The composition that a systematic name means ("iron(III) oxide", "copper(I) thiocyanate", "zinc nitrate hexahydrate"), or null.</summary>
    public static Composition? Composition(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > 120) return null;
        name = name.Trim().ToLowerInvariant();
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
        if (words.Length > 2 && words[^2] is "hydrogen" or "dihydrogen") words = [.. words[..^2], words[^2] + " " + words[^1]];
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
        return formula is null ? null : Chemistry.Composition.TryParse(water > 0 ? $"{formula}·{water}H2O" : formula);
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
        if (anion.Charge == 0) return null;
        if (cations.Count > 1 && cations.FindIndex(cation => cation.Charge == 0) is >= 0 and var open)
        {
            // "Lithium iron phosphate": of the charges that the metal takes, the one that gives one of each.
            int missing = anion.Charge - cations.Sum(cation => cation.Charge);
            if (missing is < 1 or > 4 || cations.Count(cation => cation.Charge == 0) > 1) return null;
            cations[open] = cations[open] with { Charge = missing };
        }

        if (cations.Exists(cation => cation.Charge == 0)) return null;
        int positive = cations.Sum(cation => cation.Charge);
        int common = positive * anion.Charge / Gcd(positive, anion.Charge);
        int each = common / positive;
        return string.Concat(cations.Select(cation => cation.Symbol + each)) + anion.Formula + (common / anion.Charge);
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);
}
