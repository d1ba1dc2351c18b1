using LitMiner.ModelTraining.Weights;
using static Onnx.TensorProto.Types;

namespace LitMiner.ModelTraining.Onnx;

/// <summary>
/// Writes the recogniser as an ONNX graph (opset 20): BERT encoder (Devlin et al. 2019) with lexical features added to the
/// word embeddings and again before the head. Inputs: input_ids [batch, sequence] int64, attention_mask [batch, sequence]
/// int64 (1 = piece, 0 = padding), features [batch, sequence, feature] float32. Outputs: logits [batch, sequence, tag] float32
/// and, where the weights have one, space [batch, sequence, width] float32 for the linker.
/// </summary>
public sealed class RecogniserGraph
{
    private const int Opset = 20;
    private const float LayerNormEpsilon = 1e-12f;
    private readonly SafetensorsFile weights;
    private readonly GraphPrecision precision;
    private readonly GraphWriter graph = new("recogniser");

    private RecogniserGraph(SafetensorsFile weights, GraphPrecision precision)
    {
        this.weights = weights;
        this.precision = precision;
    }

    /// <summary>Writes the graph.</summary>
    /// <param name="weights">Tensors under the names that the training script gives them.</param>
    /// <param name="heads">Attention heads a layer.</param>
    /// <param name="precision">Numbers of the matrix products.</param>
    /// <returns>The bytes of the model file.</returns>
    /// <exception cref="InvalidDataException">A tensor is missing.</exception>
    public static byte[] Write(SafetensorsFile weights, int heads, GraphPrecision precision)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return new RecogniserGraph(weights, precision).Write(heads);
    }

    /// <summary>Whether the weights hold the space in which a linker compares mentions.</summary>
    public static bool HasSpace(SafetensorsFile weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return weights.Names.Contains("space.weight");
    }

    private byte[] Write(int heads)
    {
        int hidden = weights["embeddings.LayerNorm.weight"].Shape[0];
        int features = weights["features.weight"].Shape[1];
        int tags = weights["head.weight"].Shape[0];
        int layers = weights.Names.Count(n => n.EndsWith(".attention.output.dense.weight", StringComparison.Ordinal));
        string ids = graph.Input("input_ids", DataType.Int64, "batch", "sequence");
        string mask = graph.Input("attention_mask", DataType.Int64, "batch", "sequence");
        string lexical = graph.Input("features", DataType.Float, "batch", "sequence", features);

        string x = Embed(ids, lexical, hidden);
        string bias = MaskBias(mask);
        for (int layer = 0; layer < layers; layer++) x = Layer($"encoder.layer.{layer}.", x, bias, hidden, heads);
        x = graph.Node("Add", [x, FloatLinear("features_out", lexical, withBias: false)]);
        graph.Output(FloatLinear("head", x, withBias: true), "logits", DataType.Float, "batch", "sequence", tags);
        if (HasSpace(weights)) graph.Output(FloatLinear("space", x, withBias: true), "space", DataType.Float, "batch", "sequence", weights["space.weight"].Shape[0]);
        return graph.ToModel(Opset);
    }

    private string Embed(string ids, string lexical, int hidden)
    {
        WeightTensor positions = weights["embeddings.position_embeddings.weight"];
        float[] type = weights["embeddings.token_type_embeddings.weight"].Values[..hidden];
        float[] table = [.. positions.Values.Select((v, i) => v + type[i % hidden])];
        string positionTable = graph.Floats("positions", table, positions.Shape[0], hidden);

        string length = graph.Node("Shape", [ids], GraphWriter.Integer("start", 1), GraphWriter.Integer("end", 2));
        string position = graph.Node("Slice", [positionTable, graph.Longs("zero", [0], 1), length, graph.Longs("axis0", [0], 1)]);
        string x = graph.Node("Add", [WordEmbedding(ids), FloatLinear("features", lexical, withBias: false)]);
        return Norm("embeddings.LayerNorm", graph.Node("Add", [x, position]));
    }

    private string WordEmbedding(string ids)
    {
        WeightTensor words = weights["embeddings.word_embeddings.weight"];
        (int rows, int width) = (words.Shape[0], words.Shape[1]);
        if (precision == GraphPrecision.Float32)
            return graph.Node("Gather", [graph.Floats("words", words.Values, rows, width), ids]);

        // One scale a row: rare words are small, and a common scale would wipe them out.
        (sbyte[] table, float[] scales) = Quantiser.Rows(words.Values, rows, width, largest: 127);
        string cells = graph.Node("Gather", [graph.SignedBytes("words", table, rows, width), ids]);
        string scale = graph.Node("Gather", [graph.Floats("word_scales", scales, rows, 1), ids]);
        return graph.Node("Mul", [graph.Node("Cast", [cells], GraphWriter.Integer("to", (long)DataType.Float)), scale]);
    }

    /// <summary>0 for pieces and −10,000 for padding, as [batch, 1, 1, sequence].</summary>
    private string MaskBias(string mask)
    {
        string floats = graph.Node("Cast", [mask], GraphWriter.Integer("to", (long)DataType.Float));
        string shifted = graph.Node("Sub", [floats, graph.Floats("one", [1f])]);
        string scaled = graph.Node("Mul", [shifted, graph.Floats("far", [10_000f])]);
        return graph.Node("Unsqueeze", [scaled, graph.Longs("axes12", [1, 2], 2)]);
    }

    private string Layer(string prefix, string x, string bias, int hidden, int heads)
    {
        string attention = Attention(prefix, x, bias, hidden, heads);
        string first = Norm(prefix + "attention.output.LayerNorm", graph.Node("Add", [x, attention]));
        string wide = Linear(prefix + "intermediate.dense", first);
        string narrow = Linear(prefix + "output.dense", graph.Node("Gelu", [wide]));
        return Norm(prefix + "output.LayerNorm", graph.Node("Add", [first, narrow]));
    }

    private string Attention(string prefix, string x, string bias, int hidden, int heads)
    {
        // Query, key and value in one product: their inputs are the same, so they are quantised once.
        string[] parts = ["query", "key", "value"];
        WeightTensor[] matrices = [.. parts.Select(p => weights[$"{prefix}attention.self.{p}.weight"])];
        float[] stacked = [.. matrices.SelectMany(m => m.Values)];
        float[] biases = [.. parts.SelectMany(p => weights[$"{prefix}attention.self.{p}.bias"].Values)];
        string all = Linear(prefix + "attention.self", x, new WeightTensor(prefix, [3 * hidden, hidden], stacked), biases);

        int size = hidden / heads;
        string shape = graph.Longs(prefix + "heads", [0, 0, 3, heads, size], 5);
        string split = graph.Node("Transpose", [graph.Node("Reshape", [all, shape])], GraphWriter.Integers("perm", 2, 0, 3, 1, 4));
        string[] qkv = graph.Nodes("Split", 3, [split], GraphWriter.Integer("axis", 0), GraphWriter.Integer("num_outputs", 3));
        string axis = graph.Longs(prefix + "axis", [0], 1);
        string query = graph.Node("Squeeze", [qkv[0], axis]);
        string key = graph.Node("Transpose", [graph.Node("Squeeze", [qkv[1], axis])], GraphWriter.Integers("perm", 0, 1, 3, 2));
        string value = graph.Node("Squeeze", [qkv[2], axis]);

        string scaled = graph.Node("Mul", [query, graph.Floats(prefix + "scale", [1f / MathF.Sqrt(size)])]);
        string scores = graph.Node("Add", [graph.Node("MatMul", [scaled, key]), bias]);
        string mixed = graph.Node("MatMul", [graph.Node("Softmax", [scores], GraphWriter.Integer("axis", -1)), value]);
        string together = graph.Node(
            "Reshape", [graph.Node("Transpose", [mixed], GraphWriter.Integers("perm", 0, 2, 1, 3)), graph.Longs(prefix + "joined", [0, 0, hidden], 3)]);
        return Linear(prefix + "attention.output.dense", together);
    }

    private string Linear(string name, string x) => Linear(name, x, weights[name + ".weight"], weights[name + ".bias"].Values);

    private string Linear(string name, string x, WeightTensor matrix, float[] bias)
    {
        (int outputs, int inputs) = (matrix.Shape[0], matrix.Shape[1]);
        string biasName = graph.Floats(name + ".bias", bias, outputs);
        if (precision == GraphPrecision.Float32)
            return graph.Node("Add", [graph.Node("MatMul", [x, graph.Floats(name + ".weight", matrix.Transposed(), inputs, outputs)]), biasName]);

        (sbyte[] rows, float[] scales) = Quantiser.Rows(matrix.Values, outputs, inputs, largest: 63);
        sbyte[] columns = Quantiser.Transpose(rows, outputs, inputs);
        string[] quantised = graph.Nodes("DynamicQuantizeLinear", 3, [x]);
        string product = graph.Node("MatMulInteger", [quantised[0], graph.SignedBytes(name + ".weight", columns, inputs, outputs), quantised[2]]);
        string floats = graph.Node("Cast", [product], GraphWriter.Integer("to", (long)DataType.Float));
        string scale = graph.Node("Mul", [quantised[1], graph.Floats(name + ".scale", scales, outputs)]);
        return graph.Node("Add", [graph.Node("Mul", [floats, scale]), biasName]);
    }

    /// <summary>A small product that stays in float32 at every precision: features and the head.</summary>
    private string FloatLinear(string name, string x, bool withBias)
    {
        WeightTensor matrix = weights[name + ".weight"];
        string product = graph.Node("MatMul", [x, graph.Floats(name + ".weight", matrix.Transposed(), matrix.Shape[1], matrix.Shape[0])]);
        return withBias ? graph.Node("Add", [product, graph.Floats(name + ".bias", weights[name + ".bias"].Values, matrix.Shape[0])]) : product;
    }

    private string Norm(string name, string x)
    {
        WeightTensor scale = weights[name + ".weight"];
        return graph.Node(
            "LayerNormalization",
            [x, graph.Floats(name + ".weight", scale.Values, scale.Shape[0]), graph.Floats(name + ".bias", weights[name + ".bias"].Values, scale.Shape[0])],
            GraphWriter.Integer("axis", -1),
            GraphWriter.Float("epsilon", LayerNormEpsilon));
    }
}
