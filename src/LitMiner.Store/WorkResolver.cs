using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LitMiner.Core.Records;

namespace LitMiner.Store;

/// <summary>
/// Finds the files of one article: those with the same DOI, or the same title and first author. It looks at all documents
/// together, since a PDF that lacks its DOI can only be told by the title that it shares with the publisher's XML.
/// </summary>
internal static class WorkResolver
{
    private const int ShortestTitle = 20;

    /// <summary>The documents by path and id, those of one article with the same work.</summary>
    public static ImmutableArray<StoredDocument> Resolve(IEnumerable<StoredDocument> documents)
    {
        StoredDocument[] sorted =
            [.. documents.OrderBy(d => d.Reference.Path, StringComparer.Ordinal).ThenBy(d => d.Reference.Id, StringComparer.Ordinal)];
        int[] parent = [.. Enumerable.Range(0, sorted.Length)];
        Dictionary<string, int> owners = new(StringComparer.Ordinal);
        for (int i = 0; i < sorted.Length; i++)
        {
            foreach (string key in Keys(sorted[i].Reference))
            {
                if (!owners.TryAdd(key, i)) Join(parent, i, owners[key]);
            }
        }

        // Named after its DOI or title rather than its first file, so that a work keeps its name when files come and go.
        Dictionary<int, string> names = [];
        for (int i = 0; i < sorted.Length; i++)
        {
            int root = Root(parent, i);
            foreach (string key in Keys(sorted[i].Reference).DefaultIfEmpty("file:" + sorted[i].Reference.Id))
            {
                if (!names.TryGetValue(root, out string? name) || string.CompareOrdinal(key, name) < 0) names[root] = key;
            }
        }

        return [.. sorted.Select((d, i) => d with { Reference = d.Reference with { Work = Hash(names[Root(parent, i)]) } })];
    }

    private static IEnumerable<string> Keys(DocumentReference document)
    {
        if (document.Doi is { Length: > 0 } doi) yield return "doi:" + doi.ToLowerInvariant();
        string title = Letters(document.Title ?? "");
        if (title.Length >= ShortestTitle && document.Authors is { Length: > 0 } authors)
            yield return $"title:{title}/{Letters(authors[0].Split(' ')[^1])}";
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 8));

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    }

    private static void Join(int[] parent, int one, int other)
    {
        (int a, int b) = (Root(parent, one), Root(parent, other));
        parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
