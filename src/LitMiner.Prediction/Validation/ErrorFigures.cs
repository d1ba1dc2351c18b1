namespace LitMiner.Prediction.Validation;

/// <summary>How far predictions are from the truth.</summary>
/// <param name="MeanAbsolute">Mean absolute error, in the unit.</param>
/// <param name="RootMeanSquare">Root of the mean squared error, in the unit.</param>
/// <param name="RSquared">Share of the variance that is explained, in the unit; null where the truth does not vary.</param>
/// <param name="Factor">By what factor predictions are off, as ten to the mean absolute difference of decimal logarithms; null on a linear scale.</param>
public sealed record ErrorFigures(double MeanAbsolute, double RootMeanSquare, double? RSquared, double? Factor)
{
    /// <summary>The figure that counts: the factor where there is one, else the mean absolute error.</summary>
    public double Decisive => Factor ?? MeanAbsolute;

    /// <summary>Compares predictions with the truth.</summary>
    internal static ErrorFigures Of(IReadOnlyList<(double True, double Predicted)> cases, bool factor)
    {
        double mean = cases.Average(c => c.True);
        double squares = cases.Sum(c => (c.True - c.Predicted) * (c.True - c.Predicted)), variance = cases.Sum(c => (c.True - mean) * (c.True - mean));
        return new ErrorFigures(
            cases.Average(c => Math.Abs(c.True - c.Predicted)),
            Math.Sqrt(squares / cases.Count),
            variance > 0 ? 1 - (squares / variance) : null,
            factor ? Math.Pow(10, cases.Average(c => Math.Abs(Math.Log10(c.True / c.Predicted)))) : null);
    }
}
