using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Text;

namespace LitMiner.Reading.Tests.Xml;

public class JatsReaderTests
{
    private const string Front = """
        <front><article-meta><article-id pub-id-type="doi">10.1234/Made.Up</article-id><title-group><article-title>Invented films of TiO<sub>2</sub></article-title></title-group>
        <contrib-group><contrib contrib-type="author"><name><surname>Muster</surname><given-names>Eva</given-names></name></contrib></contrib-group>
        <pub-date><year>2021</year></pub-date><permissions><license href="https://creativecommons.org/licenses/by/4.0/"/></permissions></article-meta></front>
        """;

    [Fact]
    public void Read_NumbersThatClingToWords_AreCitationsThatAreTakenOut()
    {
        ParsedDocument document = Read("""
            <sec><title>Results</title><p>Found in the cell<xref ref-type="bibr">1</xref><xref ref-type="bibr">2</xref>. Told by others<xref ref-type="bibr">3</xref>,<xref ref-type="bibr">4</xref>. But see reference <xref ref-type="bibr">5</xref> and [<xref ref-type="bibr">6</xref>].</p></sec>
            """);
        Assert.Contains("Found in the cell. Told by others. But see reference 5 and [6].", document.Text);
        Assert.Equal(["1", "2", "3", "4", "5", "6"], document.Citations.Select(c => c.Text));
        DocumentInvariants.Check(document);
    }

    [Fact]
    public void Read_Article_GivesMetadataSectionsAndScripts()
    {
        ParsedDocument document = Read("""
            <sec><title>Results</title><p>The film conducts 5.2 × 10<sup>−3</sup>&nbsp;S cm<sup>−1</sup>, as others say.<sup><xref ref-type="bibr">3</xref>,<xref ref-type="bibr">4</xref></sup> Unlike [<xref ref-type="bibr">5</xref>].</p></sec>
            """);
        Assert.Equal("10.1234/made.up", document.Metadata.Doi);
        Assert.Equal("Invented films of TiO2", document.Metadata.Title);
        Assert.Equal(["Eva Muster"], document.Metadata.Authors.AsEnumerable());
        Assert.Equal(2021, document.Metadata.Year);
        Assert.Equal("CC-BY-4.0", document.Metadata.Licence);
        Assert.Contains("10−3 S cm−1, as others say. Unlike [5].", document.Text);
        Assert.Equal(ScriptLevel.Superscript, document.ScriptedText().LevelAt(document.Text.IndexOf("−3", StringComparison.Ordinal)));
        Assert.Equal(["3,4", "5"], document.Citations.Select(c => c.Text));
        Assert.Equal(SectionRole.Results, Assert.Single(document.Sections).Role);
        DocumentInvariants.Check(document);
    }

    [Fact]
    public void Read_TableWithSpans_GivesCells()
    {
        ParsedDocument document = Read("""
            <p>Text that is long enough to be taken for an article, with some more words so that nobody complains about it being short.</p>
            <table-wrap><label>Table 1</label><caption><p>Invented values.</p></caption><table><thead><tr><th rowspan="2">Sample</th><th colspan="2">Strength (MPa)</th></tr><tr><th>hot</th><th>cold</th></tr></thead>
            <tbody><tr><td>A</td><td>10</td><td>20</td></tr></tbody></table><table-wrap-foot><fn><p>Made up.</p></fn></table-wrap-foot></table-wrap>
            """);
        Table table = Assert.Single(document.Tables);
        Assert.Equal((3, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal("Table 1", table.Label);
        TableCell wide = table.Cells.Single(c => c.Span.Of(document.Text).StartsWith("Strength", StringComparison.Ordinal));
        Assert.Equal((0, 1, 2, true), (wide.Row, wide.Column, wide.ColumnSpan, wide.IsColumnHeader));
        TableCell cold = table.Cells.Single(c => c.Span.Of(document.Text) == "cold");
        Assert.Equal((1, 2), (cold.Row, cold.Column));
        Assert.Single(table.Notes);
        DocumentInvariants.Check(document);
    }

    [Fact]
    public void Read_Bomb_IsNotExpanded()
    {
        string xml = """<!DOCTYPE article [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>""" + Article("<p>" + new string('x', 200) + " &b; &c; end</p>");
        StageOutcome<ParsedDocument> outcome = Outcome(xml);
        Assert.DoesNotContain("aaaa", outcome.Result!.Text);
        Assert.DoesNotContain("root:", outcome.Result.Text);
        Assert.Contains(outcome.Diagnostics, d => d.Code == "xml.unknown-entity");
    }

    [Fact]
    public void Read_TooDeep_IsRejected()
    {
        string xml = Article(string.Concat(Enumerable.Repeat("<sec>", 5000)) + string.Concat(Enumerable.Repeat("</sec>", 5000)));
        Assert.Equal("xml.too-deep", Outcome(xml).Diagnostics[^1].Code);
    }

    [Fact]
    public void Read_Formulae_AreLinear()
    {
        ParsedDocument document = Read("""
            <p>We use <inline-formula><alternatives><tex-math>\frac{a}{b}</tex-math><mml:math xmlns:mml="m"><mml:msub><mml:mi>T</mml:mi><mml:mi>g</mml:mi></mml:msub><mml:mo>=</mml:mo><mml:mn>5</mml:mn></mml:math></alternatives></inline-formula> and
            <inline-formula><tex-math>\sigma_{0} \approx 10^{-3}</tex-math></inline-formula> in all that follows here and there and everywhere, so that the text is long enough.</p>
            """);
        Assert.Contains("We use Tg = 5 and σ0 ≈ 10−3 in all", document.Text);
    }

    private static string Article(string body) => $"<article>{Front}<body>{body}</body></article>";

    private static StageOutcome<ParsedDocument> Outcome(string xml) =>
        DocumentReader.Create(ReadingOptions.Default).Read(SourceDocument.Create("made-up.xml", System.Text.Encoding.UTF8.GetBytes(xml)), CancellationToken.None);

    private static ParsedDocument Read(string body) => Outcome(Article(body + "<p>" + new string('y', 120) + "</p>")).Result!;
}
