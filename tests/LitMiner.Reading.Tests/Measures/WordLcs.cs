using System.Text;

namespace LitMiner.Reading.Tests.Measures;

/// <summary>Longest common subsequence of words, bit-parallel (H. Hyyrö, 2004).</summary>
internal static class WordLcs
{
    /// <summary>Runs of letters and digits, folded to lower case.</summary>
    public static List<string> Words(string text)
    {
        List<string> words = [];
        StringBuilder word = new();
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0) words.Add(word.ToString());
        return words;
    }

    /// <summary>Share of the gold words that the other list has in the same order.</summary>
    public static double Recall(List<string> gold, List<string> other)
    {
        if (gold.Count == 0) return 1;
        int blocks = (gold.Count + 63) / 64;
        Dictionary<string, ulong[]> masks = [];
        for (int i = 0; i < gold.Count; i++)
        {
            if (!masks.TryGetValue(gold[i], out ulong[]? mask)) masks[gold[i]] = mask = new ulong[blocks];
            mask[i >> 6] |= 1UL << (i & 63);
        }

        ulong[] v = new ulong[blocks];
        Array.Fill(v, ulong.MaxValue);
        foreach (string word in other)
        {
            if (!masks.TryGetValue(word, out ulong[]? mask)) continue;
            ulong carry = 0;
            for (int b = 0; b < blocks; b++)
            {
                ulong u = v[b] & mask[b];
                ulong sum = v[b] + u;
                ulong next = sum < u ? 1UL : 0;
                sum += carry;
                if (sum < carry) next = 1;
                carry = next;
                v[b] = sum | (v[b] & ~mask[b]);
            }
        }

        int common = 0;
        for (int i = 0; i < gold.Count; i++)
            if ((v[i >> 6] >> (i & 63) & 1) == 0) common++;
        return common / (double)gold.Count;
    }
}
