namespace LitMiner.Reading.Tests.Fuzz;

/// <summary>Tests that may use up the memory of the process: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
