using System.Text.Json;
using LitMiner.Core.Properties;
using LitMiner.TestSupport;

namespace LitMiner.Cli.Tests;

/// <summary>The catalogue of properties, its schema, and <c>litminer properties test</c>.</summary>
public sealed class PropertyDefinitionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Catalogue_File_FitsItsSchema()
    {
        JsonSchema schema = JsonSchema.Load(Repository.File("docs", "properties.schema.json"));
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Repository.File("src", "LitMiner.Core", "Data", "properties.json")));
        Assert.Empty(schema.Check(file.RootElement));
    }

    [Fact]
    public void Catalogue_Properties_AreWholeAndPlausible()
    {
        Assert.True(PropertyCatalogue.Default.Entries.Length >= 200);
        Assert.All(PropertyCatalogue.Default.Entries, entry =>
        {
            Assert.NotEmpty(entry.Definition.Source);
            Assert.NotEmpty(entry.Definition.Names);
            Assert.All(entry.Definition.Conditions, condition => Assert.NotEmpty(condition));
        });
    }

    /// <summary>Every name finds its property, or another one that a unit tells apart.</summary>
    [Fact]
    public void Resolve_EveryName_FindsItsProperty()
    {
        Assert.All(PropertyCatalogue.Default.Entries, entry => Assert.All(entry.Definition.Names, name =>
            Assert.True(PropertyCatalogue.Default.OfName(name).Contains(entry), $"{name} does not name {entry.Id}")));
    }

    /// <summary>Two properties of one name and one dimension could never be told apart, unless both definitions warn of each other.</summary>
    [Fact]
    public void Catalogue_Names_AreToldApartByUnit()
    {
        List<string> clashes = [];
        foreach (PropertyEntry entry in PropertyCatalogue.Default.Entries)
            foreach (string name in entry.Definition.Names)
                foreach (PropertyEntry other in PropertyCatalogue.Default.OfName(name))
                    if (other.Id.CompareTo(entry.Id) > 0 && other.UnitFor(entry.Unit) is not null && !(Warns(entry, other) && Warns(other, entry))) clashes.Add($"{name}: {entry.Id}, {other.Id}");
        Assert.Empty(clashes);

        static bool Warns(PropertyEntry of, PropertyEntry other) => of.Definition.Confusions?.Contains(other.Definition.Name, StringComparison.Ordinal) == true;
    }

    [Fact]
    public void Test_WorkedExample_Passes()
    {
        string file = Repository.File("docs", "examples", "hydrogen-uptake.json");
        JsonSchema schema = JsonSchema.Load(Repository.File("docs", "property-test.schema.json"));
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(file));
        Assert.Empty(schema.Check(json.RootElement));
        var (code, output, error) = LitMinerProgram.Run(folder.Path, "properties", "test", file);
        Assert.True(code == 0, output + error);
        Assert.Contains("10 of 10 examples pass; precision 1.000, recall 1.000, F1 1.000", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"value": 4.6, "unit": "eV"}""", 1, "4.6 eV was not found; 3.2 eV was")]
    [InlineData("""{"value": 3.2, "unit": "eV", "material": "TiO2"}""", 1, "3.2 eV belongs to ZnO, expected TiO2")]
    [InlineData("""{"value": 3200, "unit": "meV"}""", 0, "1 of 1 examples pass")]
    [InlineData("", 1, "3.2 eV was found and is not expected")]
    [InlineData("""{"value": 3.2, "unit": "kg"}""", 2, "")]
    public void Test_Example_SaysWhyItFails(string expected, int code, string reason)
    {
        string file = Path.Combine(folder.Path, "test.json");
        File.WriteAllText(file, $$"""{"schema": "litminer-property-test/1", "property": "band-gap", "examples": [{"text": "The band gap of ZnO is 3.2 eV.", "expect": [{{expected}}]}]}""");
        var (actual, output, error) = LitMinerProgram.Run(folder.Path, "properties", "test", file);
        Assert.True(code == actual, output + error);
        Assert.Contains(reason, output, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
