using System.Collections.Immutable;

namespace LitMiner.Pipeline.Evaluate.Entities;

/// <summary>Tallies by name in the order of their first mention. Not thread-safe.</summary>
internal sealed class TallySheet
{
    private readonly List<string> names = [];
    private readonly Dictionary<string, Tally> tallies = new(StringComparer.Ordinal);

    internal void Add(string name, Tally tally)
    {
        if (tallies.TryAdd(name, tally)) names.Add(name);
        else tallies[name] += tally;
    }

    internal ImmutableArray<KeyValuePair<string, Tally>> Rows() =>
        [.. names.Where(name => !tallies[name].IsEmpty).Select(name => KeyValuePair.Create(name, tallies[name]))];

    internal ImmutableArray<KeyValuePair<string, Tally>> RowsWithSum(string sum) =>
        [.. Rows(), KeyValuePair.Create(sum, tallies.Values.Aggregate(default(Tally), (all, one) => all + one))];
}
