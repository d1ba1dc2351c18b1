using System.Collections.Immutable;
using System.Security.Cryptography;
using LitMiner.Core.Documents;
using LitMiner.Pipeline.Sources;
using LitMiner.Reading;
using LitMiner.Store;

namespace LitMiner.Pipeline;

/// <summary>What a run has to do: files that are papers, new or changed, each content once.</summary>
internal sealed class WorkList
{
    /// <summary>Enough of a file to tell what it is.</summary>
    private const int HeadLength = 64 << 10;

    public required ImmutableArray<SourceFile> Files { get; init; }

    /// <summary>Hash of the content, and of all that decides, by full path.</summary>
    public required ImmutableDictionary<string, (string Sha256, string Key)> Keys { get; init; }

    public required int Unchanged { get; init; }

    public required int Duplicates { get; init; }

    public required ImmutableSortedDictionary<string, int> NotPapers { get; init; }

    /// <summary>Files whose content the store knows from another path: full path and document id.</summary>
    public required ImmutableArray<(string FullPath, string Id)> Moved { get; init; }

    public static WorkList Plan(IReadOnlyList<SourceFile> files, RecordStoreWriter store, bool force, Func<string, string, string> keyOf, CancellationToken stop)
    {
        ImmutableDictionary<string, string> known = store.Keys(), sources = store.Sources();
        var todo = ImmutableArray.CreateBuilder<SourceFile>();
        var keys = ImmutableDictionary.CreateBuilder<string, (string, string)>(StringComparer.Ordinal);
        var moved = ImmutableArray.CreateBuilder<(string, string)>();
        SortedDictionary<string, int> notPapers = new(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        int unchanged = 0, duplicates = 0;
        foreach (SourceFile file in files)
        {
            if (stop.IsCancellationRequested) break;
            if (!file.NamedExplicitly && Verdict(file) is { IsPaper: false } verdict)
            {
                notPapers[verdict.Reason!] = notPapers.GetValueOrDefault(verdict.Reason!) + 1;
                continue;
            }

            string sha256 = Hash(file);
            if (!seen.Add(sha256))
            {
                duplicates++;
                continue;
            }

            string key = keyOf(sha256, file.Path);
            if (!force && known.TryGetValue(sha256[..16], out string? before) && before == key)
            {
                unchanged++;
                if (sources.GetValueOrDefault(file.FullPath) != sha256[..16]) moved.Add((file.FullPath, sha256[..16]));
                continue;
            }

            todo.Add(file);
            keys[file.FullPath] = (sha256, key);
        }

        return new WorkList
        {
            Files = todo.ToImmutable(),
            Keys = keys.ToImmutable(),
            Unchanged = unchanged,
            Duplicates = duplicates,
            NotPapers = notPapers.ToImmutableSortedDictionary(),
            Moved = moved.ToImmutable(),
        };
    }

    private static PaperVerdict Verdict(SourceFile file)
    {
        // The name alone settles most; only the head of the rest is looked at.
        SourceDocument named = new() { Path = file.Path, Content = ReadOnlyMemory<byte>.Empty, Sha256 = "" };
        if (!PaperFinder.CanBePaper(file.Path)) return PaperFinder.Classify(named);
        return PaperFinder.Classify(named with { Content = Head(file) });
    }

    private static byte[] Head(SourceFile file)
    {
        try
        {
            using FileStream stream = File.OpenRead(file.FullPath);
            byte[] head = new byte[Math.Min(HeadLength, stream.Length)];
            stream.ReadExactly(head);
            return head;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Hash of a file's bytes; of one that can not be opened, of its path, so that it too gets an outcome.</summary>
    private static string Hash(SourceFile file)
    {
        try
        {
            using FileStream stream = File.OpenRead(file.FullPath);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes("unreadable:" + file.FullPath)));
        }
    }
}
