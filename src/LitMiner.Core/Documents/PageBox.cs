namespace LitMiner.Core.Documents;

/// <summary>A box together with its page, as evidence of where something was read.</summary>
/// <param name="Page">Page number, from 1.</param>
/// <param name="Box">Box on that page.</param>
public readonly record struct PageBox(int Page, Box Box);
