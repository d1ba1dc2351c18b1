namespace LitMiner.Units.Tests;

public sealed class TableHeadParserTests
{
    [Theory]
    [InlineData("σ (10⁻³ S/cm)", "σ", "S cm⁻¹", 1e-3)]
    [InlineData("E/GPa", "E", "GPa", 1)]
    [InlineData("Tg [°C]", "Tg", "°C", 1)]
    [InlineData("Conductivity, S cm−1", "Conductivity", "S cm⁻¹", 1)]
    [InlineData("κ /W m−1 K−1", "κ", "W m⁻¹ K⁻¹", 1)]
    [InlineData("n × 10⁴", "n", null, 1e-4)]
    [InlineData("Sample", "Sample", null, 1)]
    [InlineData("T (onset) (°C)", "T (onset)", "°C", 1)]
    [InlineData("Seebeck coefficient (µV/K)", "Seebeck coefficient", "µV K⁻¹", 1)]
    [InlineData("Yield %", "Yield", "%", 1)]
    [InlineData("Average potential (V vs. Li0)", "Average potential", "V", 1)]
    [InlineData("Capacity (mAh/g at C/10)", "Capacity", "mAh g⁻¹", 1)]
    [InlineData("Retention (% of the first cycle)", "Retention", "%", 1)]
    [InlineData("Yield strength (Mpa)", "Yield strength", "MPa", 1)]
    public void Parse_Head_IsTakenApart(string head, string name, string? unit, double multiplier)
    {
        UnitHead result = TableHeadParser.Parse(head);
        Assert.Equal(name, result.Name.Of(head));
        Assert.Equal(unit, result.Unit?.Symbol);
        Assert.Equal(multiplier, result.Multiplier, 1e-12);
    }
}
