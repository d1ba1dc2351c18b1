using System.Text.Json;
using LitMiner.Core.Properties;
using LitMiner.Core.Records;
using LitMiner.Pipeline.Isolation;
using LitMiner.Pipeline.Sources;
using LitMiner.Store;
using LitMiner.TestSupport;

namespace LitMiner.Pipeline.Tests;

/// <summary>Mines into a store of a test.</summary>
public sealed class SamplePipeline : IDisposable
{
    private readonly LanguageModels models = LanguageModels.Open(Repository.File("onnx-models", "recogniser"));

    public async Task<MiningSummary> MineAsync(string store, int jobs, bool force = false, PropertyCatalogue? properties = null, params string[] paths)
    {
        MiningOptions options = new()
        {
            Jobs = jobs,
            Force = force,
            Annotation = new LitMiner.Annotation.AnnotationOptions { Properties = properties ?? PropertyCatalogue.Default },
            ConfigurationHash = properties is null ? "default" : "other",
        };
        LiteraturePipeline pipeline = LiteraturePipeline.Create(options, models, () => new InProcessReader());
        using RecordStoreWriter writer = RecordStoreWriter.Open(store);
        return await pipeline.RunAsync(SourceFinder.Find(paths), writer, null, CancellationToken.None);
    }

    public static string Export(string store)
    {
        using RecordStoreReader reader = RecordStoreReader.Open(store);
        return string.Join('\n', reader.Records().Select(r => JsonSerializer.Serialize(r, RecordJson.Compact))
            .Concat(reader.Rejections().Select(r => JsonSerializer.Serialize(r, RecordJson.Compact))));
    }

    public void Dispose() => models.Dispose();
}
