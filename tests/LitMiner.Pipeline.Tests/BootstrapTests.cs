using LitMiner.Pipeline.Evaluate;

namespace LitMiner.Pipeline.Tests;

public class BootstrapTests
{
    [Fact]
    public void Interval_OfEqualPapers_IsTheFigure()
    {
        (double low, double high) = Bootstrap.Interval([.. Enumerable.Repeat(new Score(5, 10, 10), 8)])!;
        Assert.Equal(0.5, low, 12);
        Assert.Equal(0.5, high, 12);
    }

    [Fact]
    public void Interval_OfUnequalPapers_HoldsTheFigureAndRepeats()
    {
        Score[] papers = [new(1, 10, 10), new(9, 10, 10), new(5, 10, 10), new(2, 10, 10)];
        (double low, double high) = Bootstrap.Interval(papers)!;
        Assert.InRange(papers.Aggregate((a, b) => a + b).F1, low, high);
        Assert.True(low < high);
        Assert.Equal(new ConfidenceInterval(low, high), Bootstrap.Interval(papers));
    }

    [Fact]
    public void Interval_OfNothing_IsNone() => Assert.Null(Bootstrap.Interval(Array.Empty<Score>()));
}
