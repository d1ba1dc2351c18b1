using System.Collections.Immutable;

namespace LitMiner.ModelTraining.Weights;

/// <summary>A trained tensor, widened to float32.</summary>
/// <param name="Name">Its name in the weight file.</param>
/// <param name="Shape">Its dimensions; matrices of linear layers are [output, input].</param>
/// <param name="Values">Its elements, last dimension fastest.</param>
public sealed record WeightTensor(string Name, ImmutableArray<int> Shape, float[] Values)
{
    /// <summary>The matrix [output, input] as [input, output], the order in which a graph multiplies.</summary>
    public float[] Transposed()
    {
        (int rows, int columns) = (Shape[0], Shape[1]);
        float[] result = new float[Values.Length];
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++) result[c * rows + r] = Values[r * columns + c];
        }

        return result;
    }
}
