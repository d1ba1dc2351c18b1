using System.Collections.Immutable;
using LiteDB;
using LitMiner.Core.Extraction;
using LitMiner.Core.Records;

namespace LitMiner.Store;

/// <summary>
/// Reads the last published state of a store. The published file never changes (a new one takes its place), so a run can go
/// on meanwhile; it is opened as a stream that can not be written to.
/// </summary>
public sealed class RecordStoreReader : IDisposable
{
    private readonly FileStream stream;
    private ImmutableArray<StoredDocument>? documents;

    private RecordStoreReader(FileStream stream, LiteDatabase database)
    {
        this.stream = stream;
        Database = database;
    }

    internal LiteDatabase Database { get; }

    /// <summary>Opens a store.</summary>
    /// <exception cref="StoreException">It is not there, or is no store.</exception>
    public static RecordStoreReader Open(string path)
    {
        FileStream? stream = null;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
            LiteDatabase database = new(stream, StoreLayout.Mapper());
            BsonDocument? layout = database.GetCollection(StoreLayout.Information).FindById("layout");
            if (layout is null || layout["version"].AsInt32 != StoreLayout.Version)
                throw new StoreException($"{path} is not a store of this version of the program");
            return new RecordStoreReader(stream, database);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StoreException($"there is no store at {path}; 'litminer mine PATH --db {path}' makes one", exception);
        }
        catch (Exception exception) when (exception is not StoreException)
        {
            // LiteDB answers a foreign file with whatever its parser happens to throw.
            stream?.Dispose();
            throw new StoreException($"{path} can not be opened as a store: {exception.Message}", exception);
        }
    }

    /// <summary>All documents by path, then by id. Files of one article share <see cref="DocumentReference.Work"/>.</summary>
    public ImmutableArray<StoredDocument> Documents() => documents ??= WorkResolver.Resolve(
        Database.GetCollection(StoreLayout.Documents).FindAll().Select(StoreLayout.Read<StoredDocument>));

    /// <summary>All records in the order of their documents and places.</summary>
    /// <param name="property">Only those of a property's id; null for all.</param>
    public IEnumerable<PropertyRecord> Records(string? property = null)
    {
        foreach (StoredDocument document in Documents())
        {
            if (document.Records == 0) continue;
            IEnumerable<BsonDocument> rows = Database.GetCollection(StoreLayout.Records)
                .Find(Query.EQ(StoreLayout.DocumentField, document.Reference.Id))
                .Where(r => property is null || r[StoreLayout.PropertyField] == property)
                .OrderBy(r => r["order"].AsInt32);
            foreach (BsonDocument row in rows)
            {
                PropertyRecord record = StoreLayout.Read<PropertyRecord>(row);
                yield return record with { Document = document.Reference };
            }
        }
    }

    /// <summary>The record of an id, or null.</summary>
    public PropertyRecord? Record(string id)
    {
        if (Database.GetCollection(StoreLayout.Records).FindById(id) is not { } row) return null;
        PropertyRecord record = StoreLayout.Read<PropertyRecord>(row);
        return record with { Document = Documents().First(d => d.Reference.Id == record.Document.Id).Reference };
    }

    /// <summary>The document of an id or a path, or null.</summary>
    public StoredDocument? Document(string idOrPath) =>
        Documents().FirstOrDefault(d => d.Reference.Id == idOrPath) ?? Documents().FirstOrDefault(d => d.Reference.Path == idOrPath);

    /// <summary>Rejected candidates in the order of their documents and places.</summary>
    public IEnumerable<StoredRejection> Rejections()
    {
        foreach (StoredDocument document in Documents())
        {
            if (document.Rejected == 0) continue;
            if (Database.GetCollection(StoreLayout.Rejections).FindById(document.Reference.Id) is not { } row) continue;
            foreach (RejectedCandidate candidate in StoreLayout.Unpack<RejectedCandidate[]>(row))
                yield return new StoredRejection(document.Reference.Id, document.Reference.Path, candidate);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Database.Dispose();
        stream.Dispose();
    }
}
