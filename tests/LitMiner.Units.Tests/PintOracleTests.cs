using System.Diagnostics;
using System.Globalization;

namespace LitMiner.Units.Tests;

/// <summary>Factors and offsets against those of pint (Debian's python3-pint), an independent catalogue.</summary>
public sealed class PintOracleTests
{
    private const string Script = """
        import sys, pint
        registry = pint.UnitRegistry()
        base = ["meter", "kilogram", "second", "ampere", "kelvin", "mole", "candela"]
        for line in sys.stdin:
            name = line.strip()
            try:
                if name in ("degC", "degF"):
                    factor = registry.Quantity(1, "delta_" + name).to("kelvin").magnitude
                    offset = registry.Quantity(0, name).to("kelvin").magnitude
                    exponents = [0, 0, 0, 0, 1, 0, 0]
                else:
                    quantity = (1.0 * registry.parse_expression(name)).to_base_units()
                    factor, offset = quantity.magnitude, 0
                    parts = dict(quantity.unit_items()) if hasattr(quantity, "unit_items") else dict(quantity._units)
                    exponents = [parts.get(b, 0) for b in base]
                print(repr(float(factor)), repr(float(offset)), *exponents)
            except Exception as fault:
                print("unknown", type(fault).__name__)
        """;

    /// <summary>Our symbol, pint's name. Left out: what pint lacks (hardness, wt%, monolayers, currencies) or reads as another unit.</summary>
    private static readonly (string Symbol, string Pint)[] Pairs =
    [
        ("m", "meter"), ("Å", "angstrom"), ("in", "inch"), ("ft", "foot"), ("yd", "yard"), ("mi", "mile"), ("mil", "thou"), ("kn", "knot"), ("au", "astronomical_unit"), ("pc", "parsec"), ("ly", "light_year"), ("a₀", "bohr"), ("ha", "hectare"),
        ("b", "barn"), ("darcy", "darcy"), ("L", "liter"), ("cc", "cubic_centimeter"), ("gal", "gallon"), ("g", "gram"), ("t", "metric_ton"), ("Da", "dalton"), ("lb", "pound"), ("oz", "ounce"), ("grain", "grain"), ("s", "second"),
        ("min", "minute"), ("h", "hour"), ("d", "day"), ("week", "week"), ("yr", "year"), ("month", "month"), ("decade", "10*year"), ("century", "100*year"), ("A", "ampere"), ("C", "coulomb"), ("Ah", "ampere_hour"), ("V", "volt"), ("Ω", "ohm"), ("S", "siemens"), ("mho", "1/ohm"), ("F", "farad"),
        ("H", "henry"), ("Wb", "weber"), ("T", "tesla"), ("µB", "bohr_magneton"), ("D", "debye"), ("e", "elementary_charge"), ("N", "newton"), ("dyn", "dyne"), ("kgf", "kilogram_force"), ("lbf", "pound_force"), ("Pa", "pascal"),
        ("bar", "bar"), ("atm", "standard_atmosphere"), ("at", "technical_atmosphere"), ("Torr", "torr"), ("mmHg", "mmHg"), ("psi", "psi"), ("ksi", "ksi"), ("inHg", "inHg"), ("J", "joule"), ("eV", "electron_volt"), ("cal", "calorie"), ("erg", "erg"), ("Wh", "watt_hour"),
        ("Ry", "rydberg_constant*planck_constant*speed_of_light"), ("Ha", "hartree"), ("BTU", "Btu_it"), ("W", "watt"), ("hp", "horsepower"), ("VA", "volt_ampere"), ("K", "kelvin"), ("°C", "degC"), ("°F", "degF"), ("°R", "degR"), ("mol", "mole"), ("M", "molar"),
        ("Hz", "hertz"), ("rpm", "1/minute"), ("Bq", "becquerel"), ("Ci", "curie"), ("Gy", "gray"), ("rd", "rads"), ("Sv", "sievert"), ("R", "roentgen"), ("kat", "katal"), ("°", "degree"), ("rad", "radian"), ("arcmin", "arcminute"), ("arcsec", "arcsecond"), ("mas", "milliarcsecond"),
        ("sr", "steradian"), ("turn", "turn"), ("cd", "candela"), ("lm", "lumen"), ("lx", "lux"), ("nit", "nit"), ("dpt", "1/meter"), ("P", "poise"), ("St", "stokes"), ("kayser", "reciprocal_centimeter"), ("c", "speed_of_light"),
    ];

    /// <summary>Constants that pint 0.19 takes from CODATA 2018 while ours are of 2022.</summary>
    private static readonly HashSet<string> Measured = ["a₀", "Da", "µB", "Ry", "Ha", "pc"];

    [Fact]
    public void Factor_OfCatalogueUnits_EqualsPints()
    {
        string[] answers = Ask([.. Pairs.Select(pair => pair.Pint)]);
        Assert.Equal(Pairs.Length, answers.Length);
        List<string> faults = [], unknown = [];
        int compared = 0;
        for (int i = 0; i < answers.Length; i++)
        {
            (string symbol, string pint) = Pairs[i];
            string[] parts = answers[i].Split(' ');
            if (parts[0] == "unknown")
            {
                unknown.Add(pint);
                continue;
            }

            double[] numbers = [.. parts.Select(part => double.Parse(part, CultureInfo.InvariantCulture))];
            Unit unit = Unit.Of([new UnitTerm(null, UnitCatalogue.Default.Definition(symbol), 2)]);
            bool sameDimension = Enumerable.Range(0, 7).All(k => Math.Abs(numbers[k + 2] - (unit.Dimension.Exponent2(k) / 2.0)) < 1e-9);
            double tolerance = Measured.Contains(symbol) ? 1e-8 : 1e-10;
            if (!sameDimension || Math.Abs((unit.Factor / numbers[0]) - 1) > tolerance || Math.Abs(unit.Offset - numbers[1]) > 1e-9) faults.Add($"{symbol}: {unit.Factor:R} {unit.Offset} [{unit.Dimension}], pint {pint}: {answers[i]}");
            compared++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{compared} units compared; pint lacks {string.Join(", ", unknown)}");
        Assert.Empty(faults);
        Assert.True(compared > 90, $"{compared}");
    }

    private static string[] Ask(string[] names)
    {
        // Debian's package serves Debian's interpreter, which need not be the first on the path.
        string python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        ProcessStartInfo start = new(python, ["-c", Script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process process = Process.Start(start)!;
            process.StandardInput.Write(string.Join('\n', names) + "\n");
            process.StandardInput.Close();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode == 0) return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or IOException)
        {
            // No interpreter, or one that ended before it read its input.
        }

        Assert.Skip("python3 with pint is not installed");
        return [];
    }
}
