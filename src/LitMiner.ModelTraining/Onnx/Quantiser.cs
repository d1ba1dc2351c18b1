namespace LitMiner.ModelTraining.Onnx;

/// <summary>Symmetric quantisation of weight matrices, one scale a row.</summary>
internal static class Quantiser
{
    /// <summary>Rounds each row of a matrix [rows, columns] to whole multiples of its own scale.</summary>
    /// <param name="values">The matrix, row by row.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="largest">The largest whole number to use, 63 for 7 bits, 127 for 8.</param>
    /// <returns>Whole numbers in the same order, and a scale a row: value ≈ number × scale.</returns>
    public static (sbyte[] Cells, float[] Scales) Rows(float[] values, int rows, int columns, int largest)
    {
        sbyte[] cells = new sbyte[values.Length];
        float[] scales = new float[rows];
        for (int r = 0; r < rows; r++)
        {
            ReadOnlySpan<float> row = values.AsSpan(r * columns, columns);
            float peak = 0;
            foreach (float v in row) peak = MathF.Max(peak, MathF.Abs(v));
            float scale = peak > 0 ? peak / largest : 1;
            scales[r] = scale;
            for (int c = 0; c < columns; c++)
                cells[r * columns + c] = (sbyte)Math.Clamp(MathF.Round(row[c] / scale, MidpointRounding.ToEven), -largest, largest);
        }

        return (cells, scales);
    }

    /// <summary>A matrix [rows, columns] as [columns, rows].</summary>
    public static sbyte[] Transpose(sbyte[] values, int rows, int columns)
    {
        sbyte[] result = new sbyte[values.Length];
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++) result[c * rows + r] = values[r * columns + c];
        }

        return result;
    }
}
