using System.Collections.Immutable;
using LiteDB;
using LitMiner.Core.Extraction;
using LitMiner.Core.Records;

namespace LitMiner.Store;

/// <summary>
/// The one writer of a store. It works on a file of its own beside the store, each document in a transaction, and puts a copy in
/// the store's place when it publishes: readers always find a whole, unchanging file, and never open one that is being
/// written (LiteDB does not stand two processes at one file). After a kill the work file goes on from the last document.
/// Not thread-safe: one thread writes.
/// </summary>
public sealed class RecordStoreWriter : IDisposable
{
    private readonly string path;
    private readonly StoreLock storeLock;
    private LiteDatabase? database;

    private RecordStoreWriter(string path, StoreLock storeLock)
    {
        this.path = path;
        this.storeLock = storeLock;
    }

    /// <summary>Opens a store for writing; it is made if it is not there.</summary>
    /// <exception cref="StoreException">Another run writes to it, or it can not be opened.</exception>
    public static RecordStoreWriter Open(string path)
    {
        RecordStoreWriter writer = new(path, StoreLock.Take(path));
        try
        {
            // Work left by a killed run goes on; otherwise nothing is copied until there is something to write.
            if (File.Exists(StoreLayout.WorkFile(path))) writer.Database();
            return writer;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <summary>The keys (<see cref="StoredDocument.Key"/>) of all documents by their id.</summary>
    public ImmutableDictionary<string, string> Keys()
    {
        if (database is null && !File.Exists(path)) return ImmutableDictionary<string, string>.Empty;
        if (database is not null) return KeysOf(database);
        using RecordStoreReader reader = RecordStoreReader.Open(path);
        return KeysOf(reader.Database);
    }

    /// <summary>Puts a document with all that was taken from it in place of what the store had of it, in one transaction.</summary>
    /// <param name="sourcePath">Full path of the file, to notice when its content changes.</param>
    /// <param name="document">The document.</param>
    /// <param name="records">Its records.</param>
    /// <param name="rejected">Its rejected candidates.</param>
    public void Replace(string sourcePath, StoredDocument document, IReadOnlyList<PropertyRecord> records, IReadOnlyList<RejectedCandidate> rejected)
    {
        ArgumentNullException.ThrowIfNull(document);
        LiteDatabase db = Database();
        string id = document.Reference.Id;
        Transact(db, () =>
        {
            Remove(db, id);
            Follow(db, sourcePath, id);
            db.GetCollection(StoreLayout.Documents).Insert(new BsonDocument
            {
                ["_id"] = id,
                ["key"] = document.Key,
                [StoreLayout.PathField] = document.Reference.Path,
                ["status"] = document.Status.ToString(),
                [StoreLayout.Json] = StoreLayout.Write(document),
            });
            db.GetCollection(StoreLayout.Records).InsertBulk(records.Select((record, order) => new BsonDocument
            {
                ["_id"] = record.Id,
                [StoreLayout.DocumentField] = id,
                ["order"] = order,
                [StoreLayout.PropertyField] = record.Property.Id ?? "",
                [StoreLayout.Json] = StoreLayout.Write(record),
            }));
            if (rejected.Count > 0)
                db.GetCollection(StoreLayout.Rejections).Insert(new BsonDocument { ["_id"] = id, [StoreLayout.Json] = StoreLayout.Pack(rejected) });
        });
    }

    /// <summary>The document that each source held when it was last mined: ids by full path.</summary>
    public ImmutableDictionary<string, string> Sources()
    {
        if (database is null && !File.Exists(path)) return ImmutableDictionary<string, string>.Empty;
        if (database is not null) return SourcesOf(database);
        using RecordStoreReader reader = RecordStoreReader.Open(path);
        return SourcesOf(reader.Database);
    }

    /// <summary>Remembers that a source now holds a document that is in the store already; what it held before goes, if no other source holds it.</summary>
    public void Follow(string sourcePath, string documentId)
    {
        LiteDatabase db = Database();
        Transact(db, () => Follow(db, sourcePath, documentId));
    }

    /// <summary>Puts a copy of the work in the store's place, in one step that readers can not see half of.</summary>
    /// <exception cref="IOException">The disk is full or can not be written.</exception>
    public void Publish()
    {
        if (database is null) return;
        database.Checkpoint();
        string next = path + ".next";
        File.Copy(StoreLayout.WorkFile(path), next, overwrite: true);
        using (FileStream copy = new(next, FileMode.Open, FileAccess.ReadWrite)) copy.Flush(flushToDisk: true);
        File.Move(next, path, overwrite: true);
    }

    /// <summary>Publishes for the last time and removes the work file.</summary>
    public void Complete()
    {
        if (database is null) return;
        Publish();
        database.Dispose();
        database = null;
        File.Delete(StoreLayout.WorkLog(path));
        File.Delete(StoreLayout.WorkFile(path));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        database?.Dispose();
        database = null;
        storeLock.Dispose();
    }

    private LiteDatabase Database()
    {
        if (database is not null) return database;
        string work = StoreLayout.WorkFile(path);
        try
        {
            if (!File.Exists(work) && File.Exists(path))
            {
                // Copied under another name first: a kill in the middle must not leave half a work file.
                File.Copy(path, path + ".next", overwrite: true);
                File.Move(path + ".next", work);
            }

            database = new LiteDatabase(new ConnectionString { Filename = work, Connection = ConnectionType.Direct }, StoreLayout.Mapper());
            database.GetCollection(StoreLayout.Records).EnsureIndex(StoreLayout.DocumentField);
            database.GetCollection(StoreLayout.Records).EnsureIndex(StoreLayout.PropertyField);
            database.GetCollection(StoreLayout.Sources).EnsureIndex(StoreLayout.DocumentField);
            CheckVersion(database);
            return database;
        }
        catch (Exception exception) when (exception is LiteException or UnauthorizedAccessException or InvalidCastException)
        {
            throw new StoreException($"the store {path} can not be opened: {exception.Message}", exception);
        }
    }

    private static void CheckVersion(LiteDatabase db)
    {
        ILiteCollection<BsonDocument> information = db.GetCollection(StoreLayout.Information);
        BsonDocument? row = information.FindById("layout");
        if (row is null) information.Insert(new BsonDocument { ["_id"] = "layout", ["version"] = StoreLayout.Version });
        else if (row["version"].AsInt32 != StoreLayout.Version)
            throw new StoreException($"the store has layout {row["version"].AsInt32}, this program writes {StoreLayout.Version}; mine into a new file");
    }

    private static void Transact(LiteDatabase db, Action change)
    {
        db.BeginTrans();
        try
        {
            change();
            db.Commit();
        }
        catch
        {
            db.Rollback();
            throw;
        }
    }

    private static ImmutableDictionary<string, string> KeysOf(LiteDatabase db) =>
        db.GetCollection(StoreLayout.Documents).FindAll().ToImmutableDictionary(d => d["_id"].AsString, d => d["key"].AsString);

    private static ImmutableDictionary<string, string> SourcesOf(LiteDatabase db) =>
        db.GetCollection(StoreLayout.Sources).FindAll().ToImmutableDictionary(s => s["_id"].AsString, s => s[StoreLayout.DocumentField].AsString);

    private static void Follow(LiteDatabase db, string sourcePath, string id)
    {
        ILiteCollection<BsonDocument> sources = db.GetCollection(StoreLayout.Sources);
        string? before = sources.FindById(sourcePath)?[StoreLayout.DocumentField].AsString;
        if (before == id) return;
        sources.Upsert(new BsonDocument { ["_id"] = sourcePath, [StoreLayout.DocumentField] = id });
        if (before is not null && !sources.Exists(Query.EQ(StoreLayout.DocumentField, before))) Remove(db, before);
    }

    private static void Remove(LiteDatabase db, string id)
    {
        db.GetCollection(StoreLayout.Documents).Delete(id);
        db.GetCollection(StoreLayout.Records).DeleteMany(Query.EQ(StoreLayout.DocumentField, id));
        db.GetCollection(StoreLayout.Rejections).Delete(id);
    }
}
