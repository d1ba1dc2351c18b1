using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace LitMiner.Cli.Pictures;

/// <summary>Renders pages of PDFs with <c>pdftoppm</c> of poppler-utils, in a process of its own with a limit on its time.</summary>
internal static class PageRenderer
{
    /// <summary>Pixels an inch: letters of 8 points can be read.</summary>
    public const int Resolution = 110;
    private const int MaxPixels = 30_000_000;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    /// <summary>Renders one page as a viewer shows it (its crop box).</summary>
    /// <param name="file">Full path of the file.</param>
    /// <param name="page">Page, from 1.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="UsageException">There is no pdftoppm, or it can not draw the page.</exception>
    public static RasterImage Render(string file, int page, CancellationToken cancellation)
    {
        string number = page.ToString(CultureInfo.InvariantCulture);
        ProcessStartInfo start = new("pdftoppm", ["-cropbox", "-r", Resolution.ToString(CultureInfo.InvariantCulture), "-f", number, "-l", number, file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        try
        {
            using Process process = Process.Start(start) ?? throw new UsageException("pdftoppm can not be started");
            process.StandardInput.Close();
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(TimeLimit);
            using CancellationTokenRegistration stop = limit.Token.Register(() => Kill(process));
            try
            {
                return RasterImage.ReadPixmap(process.StandardOutput.BaseStream, MaxPixels);
            }
            catch (Exception fault) when (fault is InvalidDataException or IOException)
            {
                cancellation.ThrowIfCancellationRequested();
                throw new UsageException(limit.IsCancellationRequested ? $"page {page} took pdftoppm longer than {TimeLimit.TotalSeconds:0} s" : $"pdftoppm can not draw page {page}: {fault.Message}", fault);
            }
            finally
            {
                Kill(process);
            }
        }
        catch (Win32Exception fault)
        {
            throw new UsageException("pictures of pages need pdftoppm, which is not here: install poppler-utils (Debian: apt-get install poppler-utils)", fault);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
