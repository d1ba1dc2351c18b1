using LitMiner.ModelTraining.Data;
using LitMiner.Text;

namespace LitMiner.ModelTraining.Tests;

public class PassageLettersTests
{
    [Fact]
    public void Key_OtherBlanksAndMarks_IsTheSame() =>
        Assert.Equal(new PassageLetters("The gap of TiO2 is 3.2 eV.").Key, new PassageLetters("The gap\u00A0of TiO 2 is 3.2\u2009eV").Key);

    [Fact]
    public void Key_OtherDigit_IsAnother() =>
        Assert.NotEqual(new PassageLetters("a gap of 3.2 eV").Key, new PassageLetters("a gap of 3.3 eV").Key);

    [Theory]
    [InlineData("a gap of 3.2 eV", "3.2 eV")]
    [InlineData("(TiO2): x", "TiO2")]
    [InlineData("end 7", "7")]
    public void ToText_OfToLetters_IsTheSpan(string text, string part)
    {
        PassageLetters letters = new(text);
        TextSpan span = TextSpan.OfLength(text.IndexOf(part, StringComparison.Ordinal), part.Length);
        Assert.Equal(span, letters.ToText(letters.ToLetters(span)));
    }

    [Fact]
    public void ToText_BeyondTheEnd_IsNull() => Assert.Null(new PassageLetters("abc").ToText(new TextSpan(1, 9)));

    [Fact]
    public void ToLetters_OfMarksAlone_IsEmpty() => Assert.True(new PassageLetters("a ½ b").ToLetters(new TextSpan(2, 3)).IsEmpty);
}
