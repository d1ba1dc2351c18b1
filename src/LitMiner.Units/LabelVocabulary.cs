namespace LitMiner.Units;

/// <summary>Words before a number that make it a label, a reference or a date.</summary>
internal static class LabelVocabulary
{
    /// <summary>Parts of a document, and things that are counted off: "Table 3", "Section 3.2".</summary>
    internal static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "fig", "figs", "figure", "figures", "table", "tables", "eq", "eqs", "eqn", "eqns", "equation", "equations", "section", "sections", "sect", "sec", "scheme", "schemes",
        "chapter", "appendix", "step", "steps", "algorithm", "theorem", "lemma", "example", "examples", "entry", "entries", "movie", "video", "supplementary", "chart", "panel",
        "line", "lines", "stage", "phase", "part", "box", "claim", "claims", "no", "nos", "number", "numbered", "experiment", "listing", "embodiment", "supplement",
    };

    /// <summary>Things that bear whole numbers as names: "sample 3", "season 4".</summary>
    internal static readonly HashSet<string> Samples = new(StringComparer.OrdinalIgnoreCase)
    {
        "sample", "samples", "specimen", "specimens", "compound", "compounds", "alloy", "alloys", "run", "polymer", "type", "group", "class", "classes", "grade", "series", "batch", "site", "sites", "model",
        "mode", "case", "cluster", "node", "cell", "device", "catalyst", "version", "complex", "intermediate", "route", "method", "peak", "steel", "reference", "region", "zone", "level",
        "score", "scores", "axis", "code", "codes", "column", "columns", "row", "rows", "phases", "channel", "assemblage", "clone", "clones", "fraction", "fractions", "strand", "strands",
        "simulation", "simulations", "solution", "scenario", "season", "seasons", "month", "months", "definition", "expression", "expressions", "program", "programs", "label", "labels",
    };

    /// <summary>Words before the numbers of references and registers.</summary>
    internal static readonly HashSet<string> Citations = new(StringComparer.OrdinalIgnoreCase)
    {
        "ref", "refs", "references", "cited", "vol", "pp", "page", "pages", "doi", "arxiv", "issn", "isbn", "patent", "grant", "contract",
    };

    /// <summary>Makers and series of instruments and programs whose models bear whole numbers: "Keithley 2400".</summary>
    internal static readonly HashSet<string> Instruments = new(StringComparer.OrdinalIgnoreCase)
    {
        "Keithley", "Nicolet", "ESCALAB", "Agilent", "Lambda", "Dimension", "JEOL", "Hitachi", "Bruker", "Zeiss", "Quanta", "Autolab", "Solartron", "PerkinElmer", "Elmer", "Netzsch", "Instron", "Shimadzu",
        "Rigaku", "Philips", "Tecnai", "Titan", "Talos", "Sirion", "Nova", "Supra", "Gaussian", "Origin", "Abaqus", "Monolix", "Empyrean", "Varian", "Horiba", "Renishaw", "Malvern", "Zetasizer", "Mastersizer",
        "Micromeritics", "Tristar", "ASAP", "Autosorb", "Quantachrome", "Jasco", "Nanoscope", "Multimode", "Gamry", "Biologic", "Arbin", "Newport", "Oriel", "Model", "Phantom", "Axis", "Quantera", "Escalab",
    };

    /// <summary>Months, long and short.</summary>
    internal static readonly HashSet<string> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    };

    /// <summary>Isotopes whose symbol reads like a number with a unit: carbon-14 is no 14 °C.</summary>
    internal static readonly HashSet<string> Isotopes = new(StringComparer.Ordinal)
    {
        "1H", "2H", "3H", "11C", "13C", "14C", "12C", "13N", "14N", "15N", "16O", "17O", "18O", "18F", "31P", "32P", "35S", "32S", "34S", "19F", "11B", "10B", "40K", "39K", "51V", "23N",
    };

    /// <summary>What "one" is followed by where it means a person or stands for a noun.</summary>
    internal static readonly HashSet<string> AfterPronoun = new(StringComparer.Ordinal)
    {
        "of", "another", "can", "could", "would", "may", "might", "must", "should", "is", "was", "has", "had", "does", "observes", "obtains", "finds", "gets", "wants", "uses", "needs", "deduces", "considers",
        "assumes", "ignores", "makes", "takes", "sees", "notes", "expects", "the", "that", "which", "who", "with", "in", "for", "to", "at", "from", "on", "as", "by", "after", "if", "and", "but", "usually", "then", "also", "a",
    };

    /// <summary>What "one" follows where it stands for a noun.</summary>
    internal static readonly HashSet<string> BeforePronoun = new(StringComparer.Ordinal)
    {
        "any", "the", "this", "that", "which", "first", "second", "last", "each", "every", "no", "if", "same", "new", "rich", "nominal", "other", "another", "previous", "as", "only", "latter", "former",
    };

    /// <summary>Whether a set holds a word, without a copy of it.</summary>
    internal static bool Has(HashSet<string> set, ReadOnlySpan<char> word) => word.Length > 0 && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether the word is a label, also where the text has lost the blank before it: "inTable", "andFigure".</summary>
    internal static bool IsLabel(ReadOnlySpan<char> word) => Has(Labels, word)
        || (word.Length > 5 && char.IsAsciiLetterLower(word[0]) && (word.EndsWith("Table", StringComparison.Ordinal) || word.EndsWith("Figure", StringComparison.Ordinal) || word.EndsWith("Fig", StringComparison.Ordinal)));
}
