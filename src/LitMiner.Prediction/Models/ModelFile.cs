using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LitMiner.Chemistry;
using LitMiner.Core.Records;
using LitMiner.Prediction.Data;
using LitMiner.Prediction.Features;
using LitMiner.Prediction.Trees;

namespace LitMiner.Prediction.Models;

/// <summary>
/// The file of a model: a line with the schema; a line of JSON with the card and the training materials, for any reader; the trees,
/// little-endian; the SHA-256 of all that.
/// </summary>
internal static class ModelFile
{
    private const string Schema = "litminer-property-model/1";
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static void Write(Stream stream, PropertyModel model)
    {
        using MemoryStream body = new();
        using (BinaryWriter writer = new(body, Utf8, leaveOpen: true))
        {
            Header header = new(model.Card, [.. model.Materials.Select(StoredMaterial.Of)]);
            writer.Write(Utf8.GetBytes($"{Schema}\n{JsonSerializer.Serialize(header, RecordJson.Compact)}\n"));
            writer.Write(model.Regressor.Trees.Trees.Length);
            foreach (RegressionTree tree in model.Regressor.Trees.Trees)
            {
                writer.Write(tree.Features.Length);
                foreach (short feature in tree.Features) writer.Write(feature);
                foreach (float value in tree.Values) writer.Write(value);
            }
        }

        ReadOnlySpan<byte> bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
        stream.Write(bytes);
        stream.Write(SHA256.HashData(bytes));
    }

    public static PropertyModel Read(Stream stream, string name)
    {
        using MemoryStream whole = new();
        stream.CopyTo(whole);
        byte[] bytes = whole.ToArray();
        int first = Array.IndexOf(bytes, (byte)'\n');
        string schema = first is > 0 and < 100 ? Encoding.Latin1.GetString(bytes, 0, first) : "";
        if (!schema.StartsWith("litminer-property-model/", StringComparison.Ordinal)) throw new ModelFileException($"{name} is not a model made by 'litminer train'");
        if (schema != Schema) throw new ModelFileException($"{name} was made by another version of the program ({schema}, this one reads {Schema}); train it again");
        int length = bytes.Length - SHA256.HashSizeInBytes;
        if (length <= first || !SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length)))
            throw new ModelFileException($"{name} is damaged: its checksum does not fit; train it again or fetch another copy");
        try
        {
            int second = Array.IndexOf(bytes, (byte)'\n', first + 1);
            Header header = JsonSerializer.Deserialize<Header>(bytes.AsSpan(first + 1, second - first - 1), RecordJson.Compact) ?? throw new FormatException("there is no header");
            if (header.Card is null || header.Materials.IsDefaultOrEmpty) throw new FormatException("the header is not whole");
            if (header.Card.Features != CompositionFeaturizer.Version)
                throw new ModelFileException($"{name} was trained on features {header.Card.Features}, this program has {CompositionFeaturizer.Version}; train it again");
            ImmutableArray<TrainingMaterial> materials = [.. header.Materials.Select(m => m.ToMaterial())];
            using BinaryReader reader = new(new MemoryStream(bytes, second + 1, length - second - 1));
            return new PropertyModel(header.Card, materials, new CompositionRegressor(header.Card.Scale, ReadTrees(reader)), new TrainingDomain(materials));
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException or KeyNotFoundException or EndOfStreamException)
        {
            throw new ModelFileException($"{name} is damaged: {exception.Message}", exception);
        }
    }

    private static ExtraTrees ReadTrees(BinaryReader reader)
    {
        ImmutableArray<RegressionTree>.Builder trees = ImmutableArray.CreateBuilder<RegressionTree>();
        for (int count = reader.ReadInt32(); count > 0; count--)
        {
            int nodes = reader.ReadInt32();
            if (nodes < 1 || nodes * 6L > reader.BaseStream.Length) throw new FormatException("a tree is too large");
            short[] features = new short[nodes];
            float[] values = new float[nodes];
            for (int i = 0; i < nodes; i++) features[i] = reader.ReadInt16();
            for (int i = 0; i < nodes; i++) values[i] = reader.ReadSingle();
            if (features.Max() >= CompositionFeaturizer.Names.Length) throw new FormatException("a tree asks for a feature that does not exist");
            trees.Add(new RegressionTree([.. features], [.. values]));
        }

        return trees.Count == 0 ? throw new FormatException("there are no trees") : new ExtraTrees(trees.ToImmutable());
    }

    private sealed record Header(ModelCard Card, ImmutableArray<StoredMaterial> Materials);

    private sealed record StoredMaterial(string Formula, ImmutableSortedDictionary<string, double> Amounts, ImmutableArray<TrainingValue> Values)
    {
        public static StoredMaterial Of(TrainingMaterial material) => new(
            material.Formula,
            material.Composition.Amounts.ToImmutableSortedDictionary(a => a.Element.Symbol, a => a.Amount, StringComparer.Ordinal),
            material.Values);

        public TrainingMaterial ToMaterial() => new(Composition.Of(Amounts.Select(a => new ElementAmount(Chemistry.Elements.Of(a.Key), a.Value))), Values);
    }
}
