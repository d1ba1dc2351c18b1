using LitMiner.Core.Documents;
using LitMiner.Text;

namespace LitMiner.Reading.Tests.Xml;

/// <summary>Springer's A++ format, of which the shared papers have no file.</summary>
public class SpringerReaderTests
{
    private const string Article = """
        <Publisher><PublisherInfo><PublisherName>Springer</PublisherName></PublisherInfo><Journal><JournalInfo><JournalTitle>Journal of Inventions</JournalTitle></JournalInfo>
        <Volume><Issue><Article ID="s1"><ArticleInfo><ArticleID>1</ArticleID><ArticleDOI>10.5555/invented.8</ArticleDOI><ArticleTitle Language="En">Invented alloys <Emphasis Type="Italic">last</Emphasis></ArticleTitle>
        <ArticleCopyright><CopyrightHolderName>Nobody</CopyrightHolderName><CopyrightYear>2019</CopyrightYear></ArticleCopyright></ArticleInfo>
        <ArticleHeader><AuthorGroup><Author><AuthorName DisplayOrder="Western"><GivenName>Eva</GivenName><FamilyName>Muster</FamilyName></AuthorName></Author></AuthorGroup>
        <Abstract ID="Abs1"><Heading>Abstract</Heading><Para>We invent an alloy.</Para></Abstract></ArticleHeader>
        <Body><Section1 ID="Sec1"><Heading>Introduction</Heading><Para>Alloys of Al<Subscript>2</Subscript>Cu were invented [<CitationRef CitationID="CR1">1</CitationRef>].</Para></Section1>
        <Section1 ID="Sec2"><Heading>Results</Heading><Section2 ID="Sec3"><Heading>Hardness</Heading><Para>It rises to 10<Superscript>3</Superscript> HV.
        <Equation ID="Equ1"><EquationNumber>1</EquationNumber><EquationSource Format="TEX"><![CDATA[H = \frac{F}{A}]]></EquationSource></Equation></Para>
        <Figure ID="Fig1"><Caption Language="En"><CaptionNumber>Fig. 1</CaptionNumber><CaptionContent><SimplePara>An invented curve</SimplePara></CaptionContent></Caption></Figure>
        <Table ID="Tab1"><Caption Language="En"><CaptionNumber>Table 1</CaptionNumber><CaptionContent><SimplePara>Invented hardness</SimplePara></CaptionContent></Caption>
        <tgroup cols="2"><colspec colname="c1" colnum="1"/><colspec colname="c2" colnum="2"/><thead><row><entry colname="c1"><SimplePara>Alloy</SimplePara></entry><entry colname="c2"><SimplePara>Hardness (HV)</SimplePara></entry></row></thead>
        <tbody><row><entry colname="c1"><SimplePara>A1</SimplePara></entry><entry colname="c2"><SimplePara>112</SimplePara></entry></row></tbody></tgroup></Table></Section2></Section1></Body>
        <ArticleBackmatter><Acknowledgments><Heading>Acknowledgements</Heading><SimplePara>We thank nobody.</SimplePara></Acknowledgments>
        <Bibliography ID="Bib1"><Heading>References</Heading><Citation ID="CR1"><CitationNumber>1.</CitationNumber><BibUnstructured>Frueher A (2001) Earlier alloys. J Invent 1:10</BibUnstructured></Citation>
        <Citation ID="CR2"><CitationNumber>2.</CitationNumber><BibUnstructured>Spaeter B (2002) Later alloys. J Invent 2:20</BibUnstructured></Citation></Bibliography></ArticleBackmatter></Article></Issue></Volume></Journal></Publisher>
        """;

    [Fact]
    public void Read_Header_GivesMetadata()
    {
        DocumentMetadata metadata = Read().Metadata;
        Assert.Equal("Invented alloys last", metadata.Title);
        Assert.Equal(["Eva Muster"], metadata.Authors.AsEnumerable());
        Assert.Equal(("10.5555/invented.8", 2019, "Journal of Inventions"), (metadata.Doi, metadata.Year, metadata.Journal));
    }

    [Fact]
    public void Read_Body_GivesSectionsScriptsAndCitations()
    {
        ParsedDocument document = Read();
        Assert.Equal(["Abstract", "Introduction", "Results", "Hardness", "Acknowledgements", "References"], document.Sections.Select(s => s.Title));
        Assert.Equal([1, 1, 1, 2, 1, 1], document.Sections.Select(s => s.Level));
        ScriptedText text = document.ScriptedText();
        Assert.Equal(ScriptLevel.Subscript, text.LevelAt(document.Text.IndexOf("Al2Cu", StringComparison.Ordinal) + 2));
        Assert.Equal(ScriptLevel.Superscript, text.LevelAt(document.Text.IndexOf("103 HV", StringComparison.Ordinal) + 2));
        Assert.NotEmpty(document.Citations);
    }

    [Fact]
    public void Read_Floats_GivesTablesFormulaeCaptionsAndReferences()
    {
        ParsedDocument document = Read();
        Table table = Assert.Single(document.Tables);
        Assert.Equal((2, 2), (table.RowCount, table.ColumnCount));
        Assert.True(table.Cells.Single(c => c.Span.Of(document.Text) is "Hardness (HV)").IsColumnHeader);
        Assert.Contains("Invented hardness", table.Caption!.Value.Of(document.Text).ToString());
        Assert.Contains(document.Blocks, b => b.Kind == BlockKind.Formula && b.Span.Of(document.Text) is "H = F/A (1)");
        Assert.Contains(document.Blocks, b => b.Kind == BlockKind.FigureCaption && b.Span.Of(document.Text).Contains("An invented curve", StringComparison.Ordinal));
        Assert.Equal(2, document.Blocks.Count(b => b.Kind == BlockKind.Reference));
        Assert.Contains("1. Frueher A (2001) Earlier alloys.", document.Text);
    }

    private static ParsedDocument Read()
    {
        ParsedDocument document = DocumentReader.Create(ReadingOptions.Default).Read(SourceDocument.Create("made-up.xml", System.Text.Encoding.UTF8.GetBytes(Article)), CancellationToken.None).Result!;
        Assert.Equal(DocumentFormat.Springer, document.Format);
        DocumentInvariants.Check(document);
        return document;
    }
}
