using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>
/// Finds the numbers of a text and says of each whether it is a quantity and which: rules only, no model. Linear time, never
/// throws for odd text, thread-safe.
/// </summary>
public static class QuantityFinder
{
    /// <summary>Finds in flat text.</summary>
    public static IReadOnlyList<QuantityMention> Find(string text) => Find(ScriptedText.Plain(text));

    /// <summary>
    /// All numbers in order, not overlapping: quantities, and with <see cref="QuantityMention.Exclusion"/> those that only look
    /// like one. Members of a list are mentions of their own that share <see cref="QuantityMention.ListId"/>.
    /// </summary>
    public static IReadOnlyList<QuantityMention> Find(ScriptedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<QuantityAtom> atoms = new AtomScanner(text).Scan();
        return new QuantityGrouper(text, atoms).Group();
    }
}
