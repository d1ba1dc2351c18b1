using System.Collections.Immutable;
using System.Globalization;
using LitMiner.Chemistry;
using LitMiner.Core.Documents;
using LitMiner.Extraction.Building;
using LitMiner.Extraction.Linking;
using LitMiner.Text;

namespace LitMiner.Extraction.Tables;

/// <summary>
/// Tells whose values a row (or, in a table that runs sideways, a column) holds. Its names are materials, or only samples, states or
/// places of a material that the caption or the paper is about.
/// </summary>
internal sealed class LineNames(ScriptedText text, KnownMaterials materials, DocumentSeries series, TextSpan? subject)
{
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

        Label? material = labels.Find(l => !l.IsState && TableWords.NamesMaterials(l.Head) && IsName(l.Span) && !IsCode(l.Span)) ?? labels.Find(IsMaterial);
        if (material is null && (caption ?? subject) is { } about && !labels.Any(IsPlausible)) return new LineIdentity(about, Join(labels), null);
        material ??= labels.Find(IsPlausible) ?? labels.Find(l => !l.IsState && !l.IsQualifier && !IsNumber(l.Span)) ?? labels.Find(l => !l.IsQualifier && IsName(l.Span));
        return material is null ? new LineIdentity(caption ?? subject, Join(labels), null) : new LineIdentity(material.Span, Join(labels.Where(l => l != material)), null);
    }

    /// <summary>The only material of a table's caption, or null.</summary>
    private TextSpan? CaptionMaterial(Table table) => table.Caption is { } caption ? materials.OnlyOne(caption) : null;

    private List<Label> RowLabels(TableLayout layout, int row, int column)
    {
        TableGrid grid = layout.Grid;
        List<Label> labels = [];
        if (Title(layout, row) is { } title) labels.Add(new Label(title.Span, "", 0, false, true));
        foreach (int c in layout.Stubs)
        {
            if (c == column || grid.Label(row, c) is not { } cell || HeadMarks.Without(text, cell.Span) is not { IsEmpty: false } span || labels.Exists(l => l.Span == span)) continue;
            string head = grid.Heads(c) is [.., var lowest] ? lowest.Span.Of(text.Text).Trim() : "";
            labels.Add(new Label(span, head, c, TableWords.NamesStates(head) && !TableWords.NamesSamples(head), false));
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
            if (!span.IsEmpty && !TableWords.IsGeneric(span.Of(text.Text))) labels.Add(new Label(span, "", column, false, false));
        }

        if (Title(layout, row) is { } title) labels.Add(new Label(title.Span, "", 0, false, true));
        return labels;
    }

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
    private bool IsMaterial(Label label) => !label.IsState && IsName(label.Span) && (materials.IsSubstance(label.Span) && !IsCode(label.Span) || materials.IsNamed(label.Span));

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
