using LitMiner.Core.Documents;

namespace LitMiner.Reading.Tests;

public class PaperFinderTests
{
    [Theory]
    [InlineData("a/manifest.tsv", "file\tsha", false)]
    [InlineData("a/paper.tex", "\\documentclass{article}", false)]
    [InlineData("a/README.txt", "Read me.", false)]
    [InlineData("a/gold.json", "{}", false)]
    [InlineData("a/table.xml", "<document><table/></document>", false)]
    [InlineData("a/notes.txt", "\\documentclass{article}", false)]
    [InlineData("a/paper.txt", "We measured things.\n\nThey were long.", true)]
    [InlineData("a/paper.xml", "<!DOCTYPE article PUBLIC \"x\"><article><front/></article>", true)]
    [InlineData("a/paper.html", "<!DOCTYPE html><html></html>", true)]
    [InlineData("a/paper.pdf", "%PDF-1.4", true)]
    public void Classify_FilesOfAFolder_TellsPapers(string path, string content, bool isPaper)
    {
        PaperVerdict verdict = PaperFinder.Classify(SourceDocument.Create(path, System.Text.Encoding.UTF8.GetBytes(content)));
        Assert.Equal(isPaper, verdict.IsPaper);
        Assert.Equal(isPaper, verdict.Reason is null);
    }

    [Theory]
    [InlineData("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text/></TEI>", DocumentFormat.Tei)]
    [InlineData("<?xml version=\"1.0\"?><art><fm/></art>", DocumentFormat.Springer)]
    [InlineData("<doc:document xmlns:doc=\"http://www.elsevier.com/xml/document/schema\"/>", DocumentFormat.Elsevier)]
    [InlineData("<!-- x --><article xmlns:xlink=\"x\">", DocumentFormat.Jats)]
    [InlineData("<html><body>", DocumentFormat.Html)]
    [InlineData("<svg/>", DocumentFormat.Unknown)]
    public void Detect_Content_TellsTheFormat(string content, DocumentFormat format) =>
        Assert.Equal(format, DocumentFormatDetector.Detect(SourceDocument.Create("x", System.Text.Encoding.UTF8.GetBytes(content))));
}
