using LitMiner.Reading.Drafts;

namespace LitMiner.Reading.Markup;

/// <summary>Reads figures' captions, and tables with captions and notes.</summary>
internal sealed class FloatReader(InlineReader inline)
{
    /// <summary>Label and caption of a figure or table.</summary>
    public RichText Caption(MarkupNode holder)
    {
        RichText caption = new();
        foreach (MarkupNode part in holder.Descendants())
        {
            if (part.Name is not ("label" or "caption" or "figcaption" or "captionnumber" or "captioncontent" or "head" or "figdesc" or "title" or "simple-para" or "text" or "st" or "p")) continue;
            if (part.Name is "text" or "st" or "p" or "simple-para" or "title" && part.Parent != holder && holder.Name != "fig") continue;
            if (Within(part, holder, "caption", "figcaption", "table", "thead", "tbody", "tgroup", "table-wrap-foot", "captioncontent", "tblfn")) continue;
            RichText words = inline.Read(part).Trimmed();
            if (words.IsEmpty || caption.ToString().StartsWith(words.ToString(), StringComparison.Ordinal)) continue;
            caption.AppendSpace();
            caption.Append(words);
        }

        return caption.Trimmed();
    }

    private static bool Within(MarkupNode node, MarkupNode holder, params ReadOnlySpan<string> names)
    {
        for (MarkupNode? up = node.Parent; up is not null && up != holder; up = up.Parent)
            if (names.Contains(up.Name)) return true;
        return false;
    }

    /// <summary>The tables in an element: one a body; a caption without body is a table without cells.</summary>
    public List<DraftTable> Tables(MarkupNode holder, MarkupNode? given = null)
    {
        RichText caption = holder.Name == "table" && holder.Child("tgroup") is null && holder.Child("caption") is { } own ? inline.Read(own)
            : holder.Name == "table" && holder.Child("tgroup") is null && holder.Child("head") is null ? new RichText()
            : Caption(holder);
        List<MarkupNode> bodies = [.. Self(holder).Where(d => d.Name is "tgroup" or "tblbdy" || (d.Name == "table" && d.Find("tgroup") is null && d.Find("tr", "row") is not null && d.Find("table") is null))];
        if (given is not null && bodies.Count == 0) bodies = [given];
        List<RichText> notes = [];
        foreach (MarkupNode foot in holder.Descendants().Where(d => d.Name is "table-wrap-foot" or "table-footnote" or "tfooter" or "tblfn" or "note"))
        {
            List<MarkupNode> parts = [.. foot.Descendants().Where(d => d.Name is "fn" or "attrib" || (d.Name == "p" && !Within(d, foot, "fn")))];
            foreach (MarkupNode part in parts.Count > 0 ? parts : [foot]) notes.Add(inline.Read(part));
        }

        string? label = TableLabels.Of(caption.ToString());
        MarkupTableReader reader = new(inline);
        List<DraftTable> tables = [];
        bool first = true;
        foreach (MarkupNode body in bodies)
        {
            List<DraftCell> cells = reader.Read(body);
            if (cells.Count == 0) continue;
            tables.Add(new DraftTable(cells) { Label = label, Caption = first ? caption : null, Notes = body == bodies[^1] ? notes : [] });
            first = false;
        }

        if (first && !caption.IsEmpty) tables.Add(new DraftTable([]) { Label = label, Caption = caption, Notes = notes });
        return tables;
    }

    private static IEnumerable<MarkupNode> Self(MarkupNode node) => node.Descendants().Prepend(node);
}
