namespace LitMiner.Reading.Pdf;

/// <summary>A filled rectangle that is not white, in points of its frame.</summary>
/// <param name="Left">Left side.</param>
/// <param name="Bottom">Lower side.</param>
/// <param name="Right">Right side.</param>
/// <param name="Top">Upper side.</param>
/// <param name="Colour">Red, green and blue, each of 0 to 255, in one number.</param>
internal readonly record struct Shade(double Left, double Bottom, double Right, double Top, int Colour);
