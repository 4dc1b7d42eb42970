using System.Buffers;
using System.Collections.Frozen;

namespace FactCheck.Extraction.Import.Html;

/// <summary>Removes the lines of a found article that are no part of its text: advertisement marks, share prompts, a second headline.</summary>
internal static class BlockFilter
{
    private static readonly FrozenSet<string> Whole = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "advertisement",
            "advertisements",
            "advertising",
            "ad",
            "ads",
            "sponsored",
            "sponsored content",
            "share",
            "share this",
            "share this article",
            "share this story",
            "share article",
            "share on facebook",
            "share on twitter",
            "tweet",
            "email",
            "print",
            "comments",
            "comment",
            "read more",
            "related",
            "related articles",
            "related stories",
            "related news",
            "related content",
            "related topics",
            "loading",
            "loading...",
            "play video",
            "facebook",
            "twitter",
            "whatsapp",
            "linkedin",
            "pinterest",
            "reddit",
            "copy link",
            "link copied",
            "save",
            "subscribe",
            "sign up",
            "newsletter",
            "close",
            "continue reading",
            "story continues below advertisement",
            "article continues below",
            "article continues after advertisement",
            "story continues",
            "skip advertisement",
            "photos",
            "gallery",
            "tags",
            "auch interessant",
            "externer inhalt",
            "empfohlener redaktioneller inhalt",
            "lesen sie auch",
            "weitere themen",
            "mehr themen",
            "le puede interesar",
            "czytaj też",
            "les også",
            "läs också",
            "more on this story",
            "recommended",
            "most read",
            "trending",
            "follow us",
            "view comments",
            "leave a comment",
            "back to top",
            "anzeige",
            "werbung",
            "publicité",
            "publicidad",
            "pubblicità",
            "publicidade",
            "реклама",
            "إعلان",
            "reklam",
            "advertentie",
            "partager",
            "teilen",
            "compartir",
            "condividi",
            "compartilhar",
            "delen",
            "paylaş",
            "поделиться",
            "شارك",
            "lire aussi",
            "mehr zum thema",
            "leggi anche",
            "lee también",
            "leia também",
            "lees ook",
            "читайте также",
        ]
    );

    private static readonly SearchValues<char> NoWords = SearchValues.Create(" 0123456789/|•·-–—.,:*_#→←↑↓");

    private static readonly string[] Prefixes =
    [
        "advertisement",
        "story continues below",
        "article continues",
        "read more:",
        "related:",
        "see also:",
        "also read:",
        "read also:",
        "share this",
        "sign up for",
        "sign up to",
        "subscribe to our",
        "follow us on",
        "follow @",
        "like us on",
        "image copyright",
        "media caption",
        "image caption",
        "photo credit",
        "photo:",
        "photos:",
        "photo by",
        "foto:",
        "picture:",
        "image:",
        "credit:",
        "bild:",
        "crédit",
        "getty images",
        "all rights reserved",
        "copyright ©",
        "©",
        "this site is protected by",
        "by signing up",
        "you can unsubscribe",
        "published:",
        "updated:",
        "last updated",
        "first published",
        "posted on",
        "posted by",
        "filed under",
        "tags:",
        "topics:",
        "lire aussi :",
    ];

    // What such a line opens at the end of a page is not the article any more.
    private static readonly FrozenSet<string> EndLines = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "about the author",
            "about the authors",
            "about the writer",
            "meet the author",
            "written by",
            "about us",
            "related",
            "related articles",
            "related posts",
            "related stories",
            "related content",
            "related reading",
            "related news",
            "related resources",
            "you may also like",
            "you might also like",
            "you may also be interested in",
            "read next",
            "up next",
            "recommended for you",
            "recommended reading",
            "recommended articles",
            "more from this author",
            "more stories",
            "more news",
            "more articles",
            "latest news",
            "latest articles",
            "latest posts",
            "recent posts",
            "recent articles",
            "popular posts",
            "most popular",
            "most read",
            "trending now",
            "what to read next",
            "keep reading",
            "share this article",
            "share this post",
            "leave a comment",
            "leave a reply",
            "post a comment",
            "join the conversation",
            "join the discussion",
            "comments",
            "subscribe to our newsletter",
            "sign up for our newsletter",
            "stay informed",
            "stay connected",
            "über den autor",
            "mehr zum thema",
            "das könnte sie auch interessieren",
            "ähnliche artikel",
            "weitere artikel",
            "à lire aussi",
            "sur le même sujet",
            "articles similaires",
            "te puede interesar",
            "noticias relacionadas",
            "artículos relacionados",
            "leggi anche",
            "articoli correlati",
            "leia também",
            "notícias relacionadas",
            "lees ook",
            "gerelateerde artikelen",
            "читайте также",
            "похожие статьи",
            "اقرأ أيضا",
            "اقرأ أيضاً",
            "مقالات ذات صلة",
            "ilgili haberler",
        ]
    );

    // What opens such a line, too: "More from the capital".
    private static readonly string[] EndPrefixes = ["related ", "more from ", "more on ", "more in "];

    /// <summary>Edits <paramref name="blocks"/> in place.</summary>
    public static void Clean(List<TextBlock> blocks, PageMetadata metadata)
    {
        DropAfterEndLine(blocks);
        blocks.RemoveAll(b => IsBoilerplate(b));
        DropRepeated(blocks);
        Promotion.Drop(blocks);
        DropHeadline(blocks, metadata.Title);
        DropTrailing(blocks);
        DropCredits(blocks, metadata);
    }

    // No article says the same twice at length. Where much of a page comes twice, once for each width of screen, its short
    // lines do so too.
    private static void DropRepeated(List<TextBlock> blocks)
    {
        int all = 0,
            repeated = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            all += block.Text.Length;
            repeated += block.Text.Length >= 80 && !seen.Add(block.Text) ? block.Text.Length : 0;
        }

        if (repeated > 0)
        {
            seen.Clear();
            var twice = repeated * 4 > all;
            blocks.RemoveAll(b =>
                (twice || (b.Kind == BlockKind.Paragraph && b.Text.Length >= 80)) && !seen.Add(b.Text)
            );
        }
    }

    // The author's name, the date and the reading time around the text, and last lines on who the author is and how to
    // reach the newsroom.
    private static void DropCredits(List<TextBlock> blocks, PageMetadata metadata)
    {
        var names = metadata.Byline?.Split(", ", StringSplitOptions.RemoveEmptyEntries) ?? [];
        var end = blocks.Count - 4;
        for (var i = blocks.Count - 1; i >= 0 && blocks.Count > 1; i--)
        {
            if (i > 3 && i < end)
            {
                continue;
            }

            var text = blocks[i].Text;
            if (
                blocks[i].Kind != BlockKind.Heading
                && text.Length < 500
                && (
                    IsDateLine(text)
                    || (i > 0 && i >= end && IsContact(text))
                    || Array.Exists(names, n => IsCredit(text, n, last: i > 3))
                )
            )
            {
                blocks.RemoveAt(i);
            }
        }
    }

    private static bool IsCredit(string text, string name, bool last)
    {
        if (name.Length < 5 || !text.Contains(name, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return (text.Length < name.Length + 40 && !EndsSentence(text))
            || (last && text.StartsWith(name, StringComparison.OrdinalIgnoreCase));
    }

    // "Reach the reporter at jdoe@lamp.example or follow her @jdoe."
    private static bool IsContact(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at >= 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) && text.Length < 250;
    }

    private static bool IsDateLine(string text) =>
        text.Length < 120
        && !EndsSentence(text)
        && WrittenDate.TryFind(text, DateOrder.DayFirst, out var date, out var span)
        && date.Day is not null
        && Letters(text.AsSpan(0, span.Start)) + Letters(text.AsSpan(span.End)) < 40;

    private static int Letters(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters;
    }

    private static bool IsBoilerplate(TextBlock block)
    {
        var text = block.Text.AsSpan().Trim(" \t\n:·|•-–—>»›[]()…");
        if (text.IsEmpty)
        {
            return true;
        }

        if (text.Length <= 60 && Whole.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text))
        {
            return true;
        }

        if (!text.ContainsAnyExcept(NoWords))
        {
            return block.Kind != BlockKind.Row;
        }

        if (text.Length < 160 && StartsWithAny(text, Prefixes))
        {
            return true;
        }

        return block.Kind == BlockKind.Paragraph && IsLinkLine(block);
    }

    // A line that is a link and no more than a label before it: "Read also: Council votes on bridge".
    private static bool IsLinkLine(TextBlock block)
    {
        var text = block.Text.AsSpan();
        var linked = block.LinkShare * text.Length;
        if (
            text.Length > 200
            || linked < 0.8 * (block.LinkEnd - block.LinkStart)
            || block.LinkEnd < text.TrimEnd(" .!»>").Length
        )
        {
            return false;
        }

        var label = text[..block.LinkStart].TrimEnd();
        return label.IsEmpty
            ? block.LinkShare > 0.9 && (text.Length < 150 || !EndsSentence(text))
            : label.Length <= 40 && label[^1] is ':' or '|' or '>' or '»' or '：' && linked > 15;
    }

    private static void DropHeadline(List<TextBlock> blocks, string? title)
    {
        if (title is null)
        {
            return;
        }

        for (var i = 0; i < Math.Min(blocks.Count, 4); i++)
        {
            if (SameWords(blocks[i].Text, title))
            {
                blocks.RemoveAt(i);
                return;
            }
        }
    }

    private static void DropAfterEndLine(List<TextBlock> blocks)
    {
        var all = blocks.Sum(b => b.Text.Length);
        var rest = all;
        for (var i = 0; i < blocks.Count; i++)
        {
            var line = blocks[i].Text.AsSpan().Trim(" \t\n:·|•-–—>»›[]()…!?");
            if (i > 1 && rest * 5 < all * 2 && line.Length <= 40 && IsEndLine(line))
            {
                blocks.RemoveRange(i, blocks.Count - i);
                return;
            }

            rest -= blocks[i].Text.Length;
        }
    }

    private static bool IsEndLine(ReadOnlySpan<char> line) =>
        StartsWithAny(line, EndPrefixes) || EndLines.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line);

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void DropTrailing(List<TextBlock> blocks)
    {
        while (blocks.Count > 1 && blocks[^1] is var last)
        {
            if (last.Kind == BlockKind.Heading || (last.LinkShare > 0.8 && !EndsSentence(last.Text)))
            {
                blocks.RemoveAt(blocks.Count - 1);
            }
            else
            {
                return;
            }
        }
    }

    private static bool EndsSentence(ReadOnlySpan<char> text) =>
        text.TrimEnd("\"'”’») ") is [.., '.' or '!' or '?' or '。' or '؟' or '۔' or '…'];

    public static bool SameWords(string a, string b)
    {
        int i = 0,
            j = 0;
        while (true)
        {
            while (i < a.Length && !char.IsLetterOrDigit(a[i]))
            {
                i++;
            }

            while (j < b.Length && !char.IsLetterOrDigit(b[j]))
            {
                j++;
            }

            if (i == a.Length || j == b.Length)
            {
                return i == a.Length && j == b.Length;
            }

            if (char.ToLowerInvariant(a[i++]) != char.ToLowerInvariant(b[j++]))
            {
                return false;
            }
        }
    }
}
