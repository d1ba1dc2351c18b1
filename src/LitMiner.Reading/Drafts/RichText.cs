using System.Text;
using LitMiner.Core.Documents;
using LitMiner.Reading.Characters;
using LitMiner.Text;

namespace LitMiner.Reading.Drafts;

/// <summary>
/// A stretch of text under construction: flat characters, their script levels, citation marks and places on paper.
/// White space is collapsed to one blank as it arrives. Not thread-safe; readers throw it away when the document is done.
/// </summary>
internal sealed class RichText
{
    // The cells of all tables wait until the document is written, and most hold one short word: what they do not need is not made.
    private readonly StringBuilder _text = new(8);

    /// <summary>Lowered and raised stretches, in order.</summary>
    public List<ScriptRun> Scripts => field ??= [];

    /// <summary>Citation marks, in order.</summary>
    public List<CitationMark> Citations => field ??= [];

    /// <summary>Places on paper, in order.</summary>
    public List<TextPlace> Places => field ??= new(1);

    public int Length => _text.Length;

    public bool IsEmpty => _text.Length == 0;

    public char this[int index] => _text[index];

    public char Last => _text.Length == 0 ? '\0' : _text[^1];

    public static RichText Of(string text)
    {
        RichText result = new();
        result.Append(text);
        result.TrimEnd();
        return result;
    }

    /// <summary>Adds characters, folded and with white space collapsed.</summary>
    public void Append(ReadOnlySpan<char> raw, ScriptLevel level = ScriptLevel.Baseline)
    {
        for (int i = 0; i < raw.Length; i++)
        {
            char c = raw[i];
            if (c is > ' ' and < '\u007f')
            {
                Add(c, level);
                continue;
            }

            if (char.IsHighSurrogate(c) && i + 1 < raw.Length && char.IsLowSurrogate(raw[i + 1]))
            {
                AddFolded(CharacterFolding.FoldPair(c, raw[i + 1]), level);
                i++;
                continue;
            }

            AddFolded(CharacterFolding.Fold(c), level);
        }
    }

    /// <summary>Adds one blank unless the text is empty or ends with one.</summary>
    public void AppendSpace()
    {
        if (_text.Length > 0 && _text[^1] != ' ') _text.Append(' ');
    }

    /// <summary>Notes a raised citation that has been taken out of the text.</summary>
    public void MarkRemovedCitation(string mark)
    {
        int at = _text.Length;
        if (at > 0 && _text[at - 1] == ' ') at--;
        Citations.Add(new CitationMark(new TextSpan(at, at), mark));
    }

    /// <summary>Notes a citation that stands in the text from <paramref name="start"/> to the end written so far.</summary>
    public void MarkCitation(int start)
    {
        int end = _text.Length;
        while (start < end && _text[start] == ' ') start++;
        while (end > start && _text[end - 1] == ' ') end--;
        if (end > start && (Citations.Count == 0 || Citations[^1].Span.End <= start))
            Citations.Add(new CitationMark(new TextSpan(start, end), _text.ToString(start, end - start)));
    }

    /// <summary>Notes where the characters from <paramref name="start"/> to the end written so far stand.</summary>
    public void MarkPlace(int start, int page, Box box)
    {
        if (_text.Length > start) Places.Add(new TextPlace(new TextSpan(start, _text.Length), page, box));
    }

    /// <summary>Adds all of another text.</summary>
    public void Append(RichText other)
    {
        int shift = _text.Length;
        _text.Append(other._text);
        foreach (ScriptRun run in other.Scripts) Scripts.Add(run with { Span = run.Span.Shift(shift) });
        foreach (CitationMark mark in other.Citations) Citations.Add(mark with { Span = mark.Span.Shift(shift) });
        foreach (TextPlace place in other.Places) Places.Add(place with { Span = place.Span.Shift(shift) });
    }

    /// <summary>Adds the bare characters to another text.</summary>
    public void CopyTo(StringBuilder text) => text.Append(_text);

    /// <summary>Lets go of everything: a long document would else stand in memory twice while it is put together.</summary>
    public void Release()
    {
        _text.Clear();
        _text.Capacity = 0;
        Scripts.Clear();
        Citations.Clear();
        Places.Clear();
        Places.TrimExcess();
    }

    /// <summary>Adds a row or cell separator as it is.</summary>
    public void AppendSeparator(char separator) => _text.Append(separator);

    /// <summary>Takes blanks off the end.</summary>
    public void TrimEnd()
    {
        int length = _text.Length;
        while (length > 0 && _text[length - 1] == ' ') length--;
        if (length < _text.Length) Truncate(length);
    }

    /// <summary>Cuts the text to <paramref name="length"/> characters.</summary>
    public void Truncate(int length)
    {
        _text.Length = length;
        Clip(Scripts, length, static r => r.Span, static (r, s) => r with { Span = s }, dropEmpty: true);
        Clip(Places, length, static p => p.Span, static (p, s) => p with { Span = s }, dropEmpty: true);
        Clip(Citations, length, static c => c.Span, static (c, s) => c with { Span = s }, dropEmpty: false);
    }

    /// <summary>A part as a text of its own.</summary>
    public RichText Slice(int start, int end)
    {
        RichText part = new();
        part._text.Append(_text.ToString(start, end - start));
        TextSpan span = new(start, end);
        foreach (ScriptRun run in Scripts)
            if (run.Span.Overlaps(span)) part.Scripts.Add(run with { Span = Cut(run.Span, span) });
        foreach (TextPlace place in Places)
            if (place.Span.Overlaps(span)) part.Places.Add(place with { Span = Cut(place.Span, span) });
        foreach (CitationMark mark in Citations)
            if (mark.Span.Start >= start && mark.Span.End <= end) part.Citations.Add(mark with { Span = mark.Span.Shift(-start) });
        return part;
    }

    /// <summary>The text without blanks at its ends.</summary>
    public RichText Trimmed()
    {
        int start = 0, end = _text.Length;
        while (start < end && _text[start] == ' ') start++;
        while (end > start && _text[end - 1] == ' ') end--;
        return start == 0 && end == _text.Length ? this : Slice(start, end);
    }

    public override string ToString() => _text.ToString();

    private static TextSpan Cut(TextSpan span, TextSpan window) =>
        new TextSpan(Math.Max(span.Start, window.Start), Math.Min(span.End, window.End)).Shift(-window.Start);

    private static void Clip<T>(List<T> items, int length, Func<T, TextSpan> get, Func<T, TextSpan, T> set, bool dropEmpty)
    {
        for (int i = items.Count - 1; i >= 0 && get(items[i]).End > length; i--)
        {
            TextSpan span = get(items[i]);
            TextSpan cut = new(Math.Min(span.Start, length), length);
            if (cut.IsEmpty && dropEmpty) items.RemoveAt(i);
            else items[i] = set(items[i], cut);
        }
    }

    private void AddFolded(string folded, ScriptLevel level)
    {
        foreach (char c in folded) Add(c, level);
    }

    private void Add(char c, ScriptLevel level)
    {
        if (c == ' ')
        {
            AppendSpace();
            return;
        }

        if (c is >= '\u0300' and <= '\u036f' && _text.Length > 0 && AccentComposer.Compose(_text[^1], c) is { } composed)
        {
            _text[^1] = composed;
            return;
        }

        _text.Append(c);
        if (level == ScriptLevel.Baseline) return;
        int end = _text.Length;
        if (Scripts.Count > 0 && Scripts[^1] is { } last && last.Level == level && last.Span.End == end - 1)
            Scripts[^1] = last with { Span = new TextSpan(last.Span.Start, end) };
        else Scripts.Add(new ScriptRun(new TextSpan(end - 1, end), level));
    }
}
