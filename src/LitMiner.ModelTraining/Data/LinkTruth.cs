namespace LitMiner.ModelTraining.Data;

/// <summary>What is known of a value of a passage. Indices are those of the passage's lists.</summary>
/// <param name="Role">0 none, 1 result, 2 condition, 3 amount.</param>
/// <param name="Properties">Mentions that name its property; empty for "none of them"; null where nobody said.</param>
/// <param name="Materials">Mentions that name its material, likewise.</param>
internal sealed record LinkTruth(int Role, IReadOnlySet<int>? Properties, IReadOnlySet<int>? Materials)
{
    /// <summary>The number of a role's name.</summary>
    /// <exception cref="InvalidDataException">There is no such role.</exception>
    public static int RoleOf(string name) => name switch
    {
        "none" => 0,
        "result" => 1,
        "condition" => 2,
        "amount" => 3,
        _ => throw new InvalidDataException($"'{name}' is no role of a record"),
    };
}
