using LitMiner.Text;

namespace LitMiner.Chemistry;

/// <summary>A formula's characters brought to one form, with what is raised (charges). Offsets stay those of the text.</summary>
internal readonly struct FormulaText
{
    internal FormulaText(ScriptedText text)
    {
        char[] folded = new char[text.Length];
        Raised = new bool[text.Length];
        Lowered = new bool[text.Length];
        for (int i = 0; i < folded.Length; i++)
        {
            char c = UnicodeScripts.ToBaseline(text[i]);
            ScriptLevel level = text.LevelAt(i);
            Raised[i] = level == ScriptLevel.Superscript;
            Lowered[i] = level == ScriptLevel.Subscript;
            folded[i] = c switch
            {
                '−' or '–' or '‐' or '‑' or '—' or '﹣' => '-',
                '⋅' or '∙' or '•' or '・' or '‧' or '*' => '·',
                '\u00A0' or '\u2009' or '\u202F' or '\u200A' => ' ',
                '[' or '{' => '(',
                ']' or '}' => ')',
                _ => c,
            };
        }

        Chars = new string(folded);
    }

    internal string Chars { get; }

    internal bool[] Raised { get; }

    internal bool[] Lowered { get; }

    internal int Length => Chars.Length;
}
