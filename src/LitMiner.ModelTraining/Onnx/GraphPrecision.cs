namespace LitMiner.ModelTraining.Onnx;

/// <summary>In which numbers a written graph computes its matrix products.</summary>
public enum GraphPrecision
{
    /// <summary>float32 throughout: for comparisons.</summary>
    Float32,

    /// <summary>
    /// Weights as signed integers of 7 bits with one scale an output channel, activations as unsigned bytes with a scale of
    /// their own in each run. Seven bits, because processors without VNNI add two products in 16 bits and saturate on eight.
    /// </summary>
    Int8,
}
