namespace LitMiner.Chemistry;

/// <summary>Opens the data files inside the assembly.</summary>
internal static class EmbeddedData
{
    internal static Stream Open(string name) =>
        typeof(EmbeddedData).Assembly.GetManifestResourceStream("LitMiner.Chemistry." + name)
        ?? throw new InvalidOperationException($"{name} is not embedded");
}
