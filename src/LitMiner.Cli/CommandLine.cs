using System.CommandLine;
using System.CommandLine.Parsing;
using LitMiner.Annotation.Recognition;
using LitMiner.Cli.Output;
using LitMiner.Cli.Verbs;
using LitMiner.Core;
using LitMiner.Store;

namespace LitMiner.Cli;

/// <summary>The verbs, and what every verb has in common: how faults become sentences and exit codes.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        RootCommand root = Create();
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors) Terminal.Error(error.Message);
            Terminal.Error("'litminer --help' lists the verbs, 'litminer VERB --help' explains one");
            return ExitCode.Usage;
        }

        InvocationConfiguration configuration = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            return await parsed.InvokeAsync(configuration);
        }
        catch (Exception exception) when (Explain(exception) is { } code)
        {
            return code;
        }
    }

    /// <summary>The verbs.</summary>
    public static RootCommand Create() => new(
        """
        LitMiner takes property tables out of papers: material, property, value, unit, conditions, each cell with its evidence.

          litminer mine PAPERS          read a folder of papers (PDF, HTML, JATS, Elsevier XML, text) into litminer.db
          litminer query band gap       what the papers say of it
          litminer show ID              where one value stands, in the paper's own words
          litminer export --format csv -o table.csv

        Everything runs on this machine: no network, no key, no GPU.
        """)
    {
        MineVerb.Create(),
        QueryVerb.Create(),
        ShowVerb.Create(),
        SummaryVerb.Create(),
        ExportVerb.Create(),
        DocumentsVerb.Create(),
        RejectedVerb.Create(),
        ReadVerb.Create(),
        AnnotateVerb.Create(),
        EvaluateVerb.Create(),
        PropertiesVerb.Create(),
        TrainVerb.Create(),
        PredictVerb.Create(),
        ModelVerb.Create(),
        WorkerVerb.Create(),
    };

    /// <summary>Says in a sentence what went wrong; null for faults of the program, which should be seen whole.</summary>
    private static int? Explain(Exception exception)
    {
        switch (exception)
        {
            case StoreException:
                Terminal.Error(exception.Message);
                return ExitCode.Store;
            case ModelException:
                Terminal.Error(exception.Message);
                return ExitCode.Model;
            case LitMinerException:
                Terminal.Error(exception.Message);
                return ExitCode.Usage;
            case OperationCanceledException:
                Terminal.Error("stopped");
                return ExitCode.Cancelled;
            case IOException when Terminal.IsClosedPipe(exception):
                return ExitCode.Success;
            case IOException or UnauthorizedAccessException:
                Terminal.Error($"can not write: {exception.Message}");
                return ExitCode.Disk;
            case LiteDB.LiteException { InnerException: IOException }:
                Terminal.Error($"can not write the store: {exception.Message}");
                return ExitCode.Disk;
            default:
                return null;
        }
    }
}
