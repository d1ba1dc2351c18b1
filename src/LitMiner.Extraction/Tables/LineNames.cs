using System.Collections.Immutable;
using System.Globalization;
using LitMiner.Chemistry;
using LitMiner.Core.Documents;
using LitMiner.Core.Properties;
using LitMiner.Extraction.Building;
using LitMiner.Extraction.Linking;
using LitMiner.Text;

namespace LitMiner.Extraction.Tables;

/// <summary>
/// Tells whose values a row (or, in a table that runs sideways, a column) holds. Its names are materials, or only samples, states or
/// places of a material that the caption or the paper is about.
/// </summary>
internal sealed class LineNames(ScriptedText text, KnownMaterials materials, DocumentSeries series, TextSpan? subject, PropertyCatalogue catalogue)
{
    private readonly CaptionSubject captions = new(text, materials, catalogue);

    /// <summary>Whose value stands at a place.</summary>
    public LineIdentity Of(TableLayout layout, int row, int column)
    {
        List<Label> labels = layout.ByColumn ? RowLabels(layout, row, column) : ColumnLabels(layout, row, column);
        TextSpan? caption = CaptionMaterial(layout.Grid.Table);
        foreach (Label label in labels)
        {
            if (Member(layout, label.Span, layout.ByColumn ? label.Column : column, caption) is var (member, formula))
                return new LineIdentity(formula, Join(labels.Where(l => l != label)), member);
        }

        TextSpan? about = caption ?? subject ?? CaptionPhrase(layout.Grid.Table);
        Label[] numbered = [.. labels.Where(l => IsOfRow(layout, l) && IsNumbered(layout, l))];
        if (numbered.Length > 0 && (about is not null || labels.Except(numbered).Any(IsMaterial))) labels = [.. labels.Select(l => numbered.Contains(l) ? l with { IsState = true } : l)];
        Label[] own = [.. labels.Where(l => !l.IsState && !l.IsQualifier && IsName(l.Span))];
        if (Parts(layout, labels) is var (whole, part, joint))
            return new LineIdentity(WithoutRatio(whole.Span), Join(labels.Where(l => l != whole && l != part)), null) { Partner = (joint, part.Span) };
        Label? material = OfField(own, layout.At(row, column).Entry) ?? Array.Find(own, l => TableWords.NamesMaterials(l.Head) && !IsCode(l.Span)) ?? Array.Find(own, IsMaterial) ?? labels.Find(l => l.IsQualifier && IsMaterial(l));
        if (material is null && Array.Find(own, l => Core(l.Span) is not null) is { } told) return new LineIdentity(Core(told.Span), Join(labels), null);
        material ??= Array.Find(own, IsMixture);
        if (material is null && about is { } meant && !Array.Exists(own, IsPlausible)) return new LineIdentity(meant, Join(labels), null);
        material ??= Array.Find(own, IsPlausible) ?? labels.Find(l => !l.IsState && !l.IsQualifier && !IsNumber(l.Span)) ?? (about is null ? labels.Find(l => !l.IsQualifier && IsName(l.Span)) ?? labels.Find(l => l is { IsQualifier: true, IsState: false } && IsName(l.Span) && !TableWords.IsState(l.Span.Of(text.Text))) : null);
        return material is null ? new LineIdentity(about, Join(labels), null) : new LineIdentity(material.Span, Join(labels.Where(l => l != material)), null);
    }

    /// <summary>The columns whose names make one material together: matrix and filler, donor and acceptor; or null.</summary>
    private (Label Whole, Label Part, string Joint)? Parts(TableLayout layout, List<Label> labels)
    {
        if (!layout.ByColumn) return null;
        return Pair(["donor"], ["acceptor"], ":") ?? Pair(["matrix", "polymer", "host", "resin", "electrolyte", "base"], ["filler", "fillers", "nanofiller", "reinforcement", "ceramic", "ceramics", "guest"], " + ");

        (Label, Label, string)? Pair(string[] wholes, string[] parts, string joint) =>
            labels.Find(l => IsHeaded(l, parts)) is { } part && labels.Find(l => l != part && IsHeaded(l, wholes)) is { } whole ? (whole, part, joint) : null;

        bool IsHeaded(Label label, string[] words) =>
            IsName(label.Span) && label.Span.Length < 80 && label.Head.Split([' ', '/', '-', '‐'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 and < 4 } head && Array.Exists(head, w => words.Contains(w, StringComparer.OrdinalIgnoreCase))
            && !TableWords.NamesStates(label.Head);
    }

    /// <summary>A name without the ratio of its parts in brackets behind it: "PEO/LiTFSI (weight ratio = 2:1)".</summary>
    private TextSpan WithoutRatio(TextSpan span)
    {
        string words = span.Of(text.Text);
        int bracket = words.LastIndexOf('(');
        return bracket > 1 && words.IndexOfAny(['=', ':'], bracket) > 0 ? HeadMarks.Without(text, new TextSpan(span.Start, span.Start + bracket)) : span;
    }

    /// <summary>Of several columns of materials that whose property is asked for: a capacity is the electrode's, a conductivity the electrolyte's.</summary>
    private Label? OfField(Label[] labels, PropertyEntry? entry)
    {
        if (entry is null || labels.Count(l => TableWords.NamesMaterials(l.Head)) < 2) return null;
        string[] heads = entry.Definition.Category switch
        {
            _ when entry.Id is "ionic-conductivity" or "transference-number" => ["electrolyte", "composition", "membrane", "polymer"],
            "electrochemical" => ["active", "cathode", "anode", "electrode"],
            "photovoltaic" => ["absorber", "active", "perovskite", "donor"],
            _ => [],
        };
        foreach (string head in heads)
        {
            if (Array.Find(labels, l => l.Head.Contains(head, StringComparison.OrdinalIgnoreCase) && !IsCode(l.Span)) is { } meant) return meant;
        }

        return null;
    }

    /// <summary>The material in a name that says more than it: "AgNPs (quercetin)", "neat PVDF"; or null.</summary>
    private TextSpan? Core(TextSpan span)
    {
        string words = span.Of(text.Text);
        int bracket = words.AsSpan().IndexOfAny('(', '[');
        TextSpan core = bracket > 1 ? HeadMarks.Without(text, new TextSpan(span.Start, span.Start + bracket)) : span;
        while (core.Of(text.Text) is var rest && rest.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank && TableWords.TellsState(rest[..blank])) core = new TextSpan(core.Start + blank + 1, core.End);
        return core != span && IsName(core) && IsKnown(core) ? core : null;
    }

    private bool IsKnown(TextSpan span) => (materials.IsSubstance(span) && !IsCode(span)) || materials.IsNamed(span);

    private static bool IsOfRow(TableLayout layout, Label label) => layout.ByColumn && !label.IsQualifier;

    /// <summary>Whether a label is one of samples that are counted: "S1" beside "S2" and "S3".</summary>
    private bool IsNumbered(TableLayout layout, Label label)
    {
        if (Letters(label.Span) is not { Length: 1 or 2 } letters) return false;
        return layout.Grid.Body.Select(r => layout.Grid[r, label.Column]).OfType<TableCell>().Distinct().Count(c => Letters(HeadMarks.Without(text, c.Span)) == letters) > 1;

        string? Letters(TextSpan span)
        {
            string words = span.Of(text.Text);
            if (words is "C60" or "C70") return null;
            int digits = words.AsSpan().IndexOfAnyInRange('0', '9');
            return digits > 0 && words.AsSpan(digits).IndexOfAnyExceptInRange('0', '9') < 0 && words.Length - digits < 3 && words[..digits].All(char.IsAsciiLetterUpper) ? words[..digits] : null;
        }
    }

    /// <summary>Whether a name is put together of materials: "PLA + 5 wt% CNC", "PEDOT:PSS", "PVA/chitosan".</summary>
    private bool IsMixture(Label label)
    {
        string words = label.Span.Of(text.Text);
        if (words.Length > 80 || words.AsSpan().IndexOfAny("+/:@%") < 0) return false;
        int start = label.Span.Start;
        for (int i = start; i <= label.Span.End; i++)
        {
            if (i < label.Span.End && !char.IsWhiteSpace(text[i]) && text[i] is not ('+' or '/' or ':' or '@' or '(' or ')' or ',')) continue;
            TextSpan part = new(start, i);
            if (part.Length > 1 && IsName(part) && IsKnown(part) && !MaterialWords.IsElement(part.Of(text.Text))) return true;
            start = i + 1;
        }

        return false;
    }

    /// <summary>The material that a table's caption is about, or null.</summary>
    private TextSpan? CaptionMaterial(Table table) => table.Caption is { } caption ? captions.Of(caption) : null;

    /// <summary>What a caption is about by its grammar alone, where neither it nor the document has a known material.</summary>
    private TextSpan? CaptionPhrase(Table table) => table.Caption is { } caption ? captions.Phrase(caption) : null;

    private List<Label> RowLabels(TableLayout layout, int row, int column)
    {
        TableGrid grid = layout.Grid;
        List<Label> labels = [];
        if (Title(layout, row) is { } title) labels.Add(new Label(title.Span, "", 0, false, true));
        foreach (int c in layout.Stubs)
        {
            if (c == column || grid.Label(row, c) is not { } cell || HeadMarks.Without(text, cell.Span) is not { IsEmpty: false } span || labels.Exists(l => l.Span == span)) continue;
            string head = grid.Heads(c) is [.., var lowest] ? lowest.Span.Of(text.Text).Trim() : "";
            if (!TableWords.NamesSamples(head) && TableConditions.Set(text, span) is not null) continue;
            labels.Add(new Label(span, head, c, IsState(span, head) || TableConditions.Medium(text, span) is not null, false));
        }

        // "1", "2", "3" only count the rows where something else names them.
        if (labels.Exists(l => !IsNumber(l.Span))) labels.RemoveAll(l => IsNumber(l.Span) && IsIndex(l.Span));
        if (layout.At(row, column).Qualifier is { } qualifier) labels.Add(new Label(qualifier, "", column, false, true));
        return labels;
    }

    private List<Label> ColumnLabels(TableLayout layout, int row, int column)
    {
        List<Label> labels = [];
        foreach (TableCell head in layout.Grid.Heads(column).Reverse())
        {
            TextSpan span = HeadMarks.Without(text, head.Span);
            if (!span.IsEmpty && !TableWords.IsGeneric(span.Of(text.Text))) labels.Add(new Label(span, "", column, IsState(span, ""), false));
        }

        // "Sample | Property | Value": the sample stands in the row.
        foreach (int c in layout.Stubs.Skip(1))
        {
            if (layout.Grid.Label(row, c) is { } cell && layout.Grid.Heads(c) is [.., var over] && over.Span.Of(text.Text) is var head) labels.Add(new Label(cell.Span, head, c, IsState(cell.Span, head), false));
        }

        if (Title(layout, row) is { } title) labels.Add(new Label(title.Span, "", 0, false, true));
        return labels;
    }

    /// <summary>Whether a label only tells a state, a part of a device or a source, by its head or by its own words: "control", "annealed in N2", "this work".</summary>
    private bool IsState(TextSpan span, string head) =>
        (TableWords.NamesStates(head) && !TableWords.NamesSamples(head)) || (TableWords.NamesRole(head) && !TableWords.NamesMaterials(head)) || TableWords.IsState(span.Of(text.Text));

    /// <summary>The title inside the body that a row stands under, or null; one title alone may be a name that lacks its values.</summary>
    private static TableCell? Title(TableLayout layout, int row)
    {
        TableGrid grid = layout.Grid;
        TableCell? title = null;
        int count = 0;
        foreach (int r in grid.Body)
        {
            if (grid.OnlyCell(r) is not { } only) continue;
            count += only.ColumnSpan > 1 || r == grid.BodyStart ? 2 : 1;
            if (r < row) title = only;
        }

        return count > 1 ? title : null;
    }

    /// <summary>Whether a label names a material by itself or in the words of the document.</summary>
    private bool IsMaterial(Label label) => !label.IsState && IsName(label.Span) && IsKnown(label.Span);

    /// <summary>Whether a label may be a material's name: it holds a formula or says so by its head, and is no code of a sample.</summary>
    private bool IsPlausible(Label label) =>
        !label.IsState && !label.IsQualifier && IsName(label.Span) && !IsCode(label.Span)
        && (TableWords.NamesMaterials(label.Head) || FormulaFinder.Find(text.Slice(label.Span)).Count > 0);

    private bool IsCode(TextSpan span) => SampleNames.IsSampleName(span.Of(text.Text)) && FormulaParser.Parse(text.Slice(span)).Formula is null && !materials.IsNamed(span);

    private bool IsName(TextSpan span) => span.Of(text.Text) is { Length: > 1 } words && words.Any(char.IsLetter) && !IsNumber(span);

    /// <summary>Whether a label is a number, perhaps with a unit: "200", "5 wt%", "30 min".</summary>
    private bool IsNumber(TextSpan span)
    {
        string words = span.Of(text.Text);
        if (!words.Any(char.IsLetter)) return true;
        return Units.QuantityFinder.Find(text.Slice(span)) is [{ Exclusion: null, UnitSpan: not null } quantity] && quantity.Span.Length >= span.Length - 1;
    }

    private bool IsIndex(TextSpan span) => span.Of(text.Text).Trim() is { Length: > 0 and < 4 } words && words.All(char.IsAsciiDigit);

    private string? Join(IEnumerable<Label> labels)
    {
        string joined = string.Join(", ", labels.Select(l => l.Span.Of(text.Text).Trim()).Distinct(StringComparer.Ordinal));
        return joined.Length is 0 or > 160 ? null : joined;
    }

    /// <summary>
    /// A row (or column) named by a bare number under a variable ("x", 0.05), or by "x = 0.05", is a member of the series that
    /// the caption's or the document's formula opens.
    /// </summary>
    private (SeriesMember Member, TextSpan Formula)? Member(TableLayout layout, TextSpan name, int headColumn, TextSpan? caption)
    {
        string value = name.Of(text.Text).Trim();
        string? variable = VariableHead(layout.Grid, headColumn);
        int equals = value.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0) (variable, value) = (value[..equals].Trim(), value[(equals + 1)..].Trim());
        if (variable is not { Length: 1 } || !double.TryParse(value, CultureInfo.InvariantCulture, out double number)) return null;
        if (caption is { } span && FormulaParser.Parse(text.Slice(span)).Formula is { } own && own.Variables.Contains(variable))
            return (new SeriesMember(own.Substitute(variable, number), variable, number), span);
        if (series.Of(variable) is not var (place, formula)) return null;
        return (new SeriesMember(formula.Substitute(variable, number), variable, number), place);
    }

    /// <summary>The variable that heads a column, or, in a table that runs sideways, all of them.</summary>
    private string? VariableHead(TableGrid grid, int column)
    {
        IEnumerable<TableCell> heads = grid.Heads(column);
        if (column > 0) heads = heads.Concat(Enumerable.Range(0, grid.ColumnCount).SelectMany(c => grid.Heads(c)));
        else heads = heads.Concat(grid.ColumnCount > 1 ? grid.Heads(1) : []);
        return heads.Select(h => h.Span.Of(text.Text).Trim()).FirstOrDefault(h => h.Length == 1 && char.IsAsciiLetterLower(h[0]));
    }

    /// <summary>One of the names of a row or column.</summary>
    /// <param name="Span">Its words.</param>
    /// <param name="Head">What stands over it.</param>
    /// <param name="Column">Its column.</param>
    /// <param name="IsState">Whether its head says that it is no material.</param>
    /// <param name="IsQualifier">Whether it stands in a head or a title rather than in the row.</param>
    private sealed record Label(TextSpan Span, string Head, int Column, bool IsState, bool IsQualifier);
}
