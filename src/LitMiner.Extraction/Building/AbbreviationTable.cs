using System.Collections.Frozen;
using LitMiner.Chemistry;
using LitMiner.Core.Documents;

namespace LitMiner.Extraction.Building;

/// <summary>Abbreviations that a document defines: "poly(methyl methacrylate) (PMMA)".</summary>
internal sealed class AbbreviationTable
{
    private readonly FrozenDictionary<string, string> longForms;

    private AbbreviationTable(FrozenDictionary<string, string> longForms) => this.longForms = longForms;

    /// <summary>Collects the definitions of a document; of several the first holds.</summary>
    public static AbbreviationTable Of(ParsedDocument document)
    {
        Dictionary<string, string> found = new(StringComparer.Ordinal);
        foreach (Block block in document.Blocks)
        {
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.FigureCaption or BlockKind.TableCaption or BlockKind.ListItem)) continue;
            string text = block.Span.Of(document.Text);
            foreach (Abbreviation abbreviation in AbbreviationFinder.Find(text)) found.TryAdd(abbreviation.ShortForm.Of(text), abbreviation.LongForm.Of(text));
        }

        return new AbbreviationTable(found.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>What a short form stands for, or null.</summary>
    public string? LongForm(string shortForm) => longForms.GetValueOrDefault(shortForm);
}
