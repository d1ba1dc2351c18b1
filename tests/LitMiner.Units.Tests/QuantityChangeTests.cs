using System.Collections.Immutable;
using LitMiner.Text;

namespace LitMiner.Units.Tests;

public class QuantityChangeTests
{
    [Theory]
    [InlineData("The area falls from 1630 to 940 m2 g−1.", 1630, 940)]
    [InlineData("It increases from 8.384(1) to 8.409(2) Å.", 8.384, 8.409)]
    [InlineData("The yield rose from 12 % to 15 %.", 12, 15)]
    public void States_OfAChange_AreTwoValues(string text, double first, double second)
    {
        ScriptedText scripted = ScriptedText.Plain(text);
        QuantityMention change = QuantityFinder.Find(scripted).Single(q => q.IsChange);
        ImmutableArray<QuantityMention> states = QuantityChange.States(scripted, change);
        Assert.Equal([first, second], states.Select(s => s.Low!.Value));
        Assert.All(states, s => Assert.Equal(QuantityKind.Point, s.Kind));
        Assert.All(states, s => Assert.Equal(change.Unit, s.Unit));
    }

    [Fact]
    public void States_OfARange_IsTheRange()
    {
        ScriptedText text = ScriptedText.Plain("The grain size lies between 3 and 5 µm.");
        QuantityMention range = QuantityFinder.Find(text).Single(q => q.Exclusion is null);
        Assert.Equal([range], QuantityChange.States(text, range));
    }
}
