using System.Collections.Frozen;

namespace LitMiner.Reading.Characters;

/// <summary>
/// Joins a letter and an accent into one character. Unicode normalisation is not available under invariant globalization,
/// so the pairs that occur in names and words of Latin script stand here.
/// </summary>
internal static class AccentComposer
{
    private static readonly FrozenDictionary<(char Letter, char Accent), char> Pairs = Build();

    /// <summary>The composed character for a letter and a combining accent (U+0300–U+036F), or null.</summary>
    public static char? Compose(char letter, char accent) =>
        Pairs.TryGetValue((letter is 'ı' ? 'i' : letter is 'ȷ' ? 'j' : letter, accent), out char composed) ? composed : null;

    /// <summary>The combining accent that a spacing accent stands for (´ ` ¨ ˆ ˜ ¸ ˇ ˘ ˚ ˙ ¯ ˝ ˛), or null.</summary>
    public static char? ToCombining(char spacing) => spacing switch
    {
        '´' or 'ˊ' => '\u0301',
        '`' or 'ˋ' => '\u0300',
        '¨' => '\u0308',
        'ˆ' => '\u0302',
        '˜' => '\u0303',
        '¸' => '\u0327',
        'ˇ' => '\u030c',
        '˘' => '\u0306',
        '˚' => '\u030a',
        '˙' => '\u0307',
        '¯' or 'ˉ' => '\u0304',
        '˝' => '\u030b',
        '˛' => '\u0328',
        >= '\u0300' and <= '\u036f' => spacing,
        _ => null,
    };

    private static FrozenDictionary<(char, char), char> Build()
    {
        (char Accent, string Letters, string Composed)[] rows =
        [
            ('\u0300', "AEIOUaeiouNnWwYy", "ÀÈÌÒÙàèìòùǸǹẀẁỲỳ"),
            ('\u0301', "AEIOUYaeiouyCcLlNnRrSsZzGgKkMmPpWw", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǴǵḰḱḾḿṔṕẂẃ"),
            ('\u0302', "AEIOUaeiouCcGgHhJjSsWwYyZz", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑ"),
            ('\u0303', "ANOanoIiUuVvEeYy", "ÃÑÕãñõĨĩŨũṼṽẼẽỸỹ"),
            ('\u0308', "AEIOUaeiouyYHhWwXxt", "ÄËÏÖÜäëïöüÿŸḦḧẄẅẌẍẗ"),
            ('\u030a', "AaUuwy", "ÅåŮůẘẙ"),
            ('\u0327', "CcSsTtGKkLlNnRrEeHhDd", "ÇçŞşŢţĢĶķĻļŅņŖŗȨȩḨḩḐḑ"),
            ('\u030c', "CcDdEeLlNnRrSsTtZzAaIiOoUuGgKkjHh", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǦǧǨǩǰȞȟ"),
            ('\u0306', "AaGgUuEeIiOo", "ĂăĞğŬŭĔĕĬĭŎŏ"),
            ('\u0304', "AaEeIiOoUuYyGg", "ĀāĒēĪīŌōŪūȲȳḠḡ"),
            ('\u0307', "CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsTtWwXxYy", "ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṪṫẆẇẊẋẎẏ"),
            ('\u030b', "OoUu", "ŐőŰű"),
            ('\u0328', "AaEeIiUuOo", "ĄąĘęĮįŲųǪǫ"),
            ('\u0323', "AaEeIiOoUuYyDdHhKkLlMmNnRrSsTtZz", "ẠạẸẹỊịỌọỤụỴỵḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭẒẓ"),
        ];
        Dictionary<(char, char), char> pairs = [];
        foreach ((char accent, string letters, string composed) in rows)
            for (int i = 0; i < letters.Length; i++) pairs[(letters[i], accent)] = composed[i];
        return pairs.ToFrozenDictionary();
    }
}
