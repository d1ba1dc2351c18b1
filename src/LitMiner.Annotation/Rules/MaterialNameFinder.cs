using System.Collections.Frozen;
using System.Collections.Immutable;
using LitMiner.Annotation.Tokenisation;
using LitMiner.Chemistry;
using LitMiner.Text;

namespace LitMiner.Annotation.Rules;

/// <summary>Finds formulae and names of catalogued substances in running text; of overlapping mentions the longest.</summary>
public sealed class MaterialNameFinder
{
    private const int MostWords = 8;
    private readonly FrozenSet<string> names;
    private readonly FrozenSet<string> shorthands;

    /// <summary>Prepares the names of a catalogue.</summary>
    public MaterialNameFinder(SubstanceCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        // A shorthand is known by its capitals ("PMMA", "P3HT"); in lower case it would be a word ("pet", "pan").
        string[] all = [.. catalogue.Substances.SelectMany(s => s.Aliases.Prepend(s.Name)).Where(n => n.Length > 1)];
        names = all.Where(n => !IsShorthand(n)).Select(Key).ToFrozenSet(StringComparer.Ordinal);
        shorthands = all.Where(n => IsShorthand(n) && n.Length > 2).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The mentions of a text, in order, not overlapping.</summary>
    /// <param name="text">The text.</param>
    /// <param name="formulae">Its formulae, which the caller has found.</param>
    public ImmutableArray<TextSpan> Find(ScriptedText text, ImmutableArray<TextSpan> formulae)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<TextSpan> found = [.. formulae, .. Names(text.Text)];
        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        ImmutableArray<TextSpan>.Builder kept = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (TextSpan span in found)
        {
            if (kept.Count > 0 && kept[^1].End > span.Start)
            {
                if (span.Length > kept[^1].Length) kept[^1] = span;
                continue;
            }

            kept.Add(span);
        }

        return kept.ToImmutable();
    }

    private IEnumerable<TextSpan> Names(string text)
    {
        ImmutableArray<TextSpan> words = WordSplitter.Split(text);
        for (int i = 0; i < words.Length;)
        {
            int next = i + 1;
            TextSpan? best = null;
            if (char.IsLetter(text[words[i].Start]) && (words[i].Start == 0 || !char.IsLetterOrDigit(text[words[i].Start - 1])))
            {
                for (int k = i; k < Math.Min(words.Length, i + MostWords); k++)
                {
                    TextSpan span = new(words[i].Start, words[k].End);
                    if (span.End < text.Length && char.IsLetterOrDigit(text[span.End])) continue;
                    string form = span.Of(text);
                    if (!names.Contains(Key(form)) && !shorthands.Contains(form)) continue;
                    best = span;
                    next = k + 1;
                }
            }

            if (best is { } name) yield return name;
            i = next;
        }
    }

    private static bool IsShorthand(string name) => name.Length <= 8 && name.Any(char.IsUpper) && !name.Contains(' ') && name.Count(char.IsLower) <= 2;

    private static string Key(string name)
    {
        string key = name.Trim().ToLowerInvariant();
        return key.Length > 5 && key.EndsWith('s') && !key.EndsWith("ss", StringComparison.Ordinal) && !key.EndsWith("us", StringComparison.Ordinal) ? key[..^1] : key;
    }
}
