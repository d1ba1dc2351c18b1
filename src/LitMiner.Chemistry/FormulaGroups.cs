namespace LitMiner.Chemistry;

/// <summary>Groups of atoms that formulae name by letters of their own: cations of perovskites, ligands, alkyl and protecting groups. Common usage.</summary>
internal static class FormulaGroups
{
    /// <summary>Longest names first, so that "OiPr" is not read as oxygen and something else.</summary>
    private static readonly (string Name, FormulaPart[] Atoms)[] All =
    [
        Of("BEDT-TTF", "C10H8S8"), Of("TMTSF", "C10H12Se4"), Of("TMTTF", "C10H12S4"), Of("BMIM", "C8H15N2"), Of("BMIm", "C8H15N2"), Of("EMIM", "C6H11N2"), Of("EMIm", "C6H11N2"),
        Of("TFSI", "C2F6NO4S2"), Of("TCNQ", "C12H4N4"), Of("DMSO", "C2H6OS"), Of("EtOH", "C2H6O"), Of("MeOH", "CH4O"), Of("MeCN", "C2H3N"), Of("acac", "C5H7O2"), Of("dppf", "C34H28P2Fe"), Of("phen", "C12H8N2"),
        Of("dppe", "C26H24P2"), Of("OiPr", "C3H7O"), Of("OtBu", "C4H9O"), Of("OnBu", "C4H9O"), Of("PEA", "C8H12N"), Of("TBA", "C16H36N"), Of("TEA", "C8H20N"), Of("DMF", "C3H7NO"), Of("THF", "C4H8O"), Of("OAc", "C2H3O2"), Of("OTf", "CF3SO3"),
        Of("OPr", "C3H7O"), Of("OBu", "C4H9O"), Of("bpy", "C10H8N2"), Of("tpy", "C15H11N3"), Of("dba", "C17H14O"), Of("iPr", "C3H7"), Of("tBu", "C4H9"),
        Of("MA", "CNH6"), Of("FA", "CN2H5"), Of("GA", "CN3H6"), Of("BA", "C4NH12"), Of("Me", "CH3"), Of("Et", "C2H5"), Of("Ph", "C6H5"), Of("Bu", "C4H9"), Of("Cp", "C5H5"), Of("en", "C2H8N2"), Of("py", "C5H5N"), Of("pz", "C4H4N2"),
    ];

    /// <summary>The group at <paramref name="at"/>, or null; moves <paramref name="at"/> behind it.</summary>
    internal static FormulaPart[]? At(string s, ref int at, int end)
    {
        char first = s[at];
        if (!(first is 'B' or 'C' or 'D' or 'E' or 'F' or 'G' or 'M' or 'O' or 'P' or 'T' || char.IsAsciiLetterLower(first))) return null;
        // Ligands in small letters stand in brackets or behind a number: "Ru(bpy)3", "Pd2dba3".
        if (char.IsAsciiLetterLower(first) && (at == 0 || !(s[at - 1] == '(' || char.IsAsciiDigit(s[at - 1])))) return null;
        foreach ((string name, FormulaPart[] atoms) in All)
        {
            if (name[0] != first || end - at < name.Length || string.CompareOrdinal(s, at, name, 0, name.Length) != 0) continue;
            int behind = at + name.Length;
            if (behind < end && char.IsAsciiLetterLower(s[behind]) && s[behind] is not ('x' or 'y' or 'z' or 'n')) continue;
            at = behind;
            return atoms;
        }

        return null;
    }

    private static (string, FormulaPart[]) Of(string name, string atoms)
    {
        List<FormulaPart> parts = [];
        for (int at = 0; at < atoms.Length;)
        {
            int length = at + 1 < atoms.Length && char.IsAsciiLetterLower(atoms[at + 1]) ? 2 : 1;
            string symbol = atoms.Substring(at, length);
            at += length;
            int count = 0;
            while (at < atoms.Length && char.IsAsciiDigit(atoms[at])) count = (10 * count) + (atoms[at++] - '0');
            parts.Add(new FormulaPart(symbol, Elements.Of(symbol), AmountExpression.Constant(Math.Max(1, count))));
        }

        return (name, [.. parts]);
    }
}
