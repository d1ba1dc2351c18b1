namespace LitMiner.Cli;

/// <summary>What the program answers to a script (docs/contract.md).</summary>
internal static class ExitCode
{
    /// <summary>The run completed; rejected documents are listed, an empty result is fine.</summary>
    public const int Success = 0;

    /// <summary>With --strict: a document was rejected. Of <c>properties test</c>: an example fails.</summary>
    public const int Rejections = 1;

    /// <summary>Usage, configuration, unknown id or missing path.</summary>
    public const int Usage = 2;

    /// <summary>The store can not be opened or is in use.</summary>
    public const int Store = 3;

    /// <summary>A model file is missing or damaged.</summary>
    public const int Model = 4;

    /// <summary>The disk is full or can not be written.</summary>
    public const int Disk = 5;

    /// <summary>Interrupted (SIGINT).</summary>
    public const int Cancelled = 130;

    /// <summary>Terminated (SIGTERM).</summary>
    public const int Terminated = 143;
}
