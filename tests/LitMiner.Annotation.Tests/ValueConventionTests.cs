using System.Collections.Immutable;
using LitMiner.Annotation.Rules;
using LitMiner.Core.Annotations;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Annotation.Tests;

/// <summary>Who draws the values depends on the convention that is followed.</summary>
public class ValueConventionTests
{
    private const string Text = "It was heated to about 450 °C for 2 h.";

    [Theory]
    [InlineData("measeval", false, true, "about 450 °C;2 h")]
    [InlineData("grobid_quantities", false, true, "450 °C;2 h")]
    [InlineData("mulms", false, true, "to about 450 °C")]
    [InlineData("papers", true, true, "to about 450 °C;2 h")]
    [InlineData("unheard-of", false, false, "to about 450 °C;2 h")]
    [InlineData(null, false, false, "to about 450 °C;2 h")]
    public void Join_ValuesByConvention_AreDrawnByTheBetterOne(string? name, bool isDefault, bool isKnown, string expected)
    {
        ImmutableArray<QuantityMention> quantities = [.. QuantityFinder.Find(ScriptedText.Plain(Text))];
        const string Found = "to about 450 °C";
        EntityMention ofModel = new(TextSpan.OfLength(Text.IndexOf(Found, StringComparison.Ordinal), Found.Length), EntityLabel.Value, 1, EntitySource.Model);
        ValueConvention convention = ValueConvention.Of(name, isDefault, isKnown);
        ImmutableArray<EntityMention> drawn = convention.Drawing is null ? default : convention.Draw(Text, quantities);
        ImmutableArray<EntityMention> joined = EntityJoiner.Join(RuleRecogniser.Members(quantities), [], [ofModel], drawn, convention.AddsQuantities);
        Assert.Equal(expected, string.Join(';', joined.Select(e => e.Span.Of(Text))));
    }
}
