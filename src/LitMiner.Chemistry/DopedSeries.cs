using System.Collections.Immutable;

namespace LitMiner.Chemistry;

/// <summary>Members of a series: a formula with a variable and the values that the text gives to it.</summary>
public static class DopedSeries
{
    private const int MostMembers = 256;

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
        ImmutableArray<Formula> elements = ExpandPlaceholders(formula, text);
        if (given.Count == 0) return elements;
        if (!elements.IsEmpty) return [.. elements.SelectMany(member => Expand(member, given)).Take(MostMembers)];
        return Expand(formula, given);
    }

    /// <summary>
    /// One formula for each element that <paramref name="text"/> names for a letter of the formula ("M = La, Gd"); several letters meet in all
    /// ways, up to 256 members. Empty where it names none.
    /// </summary>
    public static ImmutableArray<Formula> ExpandPlaceholders(Formula formula, string text)
    {
        ArgumentNullException.ThrowIfNull(formula);
        if (formula.Placeholders.IsEmpty) return [];
        List<Formula> members = [formula];
        bool any = false;
        foreach ((string placeholder, IReadOnlyList<Element> elements) in PlaceholderAssignmentFinder.Find(text).DistinctBy(found => found.Placeholder))
        {
            if (formula.Placeholders.All(place => place.Symbol != placeholder)) continue;
            members = [.. members.SelectMany(member => elements.Select(element => member.Replace(placeholder, element))).Take(MostMembers)];
            any = true;
        }

        return any ? [.. members] : [];
    }

    private static ImmutableArray<Formula> Expand(Formula formula, List<VariableAssignment> given)
    {
        if (given.Count > 1 && given.All(a => a.Values.Length == given[0].Values.Length && a.Values.Length > 1))
        {
            return [.. Enumerable.Range(0, given[0].Values.Length).Select(i =>
                given.Aggregate(formula, (member, a) => member.Substitute(a.Variable, a.Values[i])))];
        }

        List<Formula> members = [formula];
        foreach (VariableAssignment assignment in given)
        {
            List<Formula> next = [.. members.SelectMany(member => Expand(member, assignment)).Take(MostMembers)];
            if (next.Count > 0) members = next;
        }

        return [.. members];
    }
}
