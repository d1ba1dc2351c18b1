using LitMiner.Core.Documents;
using LitMiner.Text;

namespace LitMiner.Reading.Tests.Xml;

public class TeiReaderTests
{
    private const string Article = """
        <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
        <titleStmt><title level="a" type="main">Invented garnets conduct</title></titleStmt>
        <publicationStmt><availability><licence target="https://creativecommons.org/licenses/by/4.0/"/></availability></publicationStmt>
        <sourceDesc><biblStruct><analytic>
        <author><persName><forename type="first">Eva</forename><surname>Muster</surname></persName></author>
        <author><persName><forename type="first">Max</forename><forename type="middle">B.</forename><surname>Beispiel</surname></persName></author>
        <idno type="DOI">10.5555/invented.7</idno></analytic>
        <monogr><title level="j">Journal of Inventions</title><imprint><date type="published" when="2021-05-04">2021</date></imprint></monogr></biblStruct></sourceDesc></fileDesc>
        <profileDesc><abstract><div><p>We invent a garnet Li<hi rend="subscript">7</hi>La<hi rend="subscript">3</hi>.</p></div></abstract></profileDesc></teiHeader>
        <text><body>
        <div><head n="1">Introduction</head><p>Garnets were invented before <ref type="bibr" target="#b0">[1]</ref>.</p></div>
        <div><head n="2">Results</head><p>At 300 K we find 0.31 mS cm<hi rend="superscript">-1</hi>.</p>
        <formula xml:id="formula_0">E = m c 2<label>(1)</label></formula>
        <figure xml:id="fig_0"><head>Figure 1</head><figDesc>Figure 1. An invented curve.</figDesc></figure>
        <figure type="table" xml:id="tab_0"><head>Table 1</head><figDesc>Invented conductivities.</figDesc>
        <table><row><cell>Garnet</cell><cell>σ (mS/cm)</cell></row><row><cell>G1</cell><cell>0.31</cell></row></table></figure></div></body>
        <back><div type="acknowledgement"><div><head>Acknowledgements</head><p>We thank nobody.</p></div></div>
        <div type="references"><listBibl>
        <biblStruct xml:id="b0"><analytic><title level="a">Earlier garnets</title><author><persName><forename>A</forename><surname>Frueher</surname></persName></author></analytic><monogr><title level="j">J. Invent.</title><imprint><date when="2001"/></imprint></monogr></biblStruct>
        <biblStruct xml:id="b1"><analytic><title level="a">Later garnets</title></analytic></biblStruct>
        </listBibl></div></back></text></TEI>
        """;

    [Fact]
    public void Read_Header_GivesMetadata()
    {
        DocumentMetadata metadata = Read().Metadata;
        Assert.Equal("Invented garnets conduct", metadata.Title);
        Assert.Equal(["Eva Muster", "Max B. Beispiel"], metadata.Authors.AsEnumerable());
        Assert.Equal(("10.5555/invented.7", 2021, "Journal of Inventions"), (metadata.Doi, metadata.Year, metadata.Journal));
        Assert.NotNull(metadata.Licence);
    }

    [Fact]
    public void Read_Body_GivesSectionsScriptsAndCitations()
    {
        ParsedDocument document = Read();
        Assert.Equal([SectionRole.Abstract, SectionRole.Introduction, SectionRole.Results, SectionRole.BackMatter, SectionRole.References], document.Sections.Select(s => s.Role));
        ScriptedText text = document.ScriptedText();
        Assert.Equal(ScriptLevel.Subscript, text.LevelAt(document.Text.IndexOf("Li7La3", StringComparison.Ordinal) + 2));
        Assert.Equal(ScriptLevel.Superscript, text.LevelAt(document.Text.IndexOf("cm-1", StringComparison.Ordinal) + 2));
        Assert.Contains("[1]", document.Citations.Select(c => c.Text));
    }

    [Fact]
    public void Read_Floats_GivesTablesFormulaeCaptionsAndReferences()
    {
        ParsedDocument document = Read();
        Table table = Assert.Single(document.Tables);
        Assert.Equal((2, 2), (table.RowCount, table.ColumnCount));
        Assert.Contains(table.Cells, c => c.Span.Of(document.Text) is "0.31");
        Assert.Contains("Invented conductivities.", table.Caption!.Value.Of(document.Text).ToString());
        Assert.Contains(document.Blocks, b => b.Kind == BlockKind.Formula && b.Span.Of(document.Text).StartsWith("E = m c 2", StringComparison.Ordinal));
        Assert.Contains(document.Blocks, b => b.Kind == BlockKind.FigureCaption && b.Span.Of(document.Text).Contains("An invented curve", StringComparison.Ordinal));
        Assert.Equal(2, document.Blocks.Count(b => b.Kind == BlockKind.Reference));
        Assert.Contains("Earlier garnets", document.Text);
    }

    private static ParsedDocument Read()
    {
        ParsedDocument document = DocumentReader.Create(ReadingOptions.Default).Read(SourceDocument.Create("made-up.xml", System.Text.Encoding.UTF8.GetBytes(Article)), CancellationToken.None).Result!;
        Assert.Equal(DocumentFormat.Tei, document.Format);
        DocumentInvariants.Check(document);
        return document;
    }
}
