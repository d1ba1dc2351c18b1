using System.IO.Enumeration;

namespace LitMiner.Pipeline.Sources;

/// <summary>Finds the files that arguments mean: files, folders with all below them, patterns with * and ?.</summary>
public static class SourceFinder
{
    /// <summary>The files in ordinal order of their paths, each once.</summary>
    /// <param name="arguments">What the user named.</param>
    /// <exception cref="MissingPathException">One of them does not exist or matches nothing.</exception>
    public static IReadOnlyList<SourceFile> Find(IEnumerable<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        Dictionary<string, SourceFile> files = new(StringComparer.Ordinal);
        foreach (string argument in arguments)
        {
            foreach (SourceFile file in FindOne(argument)) files.TryAdd(file.FullPath, file);
        }

        return [.. files.Values.OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.FullPath, StringComparer.Ordinal)];
    }

    private static IEnumerable<SourceFile> FindOne(string argument)
    {
        if (File.Exists(argument)) return [new SourceFile(Path.GetFullPath(argument), Path.GetFileName(argument), true)];
        if (Directory.Exists(argument)) return Below(argument);
        if (argument.AsSpan().IndexOfAny('*', '?') < 0) throw new MissingPathException($"there is no file or folder '{argument}'");
        return Matching(argument);
    }

    private static IEnumerable<SourceFile> Below(string folder)
    {
        string root = Path.GetFullPath(folder);
        EnumerationOptions options = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden, MaxRecursionDepth = 64 };
        return Directory.EnumerateFiles(root, "*", options)
            .Where(f => !IsStore(f))
            .Select(f => new SourceFile(f, Path.GetRelativePath(root, f).Replace('\\', '/'), false));
    }

    /// <summary>Files that match a pattern; a double star stands for any number of folders.</summary>
    private static List<SourceFile> Matching(string pattern)
    {
        string full = Path.GetFullPath(pattern);
        int star = full.AsSpan().IndexOfAny('*', '?');
        string root = Path.GetDirectoryName(full[..star]) ?? "/";
        string rest = full[(root.Length + (root.EndsWith('/') ? 0 : 1))..].Replace("**/", "*", StringComparison.Ordinal);
        List<SourceFile> found = [];
        if (Directory.Exists(root))
        {
            bool deep = full.Contains("**", StringComparison.Ordinal) || rest.Contains('/');
            EnumerationOptions options = new() { RecurseSubdirectories = deep, IgnoreInaccessible = true, MaxRecursionDepth = 64 };
            found.AddRange(Directory.EnumerateFiles(root, "*", options)
                .Where(f => FileSystemName.MatchesSimpleExpression(rest, Path.GetRelativePath(root, f), ignoreCase: false))
                .Select(f => new SourceFile(f, Path.GetRelativePath(root, f).Replace('\\', '/'), true)));
        }

        return found.Count > 0 ? found : throw new MissingPathException($"no file matches '{pattern}'");
    }

    /// <summary>The program's own store may lie in the folder that is mined.</summary>
    private static bool IsStore(string path)
    {
        string name = Path.GetFileName(path);
        return name.EndsWith(".db", StringComparison.Ordinal) || name.Contains(".db.", StringComparison.Ordinal) || name.Contains(".db-log", StringComparison.Ordinal);
    }
}
