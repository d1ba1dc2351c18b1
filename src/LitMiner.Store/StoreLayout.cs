using System.IO.Compression;
using System.Text.Json;
using LiteDB;
using LitMiner.Core.Records;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace LitMiner.Store;

/// <summary>Collections and fields of the store file, in one place for writer and reader.</summary>
internal static class StoreLayout
{
    public const int Version = 1;
    public const string Documents = "documents";
    public const string Records = "records";
    public const string Rejections = "rejections";
    public const string Sources = "sources";
    public const string Information = "information";
    public const string DocumentField = "document";
    public const string PropertyField = "property";
    public const string PathField = "path";
    public const string Json = "json";

    /// <summary>The file that a run writes; the store itself is replaced by it when the run publishes.</summary>
    public static string WorkFile(string storePath) => storePath + ".work";

    /// <summary>LiteDB's log beside the work file.</summary>
    public static string WorkLog(string storePath) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(storePath))!, Path.GetFileNameWithoutExtension(WorkFile(storePath)) + "-log" + Path.GetExtension(WorkFile(storePath)));

    /// <summary>A mapper of our own: the library's global one is shared by the whole process.</summary>
    public static BsonMapper Mapper() => new() { EmptyStringToNull = false, TrimWhitespace = false, SerializeNullValues = true };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, RecordJson.Compact);

    /// <summary>Many small things of one document as one compressed value: they are only ever read together.</summary>
    public static byte[] Pack<T>(T value)
    {
        using MemoryStream bytes = new();
        using (GZipStream zip = new(bytes, CompressionLevel.Fastest)) JsonSerializer.Serialize(zip, value, RecordJson.Compact);
        return bytes.ToArray();
    }

    public static T Unpack<T>(BsonDocument row)
        where T : class
    {
        try
        {
            using GZipStream zip = new(new MemoryStream(row[Json].AsBinary), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<T>(zip, RecordJson.Compact) ?? throw new StoreException("the store holds an empty row");
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException)
        {
            throw new StoreException($"the store holds a row of another version: {exception.Message}; mine into a new file", exception);
        }
    }

    public static T Read<T>(BsonDocument row)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(row[Json].AsString, RecordJson.Compact) ?? throw new StoreException("the store holds an empty row");
        }
        catch (JsonException exception)
        {
            throw new StoreException($"the store holds a row of another version: {exception.Message}; mine into a new file", exception);
        }
    }
}
