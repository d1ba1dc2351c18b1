using LitMiner.ModelTraining.Weights;

namespace LitMiner.ModelTraining.Tests;

/// <summary>An encoder of two narrow layers with weights drawn at random, to train with in seconds.</summary>
internal static class TinyEncoder
{
    public const int Width = 24, Layers = 2, Heads = 2, Wide = 48, Positions = 256;

    /// <summary>Writes model.safetensors and config.json; the vocabulary is that of the shipped model.</summary>
    public static void Write(string folder, string vocabulary)
    {
        int words = File.ReadLines(vocabulary).Count();
        Random random = new(7);
        SafetensorsWriter writer = new();
        Matrix("embeddings.word_embeddings.weight", words, Width);
        Matrix("embeddings.position_embeddings.weight", Positions, Width);
        Matrix("embeddings.token_type_embeddings.weight", 2, Width);
        Norm("embeddings.LayerNorm");
        for (int i = 0; i < Layers; i++)
        {
            string layer = $"encoder.layer.{i}.";
            foreach (string part in (string[])["attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense"]) Linear(layer + part, Width, Width);
            Norm(layer + "attention.output.LayerNorm");
            Linear(layer + "intermediate.dense", Wide, Width);
            Linear(layer + "output.dense", Width, Wide);
            Norm(layer + "output.LayerNorm");
        }

        using (FileStream stream = File.Create(Path.Combine(folder, "model.safetensors"))) writer.Write(stream);
        File.Copy(vocabulary, Path.Combine(folder, "vocab.txt"));
        File.WriteAllText(Path.Combine(folder, "config.json"), $$"""
            {"hidden_size":{{Width}},"vocab_size":{{words}},"max_position_embeddings":{{Positions}},"type_vocab_size":2,"num_attention_heads":{{Heads}},"intermediate_size":{{Wide}},"num_hidden_layers":{{Layers}}}
            """);

        void Matrix(string name, int rows, int columns) =>
            writer.Add(name, [.. Enumerable.Range(0, rows * columns).Select(_ => (float)(random.NextDouble() - 0.5) * 0.2f)], columns);

        void Linear(string name, int outputs, int inputs)
        {
            Matrix(name + ".weight", outputs, inputs);
            writer.Add(name + ".bias", new float[outputs]);
        }

        void Norm(string name)
        {
            writer.Add(name + ".weight", [.. Enumerable.Repeat(1f, Width)]);
            writer.Add(name + ".bias", new float[Width]);
        }
    }
}
