using CsCheck;

namespace LitMiner.Units.Tests;

public sealed class QuantityFinderTests
{
    [Theory]
    [InlineData("a value of 5.2×10⁻³ S cm⁻¹ was", "5.2×10⁻³ S cm⁻¹", 5.2e-3, 5.2e-3, "S cm⁻¹")]
    [InlineData("a value of 5.2 x 10-3 S/cm was", "5.2 x 10-3 S/cm", 5.2e-3, 5.2e-3, "S cm⁻¹")]
    [InlineData("at 1.2e-3 Pa here", "1.2e-3 Pa", 1.2e-3, 1.2e-3, "Pa")]
    [InlineData("about 10^5 Hz is", "about 10^5 Hz", 1e5, 1e5, "Hz")]
    [InlineData("weighs 1,200 g now", "1,200 g", 1200, 1200, "g")]
    [InlineData("of 3.5 ± 0.2 eV here", "3.5 ± 0.2 eV", 3.5, 3.5, "eV")]
    [InlineData("a = 3.905(2) Å here", "3.905(2) Å", 3.905, 3.905, "Å")]
    [InlineData("of 10–15 nm here", "10–15 nm", 10, 15, "nm")]
    [InlineData("from −5 to 20 °C here", "from −5 to 20 °C", -5, 20, "°C")]
    [InlineData("between 3 and 5 h here", "between 3 and 5 h", 3, 5, "h")]
    [InlineData("from 500 nm to 1.2 µm here", "from 500 nm to 1.2 µm", 0.5, 1.2, "µm")]
    [InlineData("a 0.1 M solution", "0.1 M", 0.1, 0.1, "mol/L")]
    public void Find_Quantity_IsRead(string text, string span, double low, double high, string unit)
    {
        QuantityMention mention = Assert.Single(QuantityFinder.Find(text), found => found.Exclusion is null);
        Assert.Equal(span, mention.Span.Of(text));
        Assert.Equal(low, mention.Low!.Value, 1e-9);
        Assert.Equal(high, mention.High!.Value, 1e-9);
        Assert.Equal(UnitParser.Parse(unit).Unit!.Dimension, mention.Unit!.Dimension);
    }

    [Fact]
    public void Find_ListWithSharedUnit_GivesEachMemberTheUnit()
    {
        const string Text = "annealed at 300, 400 and 500 °C for long";
        QuantityMention[] found = [.. QuantityFinder.Find(Text)];
        Assert.Equal([300.0, 400, 500], found.Select(mention => mention.Low!.Value));
        Assert.All(found, mention => Assert.Equal("°C", mention.Unit!.Symbol));
        Assert.Equal(["300", "400", "500 °C"], found.Select(mention => mention.CoreSpan.Of(Text)));
        Assert.Single(found.Select(mention => mention.ListId).Distinct());
        Assert.Equal("300, 400 and 500 °C", found[0].Group.Of(Text));
    }

    [Theory]
    [InlineData("at least 5 nm", QuantityKind.LowerBound)]
    [InlineData("≤ 5 nm", QuantityKind.UpperBound)]
    [InlineData("up to 5 nm", QuantityKind.UpperBound)]
    [InlineData("> 5 nm", QuantityKind.LowerBound)]
    public void Find_Bound_LeavesOneSideOpen(string text, QuantityKind kind)
    {
        QuantityMention mention = Assert.Single(QuantityFinder.Find(text));
        Assert.Equal(kind, mention.Kind);
        Assert.Equal(kind == QuantityKind.LowerBound ? null : 5, mention.High);
    }

    [Theory]
    [InlineData("as shown in Fig. 3 here", NotAQuantity.FigureNumber)]
    [InlineData("as reported [12] before", NotAQuantity.Citation)]
    [InlineData("the (111) plane", NotAQuantity.MillerIndex)]
    [InlineData("published in 2014 by", NotAQuantity.Year)]
    [InlineData("thin TiO2 films", NotAQuantity.FormulaIndex)]
    [InlineData("the 2D layer", NotAQuantity.Dimensionality)]
    [InlineData("the 2nd layer", NotAQuantity.Ordinal)]
    [InlineData("the Ti 2p peak", NotAQuantity.Orbital)]
    [InlineData("in 2-propanol at", NotAQuantity.Locant)]
    public void Find_Label_IsExcludedWithReason(string text, NotAQuantity reason) =>
        Assert.Equal(reason, Assert.Single(QuantityFinder.Find(text)).Exclusion);

    [Fact]
    public void Find_RandomText_IsOrderedAndNeverThrows() =>
        Gen.String[Gen.Char["0123456789 .,-–−±×x^()[]%°CKmnVwtoab⁻²µ~≤/:½"], 0, 80].Sample(text =>
        {
            int end = 0;
            foreach (QuantityMention mention in QuantityFinder.Find(text))
            {
                if (mention.CoreSpan.Start < end || mention.CoreSpan.End > text.Length || mention.Span.IsEmpty) return false;
                end = mention.CoreSpan.End;
            }

            return true;
        }, iter: 10_000);

    /// <summary>Text that repeats one piece must not make the work grow faster than the text: the count of numbers looked at is what is bounded.</summary>
    [Theory]
    [InlineData("1 ")]
    [InlineData("1, ")]
    [InlineData("5 nm and ")]
    [InlineData("[12] ")]
    [InlineData("((((")]
    [InlineData("10−")]
    [InlineData("m/")]
    [InlineData("aaaa")]
    [InlineData("(1±")]
    [InlineData("cm-1: 1 (a), ")]
    [InlineData("1-2-")]
    [InlineData("several ")]
    public void Find_HostileRepetition_Ends(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        int end = 0;
        foreach (QuantityMention mention in QuantityFinder.Find(text))
        {
            Assert.InRange(mention.CoreSpan.Start, end, text.Length);
            end = mention.CoreSpan.End;
        }
    }

    /// <summary>What is printed is read: any number with any linear unit of the catalogue.</summary>
    [Fact]
    public void Find_PrintedQuantity_IsTheIdentity()
    {
        string[] symbols = ["nm", "µm", "mm", "km", "ms", "min", "h", "mg", "kg", "mV", "kV", "mA", "GPa", "MPa", "kJ", "meV", "eV", "W", "mW", "mol", "mmol", "Ω", "kΩ", "S", "mT", "Hz", "kHz", "K", "°C", "wt%", "ppm", "g cm⁻³", "W m⁻¹ K⁻¹", "S cm⁻¹", "mA cm⁻²", "mAh g⁻¹", "cm² V⁻¹ s⁻¹", "J m⁻²", "MPa m^1/2", "kJ mol⁻¹"];
        Gen.Select(Gen.Int[1, 99_999], Gen.Int[0, 3], Gen.Int[0, symbols.Length - 1]).Sample((digits, places, index) =>
        {
            decimal value = digits / (decimal)Math.Pow(10, places);
            string text = $"gives {value.ToString(System.Globalization.CultureInfo.InvariantCulture)} {symbols[index]}, as wanted";
            QuantityMention? mention = QuantityFinder.Find(text).SingleOrDefault(found => found.Exclusion is null);
            return mention is { Low: { } low } && Math.Abs(low - (double)value) <= 1e-12 * (double)value && mention.Unit?.Symbol == symbols[index];
        });
    }

    [Theory]
    [InlineData("of (2.3 ± 0.1) × 10−4 S cm−1 is", 2.3e-4, 2.3e-4, 1e-5, "S cm⁻¹")]
    [InlineData("eGB = (0.28–0.42)×10−10 m for", 2.8e-11, 4.2e-11, null, "m")]
    [InlineData("a value of 113 (± 1) nM was", 113.0, 113.0, 1.0, "nM")]
    [InlineData("to be 0.4963 (1) Å using", 0.4963, 0.4963, 1e-4, "Å")]
    [InlineData("of (563–624) ± 30 K were", 563.0, 624.0, 30.0, "K")]
    [InlineData("for 0.4 ≤ x ≤ 0.6 only", 0.4, 0.6, null, null)]
    [InlineData("a rate of 12 mA g− 1 and", 12.0, 12.0, null, "mA g⁻¹")]
    [InlineData("resistivity of 300 µΩ-cm at", 300.0, 300.0, null, "µΩ cm")]
    [InlineData("is threefold higher", 3.0, 3.0, null, "fold")]
    [InlineData("costs € 50 million now", 5e7, 5e7, null, "€")]
    [InlineData("uncertainties are 3%-4% in", 3.0, 4.0, null, "%")]
    [InlineData("of 1013 cm−3 to 1016 cm−3 in", 1e13, 1e16, null, "cm⁻³")]
    [InlineData("at 2000 rpm. After this", 2000.0, 2000.0, null, "rpm")]
    [InlineData("about 10 12 molecules m−2 s−1 of", 1e12, 1e12, null, "molecule m⁻² s⁻¹")]
    public void Find_Habit_IsUnderstood(string text, double low, double high, double? uncertainty, string? unit)
    {
        QuantityMention mention = Assert.Single(QuantityFinder.Find(text), found => found.Exclusion is null);
        Assert.Equal(1, mention.Low!.Value / low, 1e-9);
        Assert.Equal(1, mention.High!.Value / high, 1e-9);
        Assert.Equal(uncertainty is null, mention.Uncertainty is null);
        if (uncertainty is { } wanted) Assert.Equal(1, mention.Uncertainty!.Value / wanted, 1e-9);
        Assert.Equal(unit, mention.Unit?.Symbol);
    }

    [Theory]
    [InlineData("are listed inTable 2 below", NotAQuantity.FigureNumber)]
    [InlineData("the LaH 10 superconductor", NotAQuantity.FormulaIndex)]
    [InlineData("in H 3 S at", NotAQuantity.FormulaIndex)]
    [InlineData("the 75 As NMR spectra", NotAQuantity.FormulaIndex)]
    [InlineData("by the factor (1 − β) here", NotAQuantity.Mathematics)]
    [InlineData("falls as r −1.8 with", NotAQuantity.Mathematics)]
    [InlineData("in space group Fm-3m with", NotAQuantity.SpaceGroup)]
    [InlineData("in P63/mmc symmetry", NotAQuantity.SpaceGroup)]
    [InlineData("with a Keithley 2400 and", NotAQuantity.Instrument)]
    [InlineData("of 4-(n-butyl) groups", NotAQuantity.Locant)]
    [InlineData("over several weeks of", NotAQuantity.Vague)]
    [InlineData("aligned as one is", NotAQuantity.Ordinal)]
    public void Find_Remnant_IsExcludedWithReason(string text, NotAQuantity reason) =>
        Assert.Equal(reason, Assert.Single(QuantityFinder.Find(text)).Exclusion);

    [Fact]
    public void Find_TelephoneNumber_IsNoQuantity() =>
        Assert.All(QuantityFinder.Find("Tel.: 82-2-970-7276 or 7440-44-0"), mention => Assert.Equal(NotAQuantity.Identifier, mention.Exclusion));

    [Fact]
    public void Find_UnitBeforeTheColon_HoldsForTheList()
    {
        QuantityMention[] found = [.. QuantityFinder.Find("IR (KBr, cm−1): 3450 (br), 1980, 1594 and 700.").Where(mention => mention.Exclusion is null)];
        Assert.Equal([3450.0, 1980, 1594, 700], found.Select(mention => mention.Low!.Value));
        Assert.All(found, mention => Assert.Equal("cm⁻¹", mention.Unit?.Symbol));
    }

    [Fact]
    public void Find_CourseOfValues_IsNoRange()
    {
        QuantityMention[] found = [.. QuantityFinder.Find("increasing from 9.4 to 14.1 to 66.8 ppm here")];
        Assert.Equal([9.4, 14.1, 66.8], found.Select(mention => mention.Low!.Value));
        Assert.All(found, mention => Assert.Equal((QuantityKind.Point, "ppm"), (mention.Kind, mention.Unit!.Symbol)));
    }

    [Theory]
    [InlineData("the rate fell from 12 % to 15 % then", true)]
    [InlineData("annealed from 300 °C to 500 °C then", false)]
    public void Find_Change_IsToldFromARange(string text, bool change)
    {
        QuantityMention mention = Assert.Single(QuantityFinder.Find(text));
        Assert.Equal(change, mention.IsChange);
        Assert.Equal(2, mention.Ends.Length);
    }

    [Theory]
    [InlineData("Tc was raised by 9 K here", true)]
    [InlineData("Tg is 12 °C higher than", true)]
    [InlineData("with ΔT of about 5 K at", true)]
    [InlineData("a shift of +9 K was", true)]
    [InlineData("heated at 9 K here", false)]
    [InlineData("heated to 500 °C here", false)]
    public void Find_Temperature_IsToldFromADifference(string text, bool difference) =>
        Assert.Equal(difference, Assert.Single(QuantityFinder.Find(text)).IsDifference);

    [Fact]
    public void Find_LostPowerOfADensity_IsFlagged()
    {
        Assert.True(Assert.Single(QuantityFinder.Find("doped to 1018 cm−3 with")).IsPowerRestored);
        Assert.False(Assert.Single(QuantityFinder.Find("peak at 1018 cm−1 is")).IsPowerRestored);
    }

    [Fact]
    public void Find_BoundBehindTheValue_IsPartOfIt()
    {
        const string Text = "a score of 5 or more led";
        QuantityMention mention = Assert.Single(QuantityFinder.Find(Text));
        Assert.Equal((QuantityKind.LowerBound, "5 or more"), (mention.Kind, mention.Span.Of(Text)));
    }
}
