using System.Diagnostics;

namespace LitMiner.Reading.Tests.Measures;

/// <summary>Runs poppler's pdftotext.</summary>
internal static class PdfToText
{
    public static string Run(params string[] arguments)
    {
        ProcessStartInfo start = new("pdftotext") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            using Process process = Process.Start(start)!;
            _ = process.StandardError.ReadToEndAsync();
            string text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return text;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("pdftotext is not here");
            return "";
        }
    }
}
