namespace LitMiner.Store.Exporting;

/// <summary>A column of an exported table: of words or of numbers.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="Name">Its head.</param>
/// <param name="Text">The cell of a row, for a column of words; else null.</param>
/// <param name="Number">The cell of a row, for a column of numbers; else null.</param>
public sealed record TableColumn<T>(string Name, Func<T, string?>? Text, Func<T, double?>? Number)
{
    /// <summary>Whether its cells are numbers.</summary>
    public bool IsNumber => Number is not null;
}
