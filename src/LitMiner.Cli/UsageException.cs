using LitMiner.Core;

namespace LitMiner.Cli;

/// <summary>The user asked for something that does not exist or makes no sense. The message is one sentence.</summary>
internal sealed class UsageException(string message, Exception? inner = null) : LitMinerException(message, inner);
