using LitMiner.Core.Documents;

namespace LitMiner.Reading.Pdf;

/// <summary>What the pages of a document are made of, once all of them are known: paragraphs in order, told apart, and what it takes to write them.</summary>
/// <param name="Paragraphs">Not written yet. Who writes one takes it out: its words can be let go of then, page by page.</param>
/// <param name="Front">Title, authors and the like.</param>
/// <param name="Levels">Levels of the headings.</param>
/// <param name="Writer">Writes lines as text.</param>
/// <param name="BodySize">Font size of the running text, in points.</param>
internal sealed record PdfFlow(Queue<Paragraph> Paragraphs, FrontMatter Front, HeadingLevels Levels, LineWriter Writer, double BodySize)
{
    /// <summary>Takes the pages out of those that were read; nothing else holds them afterwards.</summary>
    public static PdfFlow Of(PdfPages read, CancellationToken token)
    {
        List<Paragraph> paragraphs = Split(read);
        token.ThrowIfCancellationRequested();
        ParagraphClassifier classifier = new(paragraphs);
        Hyphenation hyphenation = new(paragraphs.SelectMany(p => p.Lines));
        ParagraphClassifier.ClassifyCaptions(paragraphs);
        CitationPolicy citations = CitationPolicy.Learn(paragraphs.Where(p => p.Kind == BlockKind.Paragraph && p.Length > 150).SelectMany(p => p.Lines).SelectMany(l => l.Words));
        token.ThrowIfCancellationRequested();
        LineWriter writer = new(hyphenation, citations);
        new Tables.TableFinder(writer, classifier.BodySize).Find(paragraphs);
        token.ThrowIfCancellationRequested();
        classifier.Classify(paragraphs);
        Tables.TableContinuations.Join(paragraphs);
        paragraphs = RunInHeadings.Part(paragraphs);
        FrontMatter front = FrontMatter.Find(paragraphs, classifier.BodySize);
        return new PdfFlow(new Queue<Paragraph>(paragraphs), front, HeadingLevels.Of(paragraphs, front), writer, classifier.BodySize);
    }

    private static List<Paragraph> Split(PdfPages read)
    {
        List<PageText> pages = read.Take();
        HeadingFonts.Mark(pages);
        HashSet<TextLine> furniture = FurnitureFinder.Find(pages);
        return [.. pages.SelectMany(p => ParagraphSplitter.Split(p, furniture))];
    }
}
