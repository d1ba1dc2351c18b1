using System.CommandLine;
using System.Text.Json;
using LitMiner.Cli.Output;
using LitMiner.Core.Properties;
using LitMiner.Core.Records;
using LitMiner.Store.Exporting;
using Spectre.Console;
using Table = Spectre.Console.Table;

namespace LitMiner.Cli.Verbs;

/// <summary><c>litminer properties [ID]</c></summary>
internal static class PropertiesVerb
{
    public static Command Create()
    {
        Argument<string?> id = new("ID") { Description = "One property: id, name or symbol.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> config = CommonOptions.Config();
        Command command = new("properties", "The properties that are known, with their units and names; --config adds your own.") { id, config };
        command.Add(PropertiesTestVerb.Create());
        command.SetAction(parsed =>
        {
            PropertyCatalogue catalogue = Configuration.Load(parsed.GetValue(config)).Properties;
            if (parsed.GetValue(id) is { } wanted)
            {
                PropertyEntry entry = catalogue.Find(wanted) ?? catalogue.Resolve(wanted, null, anyUnit: true)
                    ?? throw new UsageException($"there is no property '{SafeText.Plain(wanted)}'; 'litminer properties' lists them");
                Terminal.Out.WriteLine(JsonSerializer.Serialize(entry.Definition, RecordJson.Indented));
            }
            else
            {
                Table table = new Table().Border(TableBorder.Simple);
                foreach (string head in (string[])["id", "field", "unit", "plausible", "names and symbols"]) table.AddColumn(head);
                foreach (PropertyDefinition d in catalogue.Entries.Select(e => e.Definition))
                {
                    string range = d.Range.IsDefaultOrEmpty ? "" : $"{d.Range[0]:G4} … {d.Range[1]:G4}";
                    table.AddRow(RecordView.Cell(d.Id), RecordView.Cell(d.Category), RecordView.Cell(d.Unit), range, RecordView.Cell(string.Join(", ", d.Symbols.Concat(d.Names))));
                }

                Terminal.Tables.Write(table);
            }

            Terminal.Out.Flush();
            return ExitCode.Success;
        });
        return command;
    }
}
