using System.CommandLine;
using LitMiner.Core.Properties;
using LitMiner.Core.Records;
using LitMiner.Store.Querying;

namespace LitMiner.Cli.Verbs;

/// <summary>The filters of query and export.</summary>
internal sealed class FilterOptions
{
    private readonly Argument<string[]> words = new("WORDS") { Description = "Words of the property or the material: band gap, TiO2, titanium dioxide.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> property = new("--property") { Description = "A property: id, name or symbol.", HelpName = "P" };
    private readonly Option<string?> material = new("--material") { Description = "A material: formulae match by composition, names by alias.", HelpName = "M" };
    private readonly Option<string?> elements = new("--elements") { Description = "Elements, as Li,O; a * among them allows others.", HelpName = "Li,*,O" };
    private readonly Option<string?> min = new("--min") { Description = "Least value; a range matches when it overlaps.", HelpName = "X" };
    private readonly Option<string?> max = new("--max") { Description = "Greatest value.", HelpName = "Y" };
    private readonly Option<string?> unit = new("--unit") { Description = "Unit of --min and --max, any of the right dimension. Default: the property's usual unit.", HelpName = "U" };
    private readonly Option<string[]> condition = new("--condition") { Description = "A condition, as \"temperature=290..310 K\". May be repeated.", HelpName = "C" };
    private readonly Option<string?> origin = new Option<string?>("--origin") { Description = "Whose value.", HelpName = "O" }.WithNames("measured", "computed", "cited");
    private readonly Option<double> confidence = new("--min-confidence") { Description = "Least confidence, 0 to 1.", HelpName = "C" };
    private readonly Option<string?> year = new("--year") { Description = "Years of publication, as 2015..2020.", HelpName = "A..B" };
    private readonly Option<string?> sort = new("--sort") { Description = "document, property, material, value, confidence or year; with - before it descending.", HelpName = "K" };
    private readonly Option<int?> limit = new("--limit") { Description = "Most records.", HelpName = "N" };

    public void AddTo(Command command)
    {
        command.Arguments.Add(words);
        foreach (Option option in (Option[])[property, material, elements, min, max, unit, condition, origin, confidence, year, sort, limit]) command.Options.Add(option);
    }

    public RecordFilter Read(ParseResult parsed, PropertyCatalogue catalogue)
    {
        string? low = parsed.GetValue(min), high = parsed.GetValue(max);
        if (parsed.GetValue(limit) is < 0) throw new UsageException("--limit must not be negative");
        return new RecordFilter
        {
            Words = parsed.GetValue(words) is { Length: > 0 } all ? string.Join(' ', all) : null,
            Property = parsed.GetValue(property),
            Material = parsed.GetValue(material),
            Elements = [.. (parsed.GetValue(elements) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Value = low is null && high is null ? null : NumberRange.Parse($"{low}..{high}"),
            Unit = parsed.GetValue(unit) is { } u ? RecordFilter.ParseUnit(u) : null,
            Conditions = [.. (parsed.GetValue(condition) ?? []).Select(c => ConditionFilter.Parse(c, catalogue))],
            Origin = parsed.GetValue(origin) is { } o ? Enum.Parse<ValueOrigin>(o, ignoreCase: true) : null,
            MinConfidence = parsed.GetValue(confidence),
            Year = parsed.GetValue(year) is { } y ? NumberRange.Parse(y) : null,
            Order = parsed.GetValue(sort) is { } s ? RecordOrder.Parse(s) : RecordOrder.Default,
            Limit = parsed.GetValue(limit),
        };
    }
}
