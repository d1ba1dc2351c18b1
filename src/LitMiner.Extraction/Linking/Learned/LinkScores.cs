namespace LitMiner.Extraction.Linking.Learned;

/// <summary>What the learned linker makes of a value. All numbers are probabilities.</summary>
/// <param name="Roles">None, result, condition, amount.</param>
/// <param name="Properties">None, then each of the value's candidates.</param>
/// <param name="Materials">None, then each of the value's candidates.</param>
/// <param name="FirstProperty">Index of the first candidate among the passage's properties.</param>
/// <param name="FirstMaterial">Index of the first candidate among the passage's materials.</param>
public sealed record LinkScores(float[] Roles, float[] Properties, float[] Materials, int FirstProperty, int FirstMaterial)
{
    /// <summary>Probability that the value is that of a property.</summary>
    public float Result => Roles[1];

    /// <summary>Probability that the value is a setting.</summary>
    public float Condition => Roles[2];

    /// <summary>Probability of a property of the passage; 0 for one out of reach.</summary>
    public float OfProperty(int property) => At(Properties, property - FirstProperty);

    /// <summary>Probability of a material of the passage; 0 for one out of reach.</summary>
    public float OfMaterial(int material) => At(Materials, material - FirstMaterial);

    private static float At(float[] probabilities, int candidate) => candidate >= 0 && candidate + 1 < probabilities.Length ? probabilities[candidate + 1] : 0;
}
