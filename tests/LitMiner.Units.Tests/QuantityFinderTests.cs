using System.Diagnostics;
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

    [Theory]
    [InlineData("1 ")]
    [InlineData("1, ")]
    [InlineData("5 nm and ")]
    [InlineData("[12] ")]
    [InlineData("((((")]
    [InlineData("10−")]
    [InlineData("m/")]
    [InlineData("aaaa")]
    public void Find_HostileRepetition_TakesLinearTime(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        QuantityFinder.Find(text[..1000]);
        Stopwatch watch = Stopwatch.StartNew();
        QuantityFinder.Find(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Fact]
    public void Find_Corpus_IsFast()
    {
        string text = string.Join(' ', SharedData.Passages("train", "mulms").Select(passage => passage.GetProperty("text").GetString()));
        QuantityFinder.Find(text[..20_000]);
        Stopwatch watch = Stopwatch.StartNew();
        QuantityFinder.Find(text);
        double rate = text.Length / 1e6 / watch.Elapsed.TotalSeconds;
        TestContext.Current.TestOutputHelper?.WriteLine($"{rate:F1} million characters a second");
        File.WriteAllText(Path.Combine(Path.GetTempPath(), "litminer-units", "speed.txt"), $"{rate:F2}");
        Assert.True(rate > 0.3, $"{rate}");
    }
}
