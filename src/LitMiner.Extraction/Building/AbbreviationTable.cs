using System.Collections.Frozen;
using LitMiner.Chemistry;
using LitMiner.Core.Documents;
using LitMiner.Extraction.Linking;
using LitMiner.Text;

namespace LitMiner.Extraction.Building;

/// <summary>Abbreviations that a document defines: "poly(methyl methacrylate) (PMMA)".</summary>
internal sealed class AbbreviationTable
{
    private readonly FrozenDictionary<string, string> longForms, shortForms;

    private AbbreviationTable(Dictionary<string, string> found)
    {
        longForms = found.ToFrozenDictionary(StringComparer.Ordinal);
        shortForms = found.GroupBy(f => f.Value, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(g => g.Key, g => g.First().Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Collects the definitions of a document; of several the first holds.</summary>
    /// <param name="document">The document.</param>
    /// <param name="designations">Names that it gives to its samples; null for none.</param>
    public static AbbreviationTable Of(ParsedDocument document, SampleDesignations? designations = null)
    {
        Dictionary<string, string> found = new(StringComparer.Ordinal);
        foreach (Block block in document.Blocks)
        {
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.FigureCaption or BlockKind.TableCaption or BlockKind.ListItem)) continue;
            string text = block.Span.Of(document.Text);
            foreach (Abbreviation abbreviation in AbbreviationFinder.Find(text)) found.TryAdd(abbreviation.ShortForm.Of(text), abbreviation.LongForm.Of(text));
        }

        foreach ((string code, TextSpan material) in designations?.Codes ?? new Dictionary<string, TextSpan>()) found.TryAdd(code, material.Of(document.Text));
        return new AbbreviationTable(found);
    }

    /// <summary>What a short form stands for, or null.</summary>
    public string? LongForm(string shortForm) => longForms.GetValueOrDefault(shortForm);

    /// <summary>The short form of a name, or null.</summary>
    public string? ShortForm(string longForm) => shortForms.GetValueOrDefault(longForm);
}
