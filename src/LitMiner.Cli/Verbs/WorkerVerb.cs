using System.CommandLine;
using System.Text;
using LitMiner.Pipeline.Isolation;

namespace LitMiner.Cli.Verbs;

/// <summary>The other end of a reading process; not for people.</summary>
internal static class WorkerVerb
{
    private const string Name = "read-worker";

    public static Command Create()
    {
        Command command = new(Name, "Reads documents for another process.") { Hidden = true };
        command.SetAction(_ =>
        {
            using StreamReader input = new(Console.OpenStandardInput(), Encoding.UTF8);
            using BufferedStream output = new(Console.OpenStandardOutput(), 1 << 16);
            ReadingWorker.Run(input, output);
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>How to start this program as a reading process.</summary>
    public static ReadingCommand Command()
    {
        string executable = Environment.ProcessPath ?? "dotnet";
        bool host = Path.GetFileNameWithoutExtension(executable) == "dotnet";
        return host
            ? new ReadingCommand(executable, [Path.Combine(AppContext.BaseDirectory, "litminer.dll"), Name])
            : new ReadingCommand(executable, [Name]);
    }
}
