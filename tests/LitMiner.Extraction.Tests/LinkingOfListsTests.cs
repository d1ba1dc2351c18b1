using System.Collections.Immutable;
using LitMiner.Core.Documents;
using LitMiner.Core.Properties;
using LitMiner.Extraction.Linking;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Tests;

/// <summary>What is settled after each value was judged by itself: lists, changes, ties to materials, conditions.</summary>
public class LinkingOfListsTests
{
    [Fact]
    public void Attach_AsManySettingsAsResults_GoInPairs()
    {
        Passage passage = Passage("The capacities are 166, 156 and 143 mAh g−1 at 0.1, 1 and 3 A g−1.", [], []);
        LinkedValue[] links = Links(passage, v => v.Unit?.Symbol.Contains("mA", StringComparison.Ordinal) == true ? LinkRole.Result : LinkRole.Condition);
        ConditionLinker.Attach(passage, links);
        Assert.Equal([3, 4, 5], links.Take(3).Select(l => Assert.Single(l.Conditions)));
    }

    [Fact]
    public void Attach_SettingOfAClause_StaysInIt()
    {
        Passage passage = Passage("It is 3 W m−1 K−1 at 300 K, whereas the density is 5 g cm−3.", [], []);
        LinkedValue[] links = Links(passage, v => v.Unit?.Symbol == "K" ? LinkRole.Condition : LinkRole.Result);
        ConditionLinker.Attach(passage, links);
        Assert.Equal([1], links[0].Conditions);
        Assert.Empty(links[2].Conditions);
    }

    [Fact]
    public void Attach_SentenceWithoutResult_RejectsTheSetting()
    {
        Passage passage = Passage("The films were annealed at 450 °C.", [], []);
        LinkedValue[] links = Links(passage, _ => LinkRole.Condition);
        ConditionLinker.Attach(passage, links);
        Assert.Equal("setting-without-result", Assert.Single(links).Code);
    }

    [Fact]
    public void Harmonise_OneMemberOfAListJudgedOtherwise_FollowsTheOthers()
    {
        Passage passage = Passage("rates of 0.1, 1 and 3 A g−1 were used", [], []);
        LinkedValue[] links = Links(passage, v => v.Low == 1 ? LinkRole.Rejected : LinkRole.Condition);
        ListRoles.Harmonise(passage, links);
        Assert.All(links, l => Assert.Equal(LinkRole.Condition, l.Role));
        Assert.Equal([0, 1, 2], links.Select(l => l.Value));
    }

    [Fact]
    public void Harmonise_FromOneMaterialToAnother_AreBothResults()
    {
        Passage passage = Passage("It increases from 288 °C for neat PMMA to 326 °C for N10.", ["PMMA", "N10"], []);
        LinkedValue[] links = Links(passage, v => v.Low == 288 ? LinkRole.Result : LinkRole.Rejected);
        ListRoles.Harmonise(passage, links);
        Assert.All(links, l => Assert.Equal(LinkRole.Result, l.Role));
    }

    [Theory]
    [InlineData("The Tg of N10 is 119 °C, higher than 112 °C for PMMA.", 112, "PMMA")]
    [InlineData("The uptake of the gel falls from 820 % (G0) to 540 % (G15).", 540, "G15")]
    [InlineData("It is more than twice that of G0 (0.5 MPa), unlike G15.", 0.5, "G0")]
    [InlineData("The grain size of P0 is 240 nm and that of P2 is 410 nm.", 410, "P2")]
    [InlineData("The hardness of TiAlN exceeds the 2500 HV quoted for TiN.", 2500, "TiN")]
    public void Bind_TiedValue_GetsItsMaterial(string text, double value, string material)
    {
        Passage passage = Passage(text, ["PMMA", "N10", "G0", "G15", "P0", "P2", "TiAlN", "TiN"], []);
        LinkedValue[] links = Links(passage, _ => LinkRole.Result);
        MaterialBinding.Bind(passage, links);
        LinkedValue link = links.Single(l => passage.Values[l.Value].Low == value);
        Assert.Equal(material, link.Material is { } m ? passage.Materials[m].Of(text) : null);
    }

    [Fact]
    public void Bind_AnotherValueInBetween_TiesNothing()
    {
        Passage passage = Passage("It reaches 3 eV at 300 K for TiN.", ["TiN"], []);
        LinkedValue[] links = Links(passage, v => v.Unit?.Symbol == "eV" ? LinkRole.Result : LinkRole.Condition);
        MaterialBinding.Bind(passage, links);
        Assert.Null(links[0].Material);
    }

    [Fact]
    public void Find_ConditionsInWords_HaveNoNumber()
    {
        const string Text = "It is 3 W m−1 K−1 at Room temperature.";
        (TextSpan span, PropertyEntry entry) = Assert.Single(WordConditions.Find(Text, new TextSpan(0, Text.Length), PropertyCatalogue.Default));
        Assert.Equal("Room temperature", span.Of(Text));
        Assert.Equal("temperature", entry.Id);
    }

    [Theory]
    [InlineData("3 × 106 Ω", 6, 1, "3 × 10⁶ Ω")]
    [InlineData("10−3 S", 2, 2, "10⁻³ S")]
    public void Raised_Powers_ReadAsPrinted(string text, int start, int length, string expected) =>
        Assert.Equal(expected, new ScriptedText(text, [new ScriptRun(TextSpan.OfLength(start, length), ScriptLevel.Superscript)]).Raised(new TextSpan(0, text.Length)));

    private static LinkedValue[] Links(Passage passage, Func<QuantityMention, LinkRole> role) =>
        [.. passage.Values.Select((v, i) => role(v) == LinkRole.Rejected ? new LinkedValue(i, LinkRole.Rejected) { Code = "no-property" } : new LinkedValue(i, role(v)))];

    private static Passage Passage(string text, string[] materials, string[] properties) => new()
    {
        Text = text,
        Sentences = [new TextSpan(0, text.Length)],
        Values = [.. QuantityFinder.Find(ScriptedText.Plain(text)).Where(q => q.Exclusion is null)],
        Materials = [.. materials.SelectMany(m => Places(text, m)).Order()],
        Properties = [.. properties.SelectMany(p => Places(text, p)).Select(s => new PropertyCandidate(s, ImmutableArray<PropertyEntry>.Empty))],
        Section = SectionRole.Results,
    };

    private static IEnumerable<TextSpan> Places(string text, string part)
    {
        for (int at = -1; (at = text.IndexOf(part, at + 1, StringComparison.Ordinal)) >= 0;)
        {
            if (at + part.Length == text.Length || !char.IsLetterOrDigit(text[at + part.Length])) yield return TextSpan.OfLength(at, part.Length);
        }
    }
}
