using System.Collections.Immutable;
using LitMiner.Core.Annotations;
using LitMiner.Core.Documents;
using LitMiner.Core.Materials;
using LitMiner.Extraction.Building;
using LitMiner.Text;

namespace LitMiner.Extraction.Linking;

/// <summary>
/// The materials that a document speaks of: how often each, under all its writings, and which one it is about. A paper on one material
/// soon stops naming it ("the film", "the steel", or not at all), and what stands in its title and is spoken of most is meant then.
/// </summary>
internal sealed class DocumentMaterials
{
    private const int FewestMentions = 3;

    /// <summary>Mentions after which a name is sure to be one of a material.</summary>
    private const int SureName = 2;

    /// <summary>Share of all named mentions that makes a subject without the title's help.</summary>
    private const double ClearShare = 0.22;

    /// <summary>The same for an element, of which most papers on its compounds speak too.</summary>
    private const double ClearElementShare = 0.5;

    private const double TitleWeight = 2;

    /// <summary>A composition or a catalogued substance is a material for sure; a word may be anything.</summary>
    private const double KnownWeight = 1.25;

    /// <summary>An element that is spoken of less than this share of the subject's mentions is a constituent, not a material of its own.</summary>
    private const double ConstituentShare = 0.34;

    private static readonly string[] TitleClasses = ["steel", "steels", "alloy", "alloys", "superalloy", "superalloys", "concrete", "mortar", "hydrogel", "hydrogels", "elastomer", "elastomers"];

    private static readonly string[] TitleFillers =
        ["of", "the", "a", "an", "in", "on", "and", "for", "with", "by", "to", "from", "novel", "new", "effect", "effects", "properties", "study", "using", "into", "some", "different", "various", "between", "or", "as", "at", "this", "these", "is", "are", "via", "through"];

    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly int subjectCount;
    private readonly string? subjectKey;
    private readonly int most;
    private readonly ImmutableArray<string> names;

    private readonly AbbreviationTable abbreviations;
    private readonly PropertyGlossary glossary;

    private DocumentMaterials(AnnotatedDocument annotated, AbbreviationTable abbreviations)
    {
        this.abbreviations = abbreviations;
        glossary = annotated.Glossary;
        ParsedDocument document = annotated.Parsed;
        string title = Words(document.Metadata.Title ?? "");
        Dictionary<string, int> surfaces = new(StringComparer.Ordinal);
        Dictionary<string, (TextSpan First, bool Titled)> named = new(StringComparer.Ordinal);
        foreach (EntityMention entity in annotated.Entities)
        {
            string mention = entity.Span.Of(document.Text);
            if (!IsMaterial(document.Text, entity)) continue;
            string key = KeyOf(mention);
            counts[key] = counts.GetValueOrDefault(key) + 1;
            if (IsUnnamed(mention)) continue;
            surfaces[mention] = surfaces.GetValueOrDefault(mention) + 1;
            string words = Words(mention);
            // "Carbon derived from ZIF-8" is about the carbon.
            bool titled = title.Contains(words, StringComparison.Ordinal) && !title.Contains(" FROM" + words, StringComparison.Ordinal);
            // Of several writings that which the title uses is shown, else the first.
            if (!named.TryGetValue(key, out var known) || (titled && !known.Titled)) named[key] = (entity.Span, titled);
        }

        names = [.. surfaces.Where(s => s.Value >= SureName && IsName(s.Key)).Select(s => s.Key).OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];
        most = counts.Values.DefaultIfEmpty(0).Max();
        int all = named.Keys.Sum(k => counts[k]);
        (string? best, double bestScore) = (null, 0);
        foreach ((string key, (TextSpan first, bool titled)) in named.OrderBy(n => n.Value.First.Start))
        {
            int count = counts[key];
            string mention = first.Of(document.Text);
            if (count < FewestMentions || (!titled && count < ClearShare * all) || (MaterialWords.IsElement(mention) && count < ClearElementShare * all)) continue;
            double score = count * (titled ? TitleWeight : 1) * (key.StartsWith("words:", StringComparison.Ordinal) ? 1 : KnownWeight);
            if (score > bestScore) (best, bestScore) = (key, score);
        }

        if (best is null)
        {
            Subject = OfTitle(document);
            if (Subject is { } told)
            {
                subjectKey = KeyOf(told.Of(document.Text));
                subjectCount = counts.GetValueOrDefault(subjectKey);
            }

            return;
        }

        Subject = named[best].First;
        subjectKey = best;
        subjectCount = counts[best];
    }

    /// <summary>The metal or the like that a title names by its class, where nothing is named closer: "medium-carbon steel", "Al–Mg–Si alloy"; or null.</summary>
    private static TextSpan? OfTitle(ParsedDocument document)
    {
        string[] words = (document.Metadata.Title ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int head = Array.FindIndex(words, w => TitleClasses.Contains(w.TrimEnd('.', ',', ':', ';').ToLowerInvariant()));
        if (head < 0) return null;
        int first = head, last = head;
        while (first > 0 && head - first < 3 && IsPart(words[first - 1]) && char.IsLetterOrDigit(words[first - 1][^1])) first--;

        // "Steel for rotor shafts": what tells it from others stands behind.
        if (first == head && head + 2 < words.Length && words[head + 1] == "for")
        {
            for (last = head + 2; last - head < 4 && last + 1 < words.Length && char.IsLetterOrDigit(words[last][^1]) && IsPart(words[last + 1]);) last++;
        }

        for (; first <= head; first++)
        {
            string phrase = string.Join(' ', words[first..(last + 1)]).TrimEnd('.', ',', ':', ';');
            int at = document.Text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (at >= 0) return TextSpan.OfLength(at, phrase.Length);
        }

        return null;

        static bool IsPart(string word) => char.IsLetterOrDigit(word[0]) && !TitleFillers.Contains(word.ToLowerInvariant());
    }

    /// <summary>A mention of the material that the document is about, or null where none stands out.</summary>
    public TextSpan? Subject { get; }

    /// <summary>Counts the materials of a document.</summary>
    /// <param name="annotated">The document.</param>
    /// <param name="abbreviations">What its abbreviations stand for: "PVSK" may be no more than "perovskite".</param>
    public static DocumentMaterials Of(AnnotatedDocument annotated, AbbreviationTable abbreviations) => new(annotated, abbreviations);

    /// <summary>Whether a mention is of a material: what the recogniser calls so, and names of samples, which it takes for materials here and for descriptors there.</summary>
    public static bool IsMaterial(string text, EntityMention entity) =>
        entity.Label == EntityLabel.Material || (entity.Label == EntityLabel.Descriptor && SampleNames.IsSampleName(entity.Span.Of(text)));

    /// <summary>How often a material is spoken of under all its names, as a share of the one that is spoken of most.</summary>
    public float ShareOf(string mention) => most == 0 ? 0 : (float)counts.GetValueOrDefault(KeyOf(mention)) / most;

    /// <summary>Whether a mention names what the document is about.</summary>
    public bool IsSubject(string mention) => subjectKey is not null && KeyOf(mention) == subjectKey;

    /// <summary>Whether a mention by itself hardly is what a value belongs to: an ion, a couple, a word of class, or an element that the subject is made of.</summary>
    public bool IsWeak(string mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        if (IsUnnamed(mention)) return true;
        return MaterialWords.IsElement(mention) && Subject is not null && counts.GetValueOrDefault(KeyOf(mention)) < ConstituentShare * subjectCount;
    }

    private bool IsUnnamed(string mention) =>
        (abbreviations.LongForm(mention) is { } meant && MaterialWords.IsDoing(meant)) || glossary.Find(mention) is not null
        || MaterialWords.IsClass(string.Join(' ', mention.Split(' ').Select(w => abbreviations.LongForm(w) ?? w))) || MaterialWords.IsParticle(mention);

    /// <summary>Mentions of a passage, with those that the recogniser passed over: every place of a name that it took for a material elsewhere in the document more than once.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="within">The passage.</param>
    /// <param name="found">Its mentions, in order.</param>
    /// <param name="values">Its quantities, which no name overlaps.</param>
    public ImmutableArray<TextSpan> WithNames(string text, TextSpan within, ImmutableArray<TextSpan> found, ImmutableArray<TextSpan> values)
    {
        List<TextSpan> all = [.. found];
        foreach (string name in names)
        {
            for (int at = within.Start; (at = text.IndexOf(name, at, within.End - at, StringComparison.Ordinal)) >= 0; at += name.Length)
            {
                TextSpan span = TextSpan.OfLength(at, name.Length);
                bool whole = (at == 0 || IsBorder(text[at - 1])) && (span.End >= text.Length || IsBorder(text[span.End]));
                if (whole && !all.Exists(s => s.Overlaps(span)) && !values.Any(v => v.Overlaps(span))) all.Add(span);
            }
        }

        return all.Count == found.Length ? found : [.. all.Order()];
    }

    private static bool IsBorder(char c) => !char.IsLetterOrDigit(c) && c is not ('-' or '–' or '/' or '@' or '·' or '−' or '+');

    /// <summary>Whether a writing is a name rather than a word: a capital behind its first letter, a digit, or all capitals.</summary>
    private static bool IsName(string mention) => mention.Length > 1 && (mention.Any(char.IsDigit) || mention.Skip(1).Any(char.IsUpper)) && mention.Any(char.IsLetter) && !MaterialWords.IsElement(mention);

    private string KeyOf(string mention)
    {
        if (keys.TryGetValue(mention, out string? known)) return known;
        return keys[mention] = MaterialResolver.Resolve(abbreviations.LongForm(mention) ?? mention).Key;
    }

    /// <summary>The words of a text in capitals, each between blanks, so that one text is found in another at words' borders only; "graphene" is no word of "LiFePO4/graphene".</summary>
    private static string Words(string text) =>
        ' ' + string.Join(' ', string.Concat(text.Select(c => char.IsLetterOrDigit(c) || c is '/' or '@' or '-' ? char.ToUpperInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)) + ' ';
}
