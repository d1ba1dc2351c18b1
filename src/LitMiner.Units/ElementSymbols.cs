namespace LitMiner.Units;

/// <summary>The symbols of the elements, to tell a formula that lost its scripts ("LaH 10", "75 As") from a number and a unit.</summary>
internal static class ElementSymbols
{
    private const string InOrder =
        "H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba "
        + "La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm";

    private static readonly Dictionary<string, int> Numbers = InOrder.Split(' ').Select((symbol, i) => (symbol, i + 1)).ToDictionary(StringComparer.Ordinal);
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word is one symbol.</summary>
    internal static bool IsElement(ReadOnlySpan<char> word) => word.Length is 1 or 2 && Lookup.ContainsKey(word);

    /// <summary>How many symbols fill the word from end to end; 0 where they do not. "InAs" has two, "In" one, "Is" none.</summary>
    internal static int Count(ReadOnlySpan<char> word)
    {
        int at = 0, count = 0;
        while (at < word.Length)
        {
            int length = at + 1 < word.Length && char.IsAsciiLetterLower(word[at + 1]) ? 2 : 1;
            if (!Lookup.ContainsKey(word.Slice(at, length))) return 0;
            at += length;
            count++;
        }

        return count;
    }

    /// <summary>Whether an isotope of the element could have this mass number: between the lightest and the heaviest nuclides known.</summary>
    internal static bool IsMassNumber(ReadOnlySpan<char> symbol, double mass)
    {
        if (!Lookup.TryGetValue(symbol, out int number)) return false;
        return number == 1 ? mass is 1 or 2 or 3 : mass >= 1.8 * number && mass <= (2.7 * number) + 1;
    }
}
