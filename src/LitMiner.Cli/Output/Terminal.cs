using System.Text;
using Spectre.Console;

namespace LitMiner.Cli.Output;

/// <summary>Where output goes: results to standard output, everything else to standard error.</summary>
internal static class Terminal
{
    private const int BrokenPipe = 32;
    private const int WidthOfFiles = 190;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Standard output as UTF-8 with plain line ends.</summary>
    public static StreamWriter Out { get; } = new(Console.OpenStandardOutput(), Utf8, 1 << 16) { NewLine = "\n" };

    /// <summary>Standard error likewise.</summary>
    public static StreamWriter Err { get; } = new(Console.OpenStandardError(), Utf8) { NewLine = "\n", AutoFlush = true };

    /// <summary>Tables on standard output.</summary>
    public static IAnsiConsole Tables { get; } = Create(Out, Console.IsOutputRedirected);

    /// <summary>Progress on standard error.</summary>
    public static IAnsiConsole Messages { get; } = Create(Err, Console.IsErrorRedirected);

    /// <summary>A line for people who look on.</summary>
    public static void Note(string text) => Err.WriteLine(text);

    /// <summary>A line that says what went wrong.</summary>
    public static void Error(string text) => Err.WriteLine("litminer: " + text);

    /// <summary>Whether a write failed because nobody reads any more ("| head").</summary>
    public static bool IsClosedPipe(Exception exception) =>
        exception is IOException && ((exception.HResult & 0xFFFF) == BrokenPipe || exception.Message.Contains("Broken pipe", StringComparison.OrdinalIgnoreCase));

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected) console.Profile.Width = WidthOfFiles;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
