namespace LitMiner.Reading.Pdf;

/// <summary>Why there is nothing to read in a PDF.</summary>
/// <param name="Code">Code of the rejection.</param>
/// <param name="Message">The reason in words.</param>
internal sealed record PdfFault(string Code, string Message);
