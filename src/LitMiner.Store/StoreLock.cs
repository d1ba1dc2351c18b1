namespace LitMiner.Store;

/// <summary>
/// The right to write to a store, held by the kernel (flock) for as long as the process lives: a killed run leaves nothing
/// behind that could block the next one, as a file with a process number would.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream file;

    private StoreLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock of a store.</summary>
    /// <exception cref="StoreException">Another process holds it, or the folder can not be written.</exception>
    public static StoreLock Take(string storePath)
    {
        string path = storePath + ".lock";
        try
        {
            return new StoreLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1));
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new StoreException($"the folder of the store {storePath} does not exist", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StoreException($"the store {storePath} can not be written: no permission for {path}", exception);
        }
        catch (IOException exception)
        {
            throw new StoreException($"the store {storePath} is in use by another run (its lock {path} is held)", exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
