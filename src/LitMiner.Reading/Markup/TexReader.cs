using System.Collections.Frozen;
using LitMiner.Reading.Drafts;
using LitMiner.Text;

namespace LitMiner.Reading.Markup;

/// <summary>Writes a TeX formula as a line of text with script levels: the usual symbols, ^ and _, fractions as a/b.</summary>
internal static class TexReader
{
    private const int MaxDepth = 40;

    private static readonly FrozenDictionary<string, string> Symbols = Build();

    /// <summary>Adds a formula to a text; a LaTeX document around it is stripped.</summary>
    public static void Write(string tex, RichText text, ScriptLevel level)
    {
        int begin = tex.IndexOf("\\begin{document}", StringComparison.Ordinal);
        if (begin >= 0)
        {
            tex = tex[(begin + 16)..];
            int end = tex.LastIndexOf("\\end{document}", StringComparison.Ordinal);
            if (end >= 0) tex = tex[..end];
        }

        WriteRange(tex, 0, tex.Length, text, level, 0);
    }

    private static void WriteRange(string tex, int start, int end, RichText text, ScriptLevel level, int depth)
    {
        if (depth > MaxDepth) return;
        int at = start;
        while (at < end)
        {
            char c = tex[at];
            switch (c)
            {
                case '\\':
                    at = WriteCommand(tex, at, end, text, level, depth);
                    break;
                case '^' or '_':
                    (int from, int to, int next) = Argument(tex, at + 1, end);
                    ScriptLevel inner = level != ScriptLevel.Baseline ? level : c == '^' ? ScriptLevel.Superscript : ScriptLevel.Subscript;
                    WriteRange(tex, from, to, text, inner, depth + 1);
                    at = next;
                    break;
                case '{' or '}' or '$' or '&':
                    at++;
                    break;
                case '~':
                    text.AppendSpace();
                    at++;
                    break;
                case '-':
                    text.Append("−", level);
                    at++;
                    break;
                case '=' or '<' or '>' when level == ScriptLevel.Baseline:
                    text.AppendSpace();
                    text.Append([c]);
                    text.AppendSpace();
                    at++;
                    break;
                case '\'':
                    text.Append("′", level);
                    at++;
                    break;
                default:
                    if (!char.IsWhiteSpace(c)) text.Append([c], level);
                    at++;
                    break;
            }
        }
    }

    private static int WriteCommand(string tex, int at, int end, RichText text, ScriptLevel level, int depth)
    {
        int stop = at + 1;
        while (stop < end && char.IsAsciiLetter(tex[stop])) stop++;
        if (stop == at + 1)
        {
            if (stop >= end) return end;
            char c = tex[stop];
            if (c is ',' or ';' or ':' or ' ' or '\\') text.AppendSpace();
            else if (c is '%' or '&' or '#' or '_' or '{' or '}' or '$') text.Append([c], level);
            return stop + 1;
        }

        string name = tex[(at + 1)..stop];
        switch (name)
        {
            case "frac" or "dfrac" or "tfrac" or "cfrac":
                (int from, int to, int next) = Argument(tex, stop, end);
                (int from2, int to2, int next2) = Argument(tex, next, end);
                WriteGroup(tex, from, to, text, level, depth);
                text.Append("/", level);
                WriteGroup(tex, from2, to2, text, level, depth);
                return next2;
            case "sqrt":
                (int f, int t, int n) = Argument(tex, stop, end);
                text.Append("√(", level);
                WriteRange(tex, f, t, text, level, depth + 1);
                text.Append(")", level);
                return n;
            case "text" or "mathrm" or "textrm" or "mbox" or "operatorname" or "textit" or "textbf" or "mathit" or "rm":
                if (name == "rm") return stop;
                (int tf, int tt, int tn) = Argument(tex, stop, end);
                bool plain = tex.AsSpan(tf, tt - tf).IndexOfAny("\\^_{") < 0;
                if (plain) text.Append(tex.AsSpan(tf, tt - tf), level);
                else WriteRange(tex, tf, tt, text, level, depth + 1);
                return tn;
            case "begin" or "end" or "label" or "tag" or "vspace" or "hspace" or "color":
                return Argument(tex, stop, end).Next;
            case "quad" or "qquad":
                text.AppendSpace();
                return stop;
        }

        if (Symbols.TryGetValue(name, out string? symbol))
        {
            bool relation = level == ScriptLevel.Baseline && symbol.Length == 1 && "≈≃∼≅≤≥≪≫±∓×→←↔⇌∝≡≠".Contains(symbol[0]);
            if (relation) text.AppendSpace();
            text.Append(symbol, level);
            if (relation) text.AppendSpace();
        }

        return stop;
    }

    private static void WriteGroup(string tex, int from, int to, RichText text, ScriptLevel level, int depth)
    {
        bool simple = tex.AsSpan(from, Math.Max(0, to - from)).IndexOfAny("+-= ") < 0;
        if (!simple) text.Append("(", level);
        WriteRange(tex, from, to, text, level, depth + 1);
        if (!simple) text.Append(")", level);
    }

    /// <summary>The argument that begins at <paramref name="at"/>: a group in braces, a command or a character.</summary>
    private static (int From, int To, int Next) Argument(string tex, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(tex[at])) at++;
        if (at >= end) return (end, end, end);
        if (tex[at] == '\\')
        {
            int stop = at + 1;
            while (stop < end && char.IsAsciiLetter(tex[stop])) stop++;
            stop = Math.Min(end, Math.Max(stop, at + 2));
            return (at, stop, stop);
        }

        if (tex[at] != '{') return (at, at + 1, at + 1);
        int open = 0;
        for (int i = at; i < end; i++)
        {
            if (tex[i] == '\\') i++;
            else if (tex[i] == '{') open++;
            else if (tex[i] == '}' && --open == 0) return (at + 1, i, i + 1);
        }

        return (at + 1, end, end);
    }

    private static FrozenDictionary<string, string> Build()
    {
        const string table = """
            alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ
            sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ
            Psi Ψ Omega Ω times × cdot · pm ± mp ∓ le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ll ≪ gg ≫ ne ≠ neq ≠ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡
            propto ∝ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ circ ° degree ° to → rightarrow → leftarrow ← leftrightarrow ↔ rightleftharpoons ⇌
            langle ⟨ rangle ⟩ ldots … dots … cdots ⋯ prime ′ hbar ℏ AA Å angstrom Å ell ℓ in ∈ cap ∩ cup ∪ div ÷ ast * star ⋆ bullet • dagger † parallel ∥
            perp ⊥ angle ∠ min min max max log log ln ln exp exp sin sin cos cos tan tan lim lim micro µ textmu µ upmu μ lbrace { rbrace } vert | mid |
            square □ forall ∀ exists ∃ Rightarrow ⇒ Leftrightarrow ⇔ oplus ⊕ otimes ⊗ textdegree ° permil ‰ percent %
            """;
        string[] words = table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        Dictionary<string, string> symbols = [];
        for (int i = 0; i + 1 < words.Length; i += 2) symbols[words[i]] = words[i + 1];
        return symbols.ToFrozenDictionary();
    }
}
