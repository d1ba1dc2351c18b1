using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;

namespace LitMiner.Reading.Tests.Html;

public class HtmlReaderTests
{
    private const string Prose = "The invented glass was melted at high temperature and cooled slowly, and then it was measured again and again until everybody was content with it. ";

    [Fact]
    public void Read_PublisherPage_LeavesNavigationOut()
    {
        ParsedDocument document = Read($"""
            <html><head><meta name="citation_title" content="Invented glass"><meta name="citation_doi" content="10.1234/glass"><meta name="citation_author" content="Muster, Eva"></head>
            <body><nav><p>{Prose}Home</p></nav><div class="cookie-banner"><p>We use cookies. {Prose}</p></div><main><h1>Invented glass</h1><h2>Abstract</h2><p>{Prose}</p><h2>1. Introduction</h2>
            <p>{Prose}<i>T</i><sub>g</sub> is 500&nbsp;°C.<sup><a href="#ref1">1</a></sup> {Prose}</p><table><tr><th>x</th><th>T<sub>g</sub> (°C)</th></tr><tr><td>0.1</td><td>500</td></tr></table></main><footer>{Prose}</footer></body></html>
            """);
        Assert.DoesNotContain("cookies", document.Text);
        Assert.DoesNotContain("Home", document.Text);
        Assert.Equal("Invented glass", document.Metadata.Title);
        Assert.Equal(["Eva Muster"], document.Metadata.Authors.AsEnumerable());
        Assert.Contains("Tg is 500 °C.", document.Text);
        Assert.Equal("1", Assert.Single(document.Citations).Text);
        Assert.Equal(4, Assert.Single(document.Tables).Cells.Length);
        Assert.Equal([SectionRole.Abstract, SectionRole.Introduction], document.Sections.Select(s => s.Role));
        DocumentInvariants.Check(document);
    }

    [Fact]
    public void Read_PageWithoutArticle_IsRejected() =>
        Assert.Equal("html.no-article", Outcome("<html><body><a href='x'>Log in</a></body></html>").Diagnostics[^1].Code);

    [Fact]
    public void Read_VeryDeepPage_GivesAnOutcome()
    {
        StageOutcome<ParsedDocument> outcome = Outcome("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 20000)) + $"<p>{Prose}{Prose}{Prose}</p>");
        Assert.Contains("invented glass", outcome.Result!.Text);
        Assert.Contains(outcome.Diagnostics, d => d.Code == "html.too-deep");
    }

    [Fact]
    public void Read_AbstractAndReferencesOutsideTheArticle_AreFoundByTheirNames()
    {
        string references = string.Concat(Enumerable.Range(1, 6).Select(i => $"<div class='ref-item'><span>{i}.</span> <span>Muster, E. Invented glass {i}. J. Invent. {i}, 10 (2001).</span></div>"));
        ParsedDocument document = Read($"""
            <html><head><meta name="citation_title" content="Invented glass"></head><body>
            <div class="article-abstract-box"><div class="box-abstract"><p>We invent a glass. {Prose}</p></div><p>Cite this invented article as given elsewhere on the page of the journal.</p></div>
            <div class="fulltext"><h2>1. Introduction</h2><p>{Prose}{Prose}</p><p>{Prose}{Prose}</p><h2>2. Results</h2><p>{Prose}{Prose}</p><p>{Prose}{Prose}</p><p>{Prose}{Prose}{Prose}</p></div>
            <div class="references-box"><div>{references}</div></div></body></html>
            """);
        Assert.Equal([SectionRole.Abstract, SectionRole.Introduction, SectionRole.Results, SectionRole.References], document.Sections.Select(s => s.Role));
        Assert.Equal(6, document.Blocks.Count(b => b.Kind == BlockKind.Reference));
        Assert.Contains("Muster, E. Invented glass 3. J. Invent. 3, 10 (2001).", document.Text);
        Assert.DoesNotContain("Cite this", document.Text[document.Text.IndexOf("We invent", StringComparison.Ordinal)..]);
        DocumentInvariants.Check(document);
    }

    [Fact]
    public void Read_ReferencesUnderAHeadingBehindTheArticle_AreFound()
    {
        string references = string.Concat(Enumerable.Range(1, 6).Select(i => $"<li><cite>Muster E 200{i} Invented glass J. Invent. {i} 10</cite></li>"));
        ParsedDocument document = Read($"<html><body><div class='text'><h2>Introduction</h2><p>{Prose}{Prose}{Prose}</p><p>{Prose}{Prose}{Prose}</p></div><h2>References</h2><div><ul>{references}</ul></div></body></html>");
        Assert.Equal(6, document.Blocks.Count(b => b.Kind == BlockKind.Reference));
        DocumentInvariants.Check(document);
    }

    private static StageOutcome<ParsedDocument> Outcome(string html) =>
        DocumentReader.Create(ReadingOptions.Default).Read(SourceDocument.Create("made-up.html", System.Text.Encoding.UTF8.GetBytes(html)), CancellationToken.None);

    private static ParsedDocument Read(string html) => Outcome(html).Result!;
}
