namespace LitMiner.Reading.Pdf;

/// <summary>Evens out the sizes of lines whose text was recognised from a scan: recognition gives each line a size of its own, which says nothing.</summary>
internal static class ScannedSizes
{
    private const int MinLines = 8;
    private const int MinCharacters = 25;

    /// <summary>Shares of the usual size between which a size is taken for the usual one.</summary>
    private const double Least = 0.7, Most = 1.35;

    public static List<TextLine> Smooth(PageFrame frame, List<TextLine> lines)
    {
        if (!frame.IsRecognised) return lines;
        List<double> sizes = [.. lines.Where(l => l.Characters >= MinCharacters).Select(l => l.Size)];
        if (sizes.Count < MinLines) return lines;
        sizes.Sort();
        double usual = sizes[sizes.Count / 2];
        return lines.ConvertAll(l => l.Size > Least * usual && l.Size < Most * usual ? new TextLine { Words = l.Words, Frame = l.Frame, Base = l.Base, Size = usual } : l);
    }
}
