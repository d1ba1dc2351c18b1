using System.Collections.Immutable;
using LitMiner.Annotation.Tokenisation;
using LitMiner.Core.Annotations;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Annotation.Recognition;

/// <summary>The input features of a recogniser, zeros and ones a piece: what the vocabulary drops, and what the rules found at that place.</summary>
public static class PieceFeatures
{
    /// <summary>Number of hints a piece.</summary>
    private const int HintCount = 12;

    private const int QuantityBegins = LexicalFeatures.Count, Quantity = QuantityBegins + 1, Number = QuantityBegins + 2, Unit = QuantityBegins + 3,
        NoQuantity = QuantityBegins + 4, Bare = QuantityBegins + 5, ListMember = QuantityBegins + 6, MaterialBegins = QuantityBegins + 7,
        Material = QuantityBegins + 8, PropertyBegins = QuantityBegins + 9, Property = QuantityBegins + 10, PropertySymbol = QuantityBegins + 11;

    /// <summary>Number of features a piece in a layout.</summary>
    public static int Count(FeatureLayout layout) => layout == FeatureLayout.Lexical ? LexicalFeatures.Count : LexicalFeatures.Count + HintCount;

    /// <summary>Name of a layout in a model's description.</summary>
    public static string NameOf(FeatureLayout layout) => layout == FeatureLayout.Lexical ? LexicalFeatures.Layout : $"{LexicalFeatures.Layout}-hints-{HintCount}";

    /// <summary>The layout of a name, or null.</summary>
    public static FeatureLayout? LayoutOf(string name) => Enum.GetValues<FeatureLayout>().Cast<FeatureLayout?>().FirstOrDefault(l => NameOf(l!.Value) == name);

    /// <summary>Computes the features of pieces [from, to) of a text.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="tokens">Its pieces.</param>
    /// <param name="from">First piece.</param>
    /// <param name="to">After the last piece.</param>
    /// <param name="hints">What the rules found in the passage.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="target">[to − from, width], zero before.</param>
    /// <param name="width">Numbers a piece in the target, those of the layout first; 0 for just these.</param>
    public static void Write(string text, TokenSequence tokens, int from, int to, PassageHints hints, FeatureLayout layout, Span<float> target, int width = 0)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(hints);
        if (width == 0) width = Count(layout);
        LexicalFeatures.Write(text, tokens, from, to, target, width);
        if (layout == FeatureLayout.Lexical) return;
        foreach (QuantityMention quantity in hints.Quantities)
        {
            if (quantity.Exclusion is not null)
            {
                Mark(quantity.NumberSpan, NoQuantity, NoQuantity, target);
                continue;
            }

            Mark(quantity.Span, QuantityBegins, Quantity, target);
            Mark(quantity.NumberSpan, Number, Number, target);
            if (quantity.UnitSpan is { } unit) Mark(unit, Unit, Unit, target);
            else Mark(quantity.Span, Bare, Bare, target);
            if (quantity.ListId is not null) Mark(quantity.Span, ListMember, ListMember, target);
        }

        foreach (TextSpan material in hints.Materials) Mark(material, MaterialBegins, Material, target);
        foreach (PropertyMention property in hints.Properties)
        {
            Mark(property.Span, PropertyBegins, Property, target);
            if (property.IsSymbol) Mark(property.Span, PropertySymbol, PropertySymbol, target);
        }

        void Mark(TextSpan span, int first, int inside, Span<float> features)
        {
            (int start, int end) = tokens.PiecesOf(span);
            for (int i = Math.Max(start, from); i < Math.Min(end, to); i++) features[(i - from) * width + (i == start ? first : inside)] = 1;
        }
    }
}
