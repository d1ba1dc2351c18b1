using System.Collections.Immutable;

namespace LitMiner.Chemistry;

/// <summary>Members of a series: a formula with a variable and the values that the text gives to it.</summary>
public static class DopedSeries
{
    /// <summary>One formula for each single value of the assignment, in its order; of a range its two ends. Empty where the formula lacks the variable.</summary>
    public static ImmutableArray<Formula> Expand(Formula formula, VariableAssignment assignment)
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(assignment);
        if (!formula.Variables.Contains(assignment.Variable)) return [];
        IEnumerable<double> values = assignment.Values.IsEmpty
            ? new[] { assignment.Low, assignment.High }.Where(end => end is not null).Select(end => end!.Value)
            : assignment.Values;
        return [.. values.Select(value => formula.Substitute(assignment.Variable, value))];
    }

    /// <summary>
    /// All members that assignments in <paramref name="text"/> give; where several variables have lists of one length they go
    /// hand in hand ("x = 0, 0.1 and y = 0.2, 0.3"), otherwise every value meets every other, up to 256 members.
    /// </summary>
    public static ImmutableArray<Formula> Expand(Formula formula, string text)
    {
        ArgumentNullException.ThrowIfNull(formula);
        List<VariableAssignment> given = [.. VariableAssignmentFinder.Find(text).Where(a => formula.Variables.Contains(a.Variable)).DistinctBy(a => a.Variable)];
        if (given.Count == 0) return [];
        if (given.Count > 1 && given.All(a => a.Values.Length == given[0].Values.Length && a.Values.Length > 1))
        {
            return [.. Enumerable.Range(0, given[0].Values.Length).Select(i =>
                given.Aggregate(formula, (member, a) => member.Substitute(a.Variable, a.Values[i])))];
        }

        List<Formula> members = [formula];
        foreach (VariableAssignment assignment in given)
        {
            List<Formula> next = [.. members.SelectMany(member => Expand(member, assignment)).Take(256)];
            if (next.Count > 0) members = next;
        }

        return [.. members];
    }
}
