using System.CommandLine;
using LitMiner.Cli.Output;
using LitMiner.Cli.PropertyTests;
using LitMiner.Store.Exporting;
using LitMiner.Core.Properties;

namespace LitMiner.Cli.Verbs;

/// <summary><c>litminer properties test FILE</c></summary>
internal static class PropertiesTestVerb
{
    public static Command Create()
    {
        Argument<string> path = new("FILE") { Description = "Examples: sentences with the values that they give (docs/configuration.md)." };
        Option<string?> config = CommonOptions.Config();
        Command command = new("test", "Score the definition of a property on examples; exit code 1 when one of them fails.") { path, config };
        command.SetAction((parsed, cancellation) =>
        {
            string file = parsed.GetValue(path)!;
            PropertyTestFile test = PropertyTestFile.Read(file);
            PropertyCatalogue catalogue = test.Extend(Configuration.Load(parsed.GetValue(config)).Properties, file);
            PropertyEntry entry = catalogue.Find(test.Property) ?? throw new UsageException($"there is no property '{SafeText.Plain(test.Property)}'; 'litminer properties' lists them");
            PropertyTester tester = new(catalogue, entry);
            int passed = 0, right = 0, expected = 0, found = 0;
            for (int i = 0; i < test.Examples.Length; i++)
            {
                ExampleOutcome outcome = tester.Try(test.Examples[i], cancellation);
                passed += outcome.Passed ? 1 : 0;
                right += outcome.Right;
                expected += outcome.Expected;
                found += outcome.Found;
                Terminal.Out.WriteLine($"{(outcome.Passed ? "pass" : "FAIL")}  {i + 1,2}  {SafeText.Plain(test.Examples[i].Text)}");
                foreach (string reason in outcome.Reasons) Terminal.Out.WriteLine("          " + SafeText.Plain(reason));
            }

            // Nothing expected and nothing found is all right, not 0 of 0.
            double precision = found == 0 ? 1 : (double)right / found, recall = expected == 0 ? 1 : (double)right / expected;
            double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            Terminal.Out.WriteLine(FormattableString.Invariant($"{entry.Id}: {passed} of {test.Examples.Length} examples pass; precision {precision:0.000}, recall {recall:0.000}, F1 {f1:0.000}"));
            Terminal.Out.Flush();
            return Task.FromResult(passed == test.Examples.Length ? ExitCode.Success : ExitCode.Rejections);
        });
        return command;
    }
}
