using System.Runtime.InteropServices;
using Google.Protobuf;
using Onnx;

namespace LitMiner.ModelTraining.Onnx;

/// <summary>Collects the nodes and constants of an ONNX graph. Values are named; each method returns the name of what it made.</summary>
internal sealed class GraphWriter
{
    private readonly GraphProto graph;
    private int counter;

    public GraphWriter(string name) => graph = new GraphProto { Name = name };

    public string Input(string name, TensorProto.Types.DataType type, params object[] dimensions)
    {
        graph.Input.Add(Describe(name, type, dimensions));
        return name;
    }

    public void Output(string value, string name, TensorProto.Types.DataType type, params object[] dimensions)
    {
        graph.Node.Add(new NodeProto { OpType = "Identity", Name = name, Input = { value }, Output = { name } });
        graph.Output.Add(Describe(name, type, dimensions));
    }

    public string Floats(string name, ReadOnlySpan<float> values, params long[] shape) =>
        Constant(name, TensorProto.Types.DataType.Float, MemoryMarshal.AsBytes(values), shape);

    public string SignedBytes(string name, ReadOnlySpan<sbyte> values, params long[] shape) =>
        Constant(name, TensorProto.Types.DataType.Int8, MemoryMarshal.AsBytes(values), shape);

    public string Longs(string name, ReadOnlySpan<long> values, params long[] shape) =>
        Constant(name, TensorProto.Types.DataType.Int64, MemoryMarshal.AsBytes(values), shape);

    public string Node(string operation, ReadOnlySpan<string> inputs, params ReadOnlySpan<AttributeProto> attributes) =>
        Nodes(operation, 1, inputs, attributes)[0];

    public string[] Nodes(string operation, int outputs, ReadOnlySpan<string> inputs, params ReadOnlySpan<AttributeProto> attributes)
    {
        string name = $"{operation}_{counter++}";
        NodeProto node = new() { OpType = operation, Name = name };
        foreach (string input in inputs) node.Input.Add(input);
        for (int i = 0; i < outputs; i++) node.Output.Add(outputs == 1 ? name : $"{name}.{i}");
        foreach (AttributeProto attribute in attributes) node.Attribute.Add(attribute);
        graph.Node.Add(node);
        return [.. node.Output];
    }

    public static AttributeProto Integer(string name, long value) =>
        new() { Name = name, Type = AttributeProto.Types.AttributeType.Int, I = value };

    public static AttributeProto Integers(string name, params long[] values)
    {
        AttributeProto attribute = new() { Name = name, Type = AttributeProto.Types.AttributeType.Ints };
        attribute.Ints.Add(values);
        return attribute;
    }

    public static AttributeProto Float(string name, float value) =>
        new() { Name = name, Type = AttributeProto.Types.AttributeType.Float, F = value };

    public byte[] ToModel(int opset)
    {
        ModelProto model = new()
        {
            IrVersion = 9,
            ProducerName = "litminer",
            Graph = graph,
            OpsetImport = { new OperatorSetIdProto { Domain = "", Version = opset } },
        };
        return model.ToByteArray();
    }

    private string Constant(string name, TensorProto.Types.DataType type, ReadOnlySpan<byte> bytes, long[] shape)
    {
        TensorProto tensor = new() { Name = name, DataType = (int)type, RawData = ByteString.CopyFrom(bytes) };
        tensor.Dims.Add(shape);
        graph.Initializer.Add(tensor);
        return name;
    }

    private static ValueInfoProto Describe(string name, TensorProto.Types.DataType type, object[] dimensions)
    {
        TensorShapeProto shape = new();
        foreach (object dimension in dimensions)
        {
            shape.Dim.Add(dimension is string symbol
                ? new TensorShapeProto.Types.Dimension { DimParam = symbol }
                : new TensorShapeProto.Types.Dimension { DimValue = Convert.ToInt64(dimension) });
        }

        return new ValueInfoProto
        {
            Name = name,
            Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)type, Shape = shape } },
        };
    }
}
