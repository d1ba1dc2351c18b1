using System.Xml.Linq;
using LitMiner.TestSupport;

namespace LitMiner.Architecture.Tests;

public class ProjectOrderTests
{
    /// <summary>Each project may know only those before it; the stages know nothing of each other.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Text"] = [],
        ["Units"] = ["Text"],
        ["Chemistry"] = ["Text"],
        ["Core"] = ["Units", "Chemistry"],
        ["Reading"] = ["Core"],
        ["Annotation"] = ["Core"],
        ["Extraction"] = ["Core"],
        ["Store"] = ["Core"],
        ["Prediction"] = ["Core"],
        ["ModelTraining"] = ["Annotation", "Extraction"],
        ["Pipeline"] = ["Reading", "Annotation", "Extraction", "Store"],
        ["Cli"] = ["Pipeline", "Prediction", "ModelTraining"],
    };

    [Fact]
    public void References_FollowTheOrderOfTheData()
    {
        string[] projects = [.. Directory.GetFiles(Repository.File("src"), "*.csproj", SearchOption.AllDirectories)];
        Assert.Equal(Allowed.Count, projects.Length);
        foreach (string project in projects)
        {
            string name = Path.GetFileNameWithoutExtension(project)["LitMiner.".Length..];
            string[] references =
            [
                .. XDocument.Load(project).Descendants("ProjectReference")
                    .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)["LitMiner.".Length..]),
            ];
            Assert.All(references, r => Assert.Contains(r, Allowed[name]));
        }
    }

    [Fact]
    public void LowerProjects_UseNoPackages()
    {
        foreach (string name in (string[])["Text", "Units", "Chemistry", "Core"])
        {
            XDocument project = XDocument.Load(Repository.File("src", "LitMiner." + name, $"LitMiner.{name}.csproj"));
            Assert.Empty(project.Descendants("PackageReference"));
        }
    }
}
