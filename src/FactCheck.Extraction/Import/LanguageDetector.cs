using System.Collections.Frozen;
using System.Globalization;

namespace FactCheck.Extraction.Import;

/// <summary>
/// Names a text's language by its script, and within the Latin, Cyrillic and Arabic scripts by its commonest words and
/// letters. Made for articles: it wants a few sentences, and says nothing rather than guess.
/// </summary>
internal static class LanguageDetector
{
    private const int Sample = 20_000;

    private static readonly string[] Tags = ["en", "fr", "de", "es", "it", "pt", "nl", "tr", "pl", "sv", "da", "id"];

    // Told by their letters.
    private static readonly string[] Scripts = ["ru", "uk", "ar", "fa", "ur", "zh", "ja", "ko", "he", "el", "th", "hi"];

    private static readonly FrozenDictionary<string, int> StopWords = Build(
        "the and of to in that is was for with on as are by at from have has were which this said",
        "le la les des et du est dans pour une que sur avec par pas au sont qui il ont aux cette",
        "der die das und den von mit ist nicht ein eine des dem sich auch auf für im zu wird wurde dass",
        "el la los las de que en y del un una por con para es se su al como más fue",
        "il la di che e del della per un una con non sono alla dei gli nel le da è anche",
        "o a os as de que do da em um uma para com não por mais dos das no na foi ao",
        "de het een van en in dat is op te voor met zijn die niet aan door werd ook naar",
        "ve bir bu için ile da de olarak olan daha çok gibi en sonra kadar ise değil",
        "i w na z do że się nie jest o to po jak od przez są oraz dla który",
        "och att det som en på är av för med den till inte har om ett de var från",
        "og at det som en på er af for med den til ikke har om et de var fra i",
        "yang dan di dengan untuk ini itu dari pada tidak dalam akan ke oleh sebagai juga telah"
    );

    /// <summary>Whether <see cref="Detect"/> can tell this language (a BCP 47 primary tag) from its neighbours.</summary>
    public static bool Knows(string tag) => Tags.Contains(tag) || Scripts.Contains(tag);

    /// <summary>A BCP 47 primary tag, or null where the text is too short or too mixed.</summary>
    public static string? Detect(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Sample)];
        int latin = 0,
            cyrillic = 0,
            arabic = 0,
            han = 0,
            kana = 0,
            hangul = 0,
            hebrew = 0,
            greek = 0,
            thai = 0,
            devanagari = 0;
        int ukrainian = 0,
            persian = 0,
            urdu = 0;
        foreach (var c in text)
        {
            switch (c)
            {
                case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '\u00C0' and <= '\u024F'):
                    latin++;
                    break;
                case >= '\u0400' and <= '\u04FF':
                    cyrillic++;
                    ukrainian += c is 'і' or 'ї' or 'є' or 'ґ' ? 1 : 0;
                    break;
                case >= '\u0600' and <= '\u06FF':
                    arabic++;
                    persian += c is 'پ' or 'چ' or 'ژ' or 'گ' or '\u06CC' or '\u06A9' ? 1 : 0;
                    urdu += c is 'ٹ' or 'ڈ' or 'ڑ' or 'ے' or 'ں' ? 1 : 0;
                    break;
                case >= '\u3040' and <= '\u30FF':
                    kana++;
                    break;
                case >= '\u4E00' and <= '\u9FFF':
                    han++;
                    break;
                case >= '\uAC00' and <= '\uD7AF':
                    hangul++;
                    break;
                case >= '\u0590' and <= '\u05FF':
                    hebrew++;
                    break;
                case >= '\u0370' and <= '\u03FF':
                    greek++;
                    break;
                case >= '\u0E00' and <= '\u0E7F':
                    thai++;
                    break;
                case >= '\u0900' and <= '\u097F':
                    devanagari++;
                    break;
            }
        }

        // An ideograph or syllable block carries what two or three letters do.
        ReadOnlySpan<(int Count, string Tag)> scripts =
        [
            (latin, ""),
            (cyrillic, ukrainian * 50 > cyrillic ? "uk" : "ru"),
            (
                arabic,
                urdu * 50 > arabic ? "ur"
                : persian * 50 > arabic ? "fa"
                : "ar"
            ),
            ((han + kana) * 3, kana * 10 > han + kana ? "ja" : "zh"),
            (hangul * 3, "ko"),
            (hebrew, "he"),
            (greek, "el"),
            (thai, "th"),
            (devanagari, "hi"),
        ];
        var best = scripts[0];
        var total = 0;
        foreach (var script in scripts)
        {
            total += script.Count;
            if (script.Count > best.Count)
            {
                best = script;
            }
        }

        return total < 12 || best.Count * 2 < total ? null
            : best.Tag.Length > 0 ? best.Tag
            : Latin(text);
    }

    private static string? Latin(ReadOnlySpan<char> text)
    {
        var words = StopWords.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<int> hits = stackalloc int[Tags.Length];
        Span<char> lower = stackalloc char[16];
        int start = -1,
            read = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0 && i - start <= lower.Length)
            {
                read++;
                var length = text[start..i].ToLower(lower, CultureInfo.InvariantCulture);
                if (words.TryGetValue(lower[..length], out var languages))
                {
                    for (var tag = 0; tag < hits.Length; tag++)
                    {
                        hits[tag] += (languages >> tag) & 1;
                    }
                }
            }

            start = -1;
        }

        int first = 0,
            second = -1;
        for (var tag = 1; tag < hits.Length; tag++)
        {
            if (hits[tag] > hits[first])
            {
                (first, second) = (tag, first);
            }
            else if (second < 0 || hits[tag] > hits[second])
            {
                second = tag;
            }
        }

        // Every fifth word of an article is one of these, of a Turkish one every fifteenth; of another language's next to none.
        return hits[first] >= 3 && hits[first] * 20 >= read && hits[first] > hits[second] ? Tags[first] : null;
    }

    private static FrozenDictionary<string, int> Build(params string[] lists)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var tag = 0; tag < lists.Length; tag++)
        {
            foreach (var word in lists[tag].Split(' '))
            {
                words[word] = words.GetValueOrDefault(word) | (1 << tag);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
