using System.CommandLine;

namespace LitMiner.Cli;

/// <summary>Options that several verbs share.</summary>
internal static class CommonOptions
{
    public static Option<string> Db() => new("--db")
    {
        Description = "The store, a single file. Default: litminer.db in the working folder.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "litminer.db",
    };

    public static Option<string?> Model() => new("--model")
    {
        Description = "Folder of another recogniser: model.onnx, vocab.txt, model.json. Default: the one beside the program.",
        HelpName = "DIR",
    };

    public static Option<string?> Config() => new("--config")
    {
        Description = "Configuration: your own properties, page limit, recogniser (docs/configuration.md).",
        HelpName = "FILE",
    };

    public static Option<int> Jobs() => new("--jobs")
    {
        Description = "Documents at a time. Results are the same for any number.",
        HelpName = "N",
        DefaultValueFactory = _ => Math.Clamp(Environment.ProcessorCount, 1, 8),
    };

    public static Option<T> WithNames<T>(this Option<T> option, params string[] names)
    {
        option.AcceptOnlyFromAmong(names);
        return option;
    }
}
