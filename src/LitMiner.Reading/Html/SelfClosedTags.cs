using System.Text;

namespace LitMiner.Reading.Html;

/// <summary>
/// Writes elements that XHTML closes in their start tag ("&lt;span/&gt;", "&lt;iframe/&gt;") with an end tag: an HTML parser would leave them
/// open, and the rest of the page inside them.
/// </summary>
internal static class SelfClosedTags
{
    private static readonly string[] Names = ["span", "div", "a", "i", "b", "em", "sup", "sub", "script", "iframe", "title", "textarea", "style", "p", "ul", "li", "td", "noscript", "object", "select"];

    public static string Open(string html)
    {
        if (!html.Contains("/>", StringComparison.Ordinal)) return html;
        StringBuilder result = new(html.Length + 256);
        int copied = 0;
        for (int close = html.IndexOf("/>", StringComparison.Ordinal); close >= 0; close = html.IndexOf("/>", close + 2, StringComparison.Ordinal))
        {
            int open = html.LastIndexOf('<', close, close - Math.Max(copied, close - 2000));
            if (open < 0 || html.IndexOf('>', open, close - open) >= 0) continue;
            int end = open + 1;
            while (end < close && char.IsAsciiLetterOrDigit(html[end])) end++;
            string name = html[(open + 1)..end];
            if (Array.IndexOf(Names, name.ToLowerInvariant()) < 0 || html[close - 1] is '/' or '=') continue;
            result.Append(html, copied, close - copied).Append("></").Append(name).Append('>');
            copied = close + 2;
        }

        return copied == 0 ? html : result.Append(html, copied, html.Length - copied).ToString();
    }
}
