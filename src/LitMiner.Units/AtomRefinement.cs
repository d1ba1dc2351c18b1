namespace LitMiner.Units;

/// <summary>Mends exclusions by the neighbours of a number: what goes on from a label is one, what goes on into a quantity is none.</summary>
internal sealed class AtomRefinement(string s, List<QuantityAtom> atoms, AtomLinks links)
{
    internal void Refine()
    {
        ExcludeRegisters();
        SpreadExclusions();
        KeepDimensions();
    }

    /// <summary>"Sections 3.2 and 4.4", "claims 1-3": what goes on from a label is a label.</summary>
    private void SpreadExclusions()
    {
        for (int i = 1; i < atoms.Count; i++)
        {
            if (atoms[i].Exclusion is not null || !atoms[i].IsBare || atoms[i].Number.IsWord) continue;
            if (atoms[i - 1].Exclusion is NotAQuantity.FigureNumber or NotAQuantity.Citation or NotAQuantity.Year or NotAQuantity.SampleName or NotAQuantity.Locant or NotAQuantity.Date && atoms[i - 1].IsBare
                && links.Between(i - 1) is AtomLink.List or AtomLink.Range && (atoms[i - 1].Exclusion != NotAQuantity.Year || atoms[i].Value is >= 1500 and <= 2100 or < 100)) atoms[i].Exclusion = atoms[i - 1].Exclusion;
        }
    }

    /// <summary>"82-2-970-7276", "7440-44-0", "2014-05-06": three and more whole numbers between hyphens are no range.</summary>
    private void ExcludeRegisters()
    {
        for (int from = 0, to; from < atoms.Count; from = to)
        {
            to = from + 1;
            while (to < atoms.Count && IsHyphenated(to - 1)) to++;
            if (to - from < 3) continue;
            for (int i = from; i < to; i++) atoms[i].Exclusion ??= NotAQuantity.Identifier;
        }
    }

    private bool IsHyphenated(int at)
    {
        QuantityAtom one = atoms[at], other = atoms[at + 1];
        return one is { IsBare: true, Number.IsPlain: true } && other is { IsBare: true, Number.IsPlain: true } && other.Number.Start == one.Number.End + 1 && s[one.Number.End] is '-' or '‐' or '–' or '−';
    }

    /// <summary>"specimens 60 × 10 × 3 mm", "age group 20 to 30 years": no name of a sample where a quantity with a unit goes on from it.</summary>
    private void KeepDimensions()
    {
        for (int i = atoms.Count - 2; i >= 0; i--)
        {
            if (atoms[i].Exclusion is NotAQuantity.SampleName or NotAQuantity.Mathematics && atoms[i].Number is { IsPlain: true } && atoms[i].IsBare && links.Between(i) is AtomLink.Times or AtomLink.Range
                && (!atoms[i + 1].IsBare || (i + 2 < atoms.Count && links.Between(i + 1) == AtomLink.Times)) && atoms[i].Start > 0 && s[atoms[i].Start - 1] == ' ') atoms[i].Exclusion = null;
        }
    }
}
