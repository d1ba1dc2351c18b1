using System.Reflection;
using LitMiner.Core;
using LitMiner.TestSupport;

namespace LitMiner.Architecture.Tests;

public class CodeRulesTests
{
    private static readonly string[] BannedSuffixes = ["Manager", "Helper", "Helpers", "Utils", "Util", "Common", "Impl"];

    public static TheoryData<string> Assemblies => [.. Directory.GetFiles(AppContext.BaseDirectory, "LitMiner.*.dll")
        .Select(f => Path.GetFileNameWithoutExtension(f)!).Where(n => !n.Contains("Test", StringComparison.Ordinal)).Append("litminer").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void TypeNames_CarryNoBannedSuffix(string assembly)
    {
        string[] wrong = [.. Types(assembly).Select(t => t.Name).Where(n => BannedSuffixes.Any(s => n.EndsWith(s, StringComparison.Ordinal)))];
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Exceptions_HaveOneBase(string assembly)
    {
        // Parsers of the lowest projects, which know nothing of Core, derive from the framework's exceptions for bad arguments.
        string[] wrong = [.. Types(assembly)
            .Where(t => typeof(Exception).IsAssignableFrom(t) && !typeof(LitMinerException).IsAssignableFrom(t) && !typeof(ArgumentException).IsAssignableFrom(t))
            .Select(t => t.FullName!)];
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void StaticFields_AreReadOnly(string assembly)
    {
        string[] wrong = [.. Types(assembly).Where(t => !IsGenerated(t)).SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsInitOnly && !f.IsLiteral && !f.Name.Contains('<')).Select(f => $"{f.DeclaringType!.FullName}.{f.Name}")];
        Assert.Empty(wrong);
    }

    [Fact]
    public void Files_HoldOnePublicTypeAndStaySmall()
    {
        List<string> wrong = [];
        foreach (string file in Directory.GetFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories))
        {
            if (file.Contains("/obj/", StringComparison.Ordinal) || file.Contains("/bin/", StringComparison.Ordinal)) continue;
            string[] lines = File.ReadAllLines(file);
            int types = lines.Count(l => l.StartsWith("public ", StringComparison.Ordinal)
                && (l.Contains(" class ", StringComparison.Ordinal) || l.Contains(" record ", StringComparison.Ordinal) || l.Contains(" struct ", StringComparison.Ordinal)
                    || l.Contains(" enum ", StringComparison.Ordinal) || l.Contains(" interface ", StringComparison.Ordinal)));
            if (types > 1) wrong.Add($"{file}: {types} public types");
            if (lines.Length > 450) wrong.Add($"{file}: {lines.Length} lines");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Patterns_RunInLinearTime()
    {
        foreach (string file in Directory.GetFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal)))
        {
            string text = File.ReadAllText(file);
            if (text.Contains("new Regex(", StringComparison.Ordinal) || text.Contains("GeneratedRegex", StringComparison.Ordinal) || text.Contains("Regex.", StringComparison.Ordinal))
                Assert.Contains("NonBacktracking", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Projects_DoNotWriteToTheConsole()
    {
        foreach (string file in Directory.GetFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("LitMiner.Cli", StringComparison.Ordinal)))
            Assert.DoesNotContain("Console.Write", File.ReadAllText(file), StringComparison.Ordinal);
    }

    private static Type[] Types(string assembly) => [.. Assembly.Load(assembly).GetTypes().Where(t => !t.Name.Contains('<') && t.Namespace?.StartsWith("LitMiner", StringComparison.Ordinal) == true)];

    private static bool IsGenerated(Type type) => type.Namespace == "Onnx" || type.Name.StartsWith('<');
}
