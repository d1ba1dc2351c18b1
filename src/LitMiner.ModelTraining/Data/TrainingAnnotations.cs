namespace LitMiner.ModelTraining.Data;

/// <summary>The folder of what people annotated for training (docs/training.md).</summary>
public static class TrainingAnnotations
{
    /// <summary>Folder in it with what the numbers of papers belong to.</summary>
    public const string Links = "links";

    /// <summary>Folder in it with the mentions of materials and properties of the same passages.</summary>
    public const string Mentions = "mentions";

    /// <summary>Folder in it with papers of our own, whose text is there with its marks.</summary>
    public const string Written = "written";

    /// <summary>The corpus, and the convention, that all of them together make.</summary>
    public const string Corpus = "papers";
}
