using UglyToad.PdfPig;
using LitMiner.Reading.Drafts;
using LitMiner.Reading.Xml;

namespace LitMiner.Reading.Pdf;

/// <summary>What the file says of itself (information dictionary, XMP).</summary>
internal sealed record FileDescription(string? Title, string? Subject, string? Doi, string? Journal, string? Rights, int? CreationYear)
{
    public static FileDescription Read(PdfDocument pdf)
    {
        string? title = null, subject = null, doi = null, journal = null, rights = null;
        int? year = null;
        try
        {
            title = Clean(pdf.Information.Title);
            subject = Clean(pdf.Information.Subject);
            if (pdf.TryGetXmpMetadata(out UglyToad.PdfPig.Content.XmpMetadata? xmp))
            {
                string xml = PlainText.TextDecoder.Decode(xmp.GetXmlBytes());
                if (xml.Length < 200_000)
                {
                    doi = Tag(xml, "prism:doi") ?? Tag(xml, "pdfx:doi") ?? Tag(xml, "crossmark:DOI") ?? Tag(xml, "dc:identifier");
                    journal = Tag(xml, "prism:publicationName");
                    rights = Tag(xml, "xmpRights:WebStatement") ?? Tag(xml, "prism:copyright");
                    year = MetadataText.Year(Tag(xml, "prism:coverDate") ?? Tag(xml, "prism:coverDisplayDate") ?? Tag(xml, "crossmark:MajorVersionDate"));
                }
            }
        }
#pragma warning disable CA1031 // A damaged description costs nothing but itself.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new FileDescription(title, subject, doi, journal, rights, year);
        }

        return new FileDescription(title, subject, doi, journal, rights, year);
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : RichText.Of(text).ToString();

    private static string? Tag(string xml, string name)
    {
        int at = xml.IndexOf("<" + name, StringComparison.Ordinal);
        if (at < 0)
        {
            int attribute = xml.IndexOf(name + "=\"", StringComparison.Ordinal);
            if (attribute < 0) return null;
            int from = attribute + name.Length + 2, to = xml.IndexOf('"', from);
            return to > from ? Clean(xml[from..to]) : null;
        }

        int open = xml.IndexOf('>', at);
        int close = open < 0 ? -1 : xml.IndexOf("</" + name, open, StringComparison.Ordinal);
        if (close < 0) return null;
        string inner = xml[(open + 1)..close];
        int last = inner.LastIndexOf("</", StringComparison.Ordinal);
        if (last > 0)
        {
            int begin = inner.LastIndexOf('>', last);
            inner = begin >= 0 ? inner[(begin + 1)..last] : inner;
        }

        return Clean(inner);
    }
}
