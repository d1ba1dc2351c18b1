using LitMiner.Extraction.Linking.Learned;
using LitMiner.ModelTraining.Weights;
using static Onnx.TensorProto.Types;

namespace LitMiner.ModelTraining.Onnx;

/// <summary>
/// Writes the linker as an ONNX graph (opset 20). Inputs: mentions [mention, 3 space] float32; own [value] int64, each value's
/// mention; value_features [value, feature]; and of each slot ("property", "material") index [value, candidate] int64, mask
/// [value, candidate] float32 (1 = candidate, 0 = padding) and features [value, candidate, feature]. Outputs: role [value, role],
/// property and material [value, 1 + candidate], probabilities; the first of a slot is that of none.
/// </summary>
public sealed class LinkerGraph
{
    private const int Opset = 20;
    private readonly SafetensorsFile weights;
    private readonly GraphWriter graph = new("linker");

    private LinkerGraph(SafetensorsFile weights) => this.weights = weights;

    /// <summary>Writes the graph.</summary>
    /// <param name="weights">Tensors under the names that the training script gives them.</param>
    /// <returns>The bytes of the model file.</returns>
    /// <exception cref="InvalidDataException">A tensor is missing, or has another shape than this program's inputs.</exception>
    public static byte[] Write(SafetensorsFile weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return new LinkerGraph(weights).Write();
    }

    private byte[] Write()
    {
        int space = weights["joint.weight"].Shape[0];
        int roles = weights["role.weight"].Shape[0];
        Expect("value.weight", 3 * space + LinkInputs.ValueFeatureCount);
        Expect("property.hidden.weight", 3 * space + LinkInputs.PairFeatureCount);
        Expect("material.hidden.weight", 3 * space + LinkInputs.PairFeatureCount);
        string mentions = graph.Input("mentions", DataType.Float, "mention", 3 * space);
        string own = graph.Input("own", DataType.Int64, "value");
        string features = graph.Input("value_features", DataType.Float, "value", LinkInputs.ValueFeatureCount);

        string value = graph.Node("Gather", [mentions, own]);
        string query = graph.Node("Gelu", [Linear("value", Join(value, features))]);
        (string property, string vectors) = Slot("property", query, mentions, space);
        string shares = graph.Node("Slice", [property, graph.Longs("one", [1], 1), graph.Longs("end", [long.MaxValue], 1), graph.Longs("last", [1], 1)]);
        string likely = graph.Node("Squeeze", [graph.Node("MatMul", [Unsqueeze(shares, 1), vectors]), graph.Longs("axis1", [1], 1)]);
        string joint = Join(query, likely);
        (string material, _) = Slot("material", graph.Node("Gelu", [Linear("joint", joint)]), mentions, space);
        graph.Output(graph.Node("Softmax", [Linear("role", joint)], GraphWriter.Integer("axis", -1)), "role", DataType.Float, "value", roles);
        graph.Output(property, "property", DataType.Float, "value", "property_slots");
        graph.Output(material, "material", DataType.Float, "value", "material_slots");
        return graph.ToModel(Opset);
    }

    private (string Probabilities, string Vectors) Slot(string name, string query, string mentions, int space)
    {
        string candidate = name + "_candidate";
        string index = graph.Input(name + "_index", DataType.Int64, "value", candidate);
        string mask = graph.Input(name + "_mask", DataType.Float, "value", candidate);
        string features = graph.Input(name + "_features", DataType.Float, "value", candidate, LinkInputs.PairFeatureCount);
        string vectors = graph.Node("Gather", [graph.Node("Gelu", [Linear(name + ".mention", mentions)]), index]);
        string asked = graph.Node("Expand", [Unsqueeze(query, 1), graph.Node("Shape", [vectors])]);
        string hidden = graph.Node("Gelu", [Linear(name + ".hidden", Join(asked, vectors, graph.Node("Mul", [asked, vectors]), features))]);
        string score = graph.Node("Squeeze", [Linear(name + ".score", hidden), graph.Longs(name + ".last", [-1], 1)]);
        string far = graph.Node("Mul", [graph.Node("Sub", [mask, graph.Floats(name + ".one", [1f])]), graph.Floats(name + ".far", [10_000f])]);
        string all = Join(Linear(name + ".none", query), graph.Node("Add", [score, far]));
        return (graph.Node("Softmax", [all], GraphWriter.Integer("axis", -1)), vectors);
    }

    private string Unsqueeze(string x, long axis) => graph.Node("Unsqueeze", [x, graph.Longs($"{x}.axis", [axis], 1)]);

    private string Join(params string[] parts) => graph.Node("Concat", parts, GraphWriter.Integer("axis", -1));

    private string Linear(string name, string x)
    {
        WeightTensor matrix = weights[name + ".weight"];
        string product = graph.Node("MatMul", [x, graph.Floats(name + ".weight", matrix.Transposed(), matrix.Shape[1], matrix.Shape[0])]);
        return graph.Node("Add", [product, graph.Floats(name + ".bias", weights[name + ".bias"].Values, matrix.Shape[0])]);
    }

    private void Expect(string name, int inputs)
    {
        int found = weights[name].Shape[1];
        if (found != inputs) throw new InvalidDataException($"tensor '{name}' takes {found} numbers, this program gives {inputs}: the linker was trained on another layout than {LinkInputs.Layout}");
    }
}
