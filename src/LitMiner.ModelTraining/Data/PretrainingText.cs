using System.Collections.Immutable;
using LitMiner.Annotation.Recognition;
using LitMiner.Annotation.Sentences;
using LitMiner.Annotation.Tokenisation;
using LitMiner.ModelTraining.Weights;
using LitMiner.Text;

namespace LitMiner.ModelTraining.Data;

/// <summary>
/// Collects unmarked paragraphs for continued pre-training with masked pieces (Devlin et al. 2019; on the text of the field:
/// Gururangan et al. 2020), cut and featured by the code that runs in production.
/// </summary>
public sealed class PretrainingText(WordPieceEncoder encoder, int maxPieces)
{
    private const int Shortest = 24;
    private readonly List<int> ids = [], features = [], windows = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>Number of windows.</summary>
    public int Windows => windows.Count / 2;

    /// <summary>Number of pieces.</summary>
    public int Pieces => ids.Count;

    /// <summary>Adds a paragraph; one that is there already, or is too short to teach anything, is passed over.</summary>
    public void Add(string paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        if (!seen.Add(paragraph)) return;
        ImmutableArray<TextSpan> sentences = SentenceSplitter.Split(paragraph);
        TokenSequence tokens = encoder.Encode(paragraph);
        if (sentences.IsEmpty || tokens.Count < Shortest) return;
        int offset = ids.Count;
        ids.AddRange(tokens.Ids);
        features.AddRange(FeatureBits.Of(paragraph, tokens, PassageHints.None, FeatureLayout.Lexical));
        foreach ((int from, int to) in PassageWindows.Pack(tokens, sentences, maxPieces - 2))
        {
            windows.Add(offset + from);
            windows.Add(offset + to);
        }
    }

    /// <summary>Writes ids and features [piece], and windows [window, 2] as ranges of pieces.</summary>
    public void Write(Stream target)
    {
        SafetensorsWriter writer = new();
        writer.Add("ids", [.. ids]);
        writer.Add("features", [.. features], FeatureBits.Words);
        writer.Add("windows", [.. windows], 2);
        writer.Write(target);
    }
}
