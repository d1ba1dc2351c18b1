using LitMiner.Reading.Characters;

namespace LitMiner.Reading.Tests.Characters;

public class GlyphRepairsTests
{
    [Theory]
    [InlineData("ABCDEF+AdvP4C4E74", "¼", "=")]
    [InlineData("ABCDEF+AdvMacMthSyN", "þ", "+")]
    [InlineData("ABCDEF+AdvMacMthSyN", "ð", "(")]
    [InlineData("ABCDEF+XyzabcAdvP4C4E74", "Þ", ")")]
    [InlineData("TeX_CM_Maths_Symbols", "½", "[")]
    [InlineData("ABCDEF+AdvP4C4E51", "=", "/")]
    [InlineData("ABCDEF+AdvTTd0b5fdba.I", ";", ",")]
    public void Mend_MathFontsNamedAfterLatin1_GivesWhatIsPrinted(string font, string value, string expected) =>
        Assert.Equal(expected, GlyphRepairs.Mend(font, value));

    [Theory]
    [InlineData("ABCDEF+TimesNewRoman", "¼")]
    [InlineData("ABCDEF+AdvTTd0b5fdba", "=")]
    [InlineData("ABCDEF+AdvOT123.I", ";")]
    [InlineData(null, "ð")]
    public void Mend_OtherFonts_LeavesThemAsTheyAre(string? font, string value) => Assert.Null(GlyphRepairs.Mend(font, value));

    [Theory]
    [InlineData('\u0002', 0.61, 0.23, 0.27, "−")]
    [InlineData('\u0003', 0.48, 0.01, 0.49, "×")]
    [InlineData('\u0005', 0.48, 0.01, 0.49, "×")]
    [InlineData('\u0006', 0.66, 0.0, 0.67, "±")]
    [InlineData('\u0002', 0.10, 0.20, 0.30, "·")]
    [InlineData('\u0018', 0.66, 0.13, 0.37, "∼")]
    [InlineData('\u0003', 0.3, 0.0, 0.7, null)]
    public void Mend_NumberedGlyph_IsToldByItsShape(char code, double width, double bottom, double top, string? expected) =>
        Assert.Equal(expected, GlyphRepairs.Mend("ABCDEF+AdvP4C4E74", code.ToString(), new GlyphShape(width, bottom, top)));
}
