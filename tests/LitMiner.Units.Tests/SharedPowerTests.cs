namespace LitMiner.Units.Tests;

public class SharedPowerTests
{
    [Theory]
    [InlineData("4.2, 8.4 and 6.1 × 10−4 S cm−1", "0.00042 0.00084 0.00061")]
    [InlineData("100 nm and 2 × 10−3 m", "100 0.002")]
    public void Find_List_SharesThePowerBehindItsLastNumber(string text, string values) =>
        Assert.Equal(values, string.Join(' ', QuantityFinder.Find(text).Select(q => q.Low!.Value.ToString("R"))));

    [Theory]
    [InlineData("1.2–3.4 × 10−4 S cm−1", 0.00012, 0.00034)]
    [InlineData("from 100 to 2 × 103 Pa", 100, 2000)]
    public void Find_Range_SharesThePowerOfItsEnd(string text, double low, double high)
    {
        QuantityMention mention = Assert.Single(QuantityFinder.Find(text));
        Assert.Equal((low, high), (mention.Low, mention.High));
    }
}
