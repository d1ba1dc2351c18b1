namespace LitMiner.Annotation.Recognition;

/// <summary>Which input features a recogniser takes beside the pieces; a model names the layout that it was trained on.</summary>
public enum FeatureLayout
{
    /// <summary>"lexical-24": what the lower-case vocabulary drops.</summary>
    Lexical,

    /// <summary>"lexical-24-hints-12": these, and what the rules found.</summary>
    LexicalAndHints,
}
