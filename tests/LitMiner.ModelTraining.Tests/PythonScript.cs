using System.Diagnostics;
using LitMiner.TestSupport;

namespace LitMiner.ModelTraining.Tests;

/// <summary>Runs the scripts of onnx-models/training; tests are skipped, visibly, where Python has no PyTorch.</summary>
internal static class PythonScript
{
    /// <summary>Debian's PyTorch serves this interpreter alone.</summary>
    private const string Interpreter = "/usr/bin/python3";

    /// <summary>Skips the test unless PyTorch is there.</summary>
    public static void Require()
    {
        if (!File.Exists(Interpreter) || Run("-c", "import torch, numpy").Code != 0) Assert.Skip("PyTorch is missing: apt-get install python3-torch libopenblas0-openmp python3-numpy");
    }

    /// <summary>Runs a script to its end and fails with what it said unless it succeeds.</summary>
    public static void Train(string script, params string[] arguments)
    {
        (int code, string output) = Run([Repository.File("onnx-models", "training", script), .. arguments]);
        Assert.True(code == 0, output);
    }

    /// <summary>Starts a script, lets it go on for some time and kills it.</summary>
    public static void TrainAndKill(TimeSpan after, string script, params string[] arguments)
    {
        using Process process = Start([Repository.File("onnx-models", "training", script), .. arguments]);
        Thread.Sleep(after);
        process.Kill();
        process.WaitForExit();
    }

    private static (int Code, string Output) Run(params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }

    private static Process Start(string[] arguments)
    {
        ProcessStartInfo start = new(Interpreter, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        return Process.Start(start)!;
    }
}
