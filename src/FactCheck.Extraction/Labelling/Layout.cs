using System.Buffers;

namespace FactCheck.Extraction.Labelling;

/// <summary>Why a passage is no statement, told by its place and form rather than by its words.</summary>
internal enum Furniture
{
    None,
    NoWords,
    Question,
    Address,
    Byline,
    DateLine,
    Heading,
    Caption,
    Repeated,
    Glossary,
    PageWords,
    AuthorNote,
}

/// <summary>
/// Finds the page's furniture among the passages of an article: what stands alone on a line without a sentence's end, what is
/// repeated, what only a web page says. Linear in the text; works on the passages' own characters and the line ends round them.
/// </summary>
internal static class Layout
{
    private const int HeadingWords = 20;
    private const int TitleWords = 30;
    private const int RepeatedWords = 10;

    /// <summary>What can be told from the passage alone.</summary>
    public static Furniture OfPassage(ReadOnlySpan<char> s, PassageFeatures features)
    {
        if (features.WordCount == 0)
        {
            return Furniture.NoWords;
        }

        if (EndsAsQuestion(s))
        {
            return Furniture.Question;
        }

        if (IsAddress(s))
        {
            return Furniture.Address;
        }

        if (IsByline(s, features))
        {
            return Furniture.Byline;
        }

        return IsDateLine(features, s) ? Furniture.DateLine
            : IsPageText(s, features) ? Furniture.PageWords
            : IsNoteOnText(s, features) ? Furniture.AuthorNote
            : EndsInPictureCredit(s) ? Furniture.Caption
            : Furniture.None;
    }

    /// <summary>What the passage's place adds, one result a passage; <see cref="Furniture.None"/> where only the words can tell.</summary>
    public static Furniture[] OfArticle(string text, IReadOnlyList<TextSpan> passages)
    {
        var result = new Furniture[passages.Count];
        var lines = new Line[passages.Count];
        for (var i = 0; i < passages.Count; i++)
        {
            lines[i] = Line.Of(text, passages, i);
        }

        MarkLines(text, passages, lines, result);
        MarkRepeated(text, passages, lines, result);
        MarkGlossary(text, passages, lines, result);
        MarkAuthorNote(text, passages, lines, result);
        return result;
    }

    private static void MarkLines(string text, IReadOnlyList<TextSpan> passages, Line[] lines, Furniture[] result)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            var s = passages[i].In(text);
            if (s[0] == '#' && lines[i].StartsLine)
            {
                result[i] = Furniture.Heading;
                continue;
            }

            if (IsBracketed(s))
            {
                result[i] = s.Length < 60 ? Furniture.Caption : Furniture.None;
                continue;
            }

            if (IsNameLabel(s))
            {
                result[i] = Furniture.Caption;
                continue;
            }

            if (!lines[i].EndsLine || EndsAsSentence(s))
            {
                continue;
            }

            // A sentence broken by an export goes on in small letters, before or after.
            var broken =
                char.IsLower(FirstLetter(s)) && (i == 0 || !EndsAsSentence(passages[i - 1].In(text)))
                || i + 1 < passages.Count && char.IsLower(FirstLetter(passages[i + 1].In(text)));
            var words = CountWords(s);
            if (lines[i].StartsLine && !broken && words <= (i == 0 ? TitleWords : HeadingWords) || words <= 4)
            {
                result[i] = Furniture.Heading;
            }
        }
    }

    private static void MarkRepeated(string text, IReadOnlyList<TextSpan> passages, Line[] lines, Furniture[] result)
    {
        var seen = new Dictionary<ulong, int>();
        for (var i = 0; i < passages.Count; i++)
        {
            if (!lines[i].StartsLine || !lines[i].EndsLine || passages[i].Length > 300)
            {
                continue;
            }

            var hash = Lexicon.Hash(passages[i].In(text));
            if (!seen.TryAdd(hash, i))
            {
                // A whole sentence that comes again further on may be the standfirst and then the body's own.
                var first = seen[hash];
                var passage = passages[i].In(text);
                if (
                    passage.SequenceEqual(passages[first].In(text))
                    && (i == first + 1 || !EndsAsSentence(passage) || CountWords(passage) < RepeatedWords)
                )
                {
                    result[i] = Mark(result[i], Furniture.Repeated);
                    result[first] = Mark(result[first], Furniture.Repeated);
                }
            }
        }
    }

    // A term, the same term again, then its definition, more than once: the site's own glossary.
    private static void MarkGlossary(string text, IReadOnlyList<TextSpan> passages, Line[] lines, Furniture[] result)
    {
        var blocks = new List<int>();
        for (var i = 0; i + 2 < passages.Count; i++)
        {
            if (
                lines[i].StartsLine
                && lines[i].EndsLine
                && lines[i + 1].StartsLine
                && lines[i + 1].EndsLine
                && lines[i + 2].StartsLine
                && CountWords(passages[i].In(text)) <= 6
                && passages[i].In(text).SequenceEqual(passages[i + 1].In(text))
            )
            {
                blocks.Add(i);
            }
        }

        if (blocks.Count < 2)
        {
            return;
        }

        foreach (var block in blocks)
        {
            var i = block + 2;
            do
            {
                result[i] = Mark(result[i], Furniture.Glossary);
                i++;
            } while (i < passages.Count && !lines[i].StartsLine);
        }
    }

    private static void MarkAuthorNote(string text, IReadOnlyList<TextSpan> passages, Line[] lines, Furniture[] result)
    {
        if (passages.Count == 0)
        {
            return;
        }

        // The last paragraph of prose, where it begins with a name and says who that is.
        var last = passages.Count - 1;
        while (last > 0 && result[last] != Furniture.None)
        {
            last--;
        }

        var first = last;
        while (first > 0 && !lines[first].StartsLine)
        {
            first--;
        }

        var note = passages[first].In(text);
        var italic =
            first == last && note.Length > 2 && note[0] is '*' or '_' && note[^1] == note[0] && note[1] != note[0];
        if (first < 3 || last - first > 3 || !(italic || IsAuthorNote(note)))
        {
            return;
        }

        for (var i = first; i <= last; i++)
        {
            result[i] = Furniture.AuthorNote;
        }
    }

    private static Furniture Mark(Furniture old, Furniture found) => old == Furniture.None ? found : old;

    private static readonly string[] Trades =
    [
        "analyst",
        "fellow",
        "researcher",
        "professor",
        "lecturer",
        "journalist",
        "reporter",
        "correspondent",
        "columnist",
        "writer",
        "author",
        "editor",
        "scholar",
        "commentator",
        "contributor",
        "blogger",
        "student",
        "historian",
        "freelance",
        "novelist",
        "broadcaster",
    ];

    private static bool IsAuthorNote(ReadOnlySpan<char> s)
    {
        s = s.TrimStart("*_-–— ");
        if (s.IsEmpty || !char.IsUpper(s[0]))
        {
            return false;
        }

        // Two or more capitalised words, then "is a ..." with a trade in the same sentence.
        var names = 0;
        var rest = s;
        while (true)
        {
            var space = rest.IndexOf(' ');
            if (space <= 0)
            {
                return false;
            }

            var word = rest[..space];
            rest = rest[(space + 1)..];
            if (word is "is" or "was" or "writes" or "works" or "teaches" or "covers" or "reports")
            {
                break;
            }

            if (
                !char.IsUpper(word[0])
                && word is not ("al" or "el" or "de" or "van" or "von" or "bin" or "ibn" or "der" or "da" or "and")
            )
            {
                return false;
            }

            names++;
            if (names > 5)
            {
                return false;
            }
        }

        if (names < 2)
        {
            return false;
        }

        foreach (var trade in Trades)
        {
            var at = rest.IndexOf(trade, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at < 90)
            {
                return true;
            }
        }

        return false;
    }

    private static readonly SearchValues<string> NotePhrases = SearchValues.Create(
        [
            "edited for length",
            "edited for clarity",
            "edited for brevity",
            "length and clarity",
            "an earlier version of this",
            "a previous version of this",
            "forward-looking statements",
            "not necessarily reflect the",
            "not necessarily represent the",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly string[] TextNames =
    [
        "This article ",
        "This story ",
        "This piece ",
        "This interview ",
        "This column ",
        "This post ",
        "This essay ",
        "This op-ed ",
        "This editorial ",
        "This transcript ",
        "This press release ",
    ];

    private static readonly string[] NoteVerbs =
    [
        "was amended on ",
        "was corrected ",
        "was updated ",
        "has been amended ",
        "has been corrected ",
        "has been updated ",
        "has been edited ",
        "has been condensed ",
        "has been translated ",
        "has been republished ",
        "was edited ",
        "was condensed ",
        "was translated ",
        "was adapted from ",
        "is adapted from ",
        "is republished ",
        "was republished ",
        "was first published ",
        "was originally published ",
        "was produced ",
        "first appeared ",
        "originally appeared ",
        "appeared first ",
        "appears in the ",
        "appeared in the ",
    ];

    // "This interview was edited for length.": it speaks of the text, not of the world.
    private static bool IsNoteOnText(ReadOnlySpan<char> s, PassageFeatures features)
    {
        if (features.WordCount > 40)
        {
            return false;
        }

        if (s.ContainsAny(NotePhrases))
        {
            return true;
        }

        s = s.TrimStart("*_-–—([• ");
        return TakesOne(ref s, TextNames, StringComparison.Ordinal)
            && TakesOne(ref s, NoteVerbs, StringComparison.Ordinal);
    }

    private static bool TakesOne(ref ReadOnlySpan<char> s, string[] starts, StringComparison comparison)
    {
        foreach (var start in starts)
        {
            if (s.StartsWith(start, comparison))
            {
                s = s[start.Length..];
                return true;
            }
        }

        return false;
    }

    private static bool IsAddress(ReadOnlySpan<char> s)
    {
        if (s.Length > 300)
        {
            return false;
        }

        var t = s.Trim("[]()<> *_.");
        return !t.Contains(' ')
                && (
                    t.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                    || t.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
                    || t.Contains('@')
                    || t.Contains("://", StringComparison.Ordinal)
                )
            // A Markdown link and nothing else.
            || s[0] == '[' && s[^1] == ')' && s.Contains("](", StringComparison.Ordinal) && s.Count("](") == 1;
    }

    private static readonly string[] BylineStarts =
    [
        "By: ",
        "By : ",
        "Reporting by ",
        "Editing by ",
        "Written by ",
        "Photo: ",
        "Photo by ",
        "Image: ",
        "Source: ",
        "Photograph: ",
        "Additional reporting ",
        "Translated by ",
        "Posted by ",
        "Published by ",
    ];

    private static bool IsByline(ReadOnlySpan<char> s, PassageFeatures features)
    {
        if (features.WordCount > 16)
        {
            return false;
        }

        var t = s.TrimStart("*_#>-–—([ ");
        if (TakesOne(ref t, BylineStarts, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // "By Jane Doe" and "By Jane Doe and John Roe in Paris", not "By Monday it was over."
        return t.StartsWith("By ", StringComparison.OrdinalIgnoreCase)
            && features.TokenCount > 2
            && !EndsAsSentence(s)
            && (features.Tokens[1].Cues & Cue.Calendar) == Cue.None
            && features.Tokens[1].Shape is Shape.Capital or Shape.AllCapitals
            && t.StartsWith("B", StringComparison.Ordinal)
            && features.WordCount <= 12;
    }

    private static readonly SearchValues<string> PictureCredits = SearchValues.Create(
        [
            "image:",
            "images:",
            "photo:",
            "photos:",
            "picture:",
            "pictures:",
            "photograph:",
            "photo credit",
            "image credit",
            "photo by ",
            "ap photo",
            "afp photo",
            "reuters photo",
            "getty images",
            "file photo",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    // "... on Friday (Photo: Ana Ruiz)", "... on Friday [Ana Ruiz/Reuters]".
    private static bool EndsInPictureCredit(ReadOnlySpan<char> s)
    {
        s = s.TrimEnd("*_. ");
        var open =
            s.IsEmpty ? -1
            : s[^1] == ')' ? s.LastIndexOf('(')
            : s[^1] == ']' ? s.LastIndexOf('[')
            : -1;
        if (open < 0 || CountWords(s[open..]) > 8)
        {
            return false;
        }

        var credit = s[(open + 1)..^1];
        if (credit.ContainsAny(PictureCredits))
        {
            return true;
        }

        // A name, a stroke, an agency.
        var stroke = credit.IndexOf('/');
        return s[^1] == ']'
            && stroke > 0
            && stroke + 1 < credit.Length
            && char.IsUpper(credit[0])
            && char.IsUpper(credit[stroke + 1])
            && !credit.ContainsAnyInRange('0', '9');
    }

    // Nothing but a date, a time and the words that stand beside them.
    private static bool IsDateLine(PassageFeatures features, ReadOnlySpan<char> s)
    {
        if (features.WordCount > 12)
        {
            return false;
        }

        int dates = 0,
            others = 0;
        foreach (var token in features.Tokens)
        {
            switch (token.Shape)
            {
                case Shape.Mark:
                    break;
                case Shape.Number or Shape.Year:
                    dates++;
                    break;
                default:
                    var word = s[token.Start..token.End];
                    if ((token.Cues & Cue.Calendar) != Cue.None)
                    {
                        dates++;
                    }
                    else if (!IsDateWord(word))
                    {
                        others++;
                    }

                    break;
            }
        }

        return dates >= 2 && others == 0;
    }

    private static bool IsDateWord(ReadOnlySpan<char> word)
    {
        foreach (
            var known in (ReadOnlySpan<string>)
                [
                    "date",
                    "published",
                    "updated",
                    "posted",
                    "on",
                    "at",
                    "gmt",
                    "utc",
                    "am",
                    "pm",
                    "est",
                    "edt",
                    "bst",
                    "cet",
                    "last",
                    "modified",
                    "time",
                    "ce",
                    "ad",
                    "th",
                    "st",
                    "nd",
                    "rd",
                    "h",
                    "first",
                    "issue",
                    "ago",
                    "z",
                    "t",
                ]
        )
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] PagePhrases =
    [
        "leave a reply",
        "leave a comment",
        "your email address will not be published",
        "required fields are marked",
        "all rights reserved",
        "share it",
        "share this",
        "read more",
        "sign up",
        "subscribe to",
        "subscribe now",
        "follow us",
        "click here",
        "log in",
        "cookie policy",
        "we use cookies",
        "privacy policy",
        "terms of use",
        "terms of service",
        "related articles",
        "related content",
        "related stories",
        "you may also like",
        "most read",
        "most viewed",
        "editor's choice",
        "back to top",
        "skip to",
        "post a comment",
        "print this",
        "email this",
        "add a comment",
        "no comments",
        "show more",
        "load more",
        "advertisement",
        "copyright ©",
        "© 20",
        "newsletter",
        "save my name",
        "send us",
        "report a correction",
        "download our app",
        "join our",
        "support our journalism",
        "already a subscriber",
    ];

    private static bool IsPageText(ReadOnlySpan<char> s, PassageFeatures features)
    {
        if (features.WordCount > 24)
        {
            return false;
        }

        var page = 0;
        foreach (var token in features.Tokens)
        {
            page += (token.Cues & Cue.Page) != Cue.None ? 1 : 0;
        }

        if (page * 2 >= features.WordCount && features.WordCount <= 8 && !EndsAsSentence(s))
        {
            return true;
        }

        if (page == 0)
        {
            return false;
        }

        foreach (var phrase in PagePhrases)
        {
            var at = s.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at < 4 || features.WordCount <= 12))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBracketed(ReadOnlySpan<char> s) =>
        s.TrimEnd('.') is { Length: > 2 } t
        && (t[0] == '(' && t[^1] == ')' || t[0] == '[' && t[^1] == ']')
        && CountWords(t) <= 12;

    // "Ain al-Asad Airbase.": names and what joins them, nothing that says something of them.
    private static bool IsNameLabel(ReadOnlySpan<char> s)
    {
        int words = 0,
            capitals = 0;
        foreach (var range in s.SplitAny(' ', '-', '\n'))
        {
            var word = s[range].Trim(".,:;\"“”'’()");
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            if (char.IsUpper(word[0]))
            {
                capitals++;
            }
            else if (word is not ("of" or "the" or "in" or "al" or "at" or "and" or "de" or "el" or "for" or "on"))
            {
                return false;
            }
        }

        return words is >= 1 and <= 6
            && capitals > 0
            && s[^1] is not ('!' or '"' or '”')
            && words - capitals <= capitals;
    }

    private static bool EndsAsQuestion(ReadOnlySpan<char> s) => s.TrimEnd("\"”’')]*_ ").EndsWith("?");

    internal static bool EndsAsSentence(ReadOnlySpan<char> s)
    {
        s = s.TrimEnd("\"”’'»)]*_ ");
        return !s.IsEmpty && s[^1] is '.' or '!' or '?' or '…' or '。' or '؟' or '۔' or ';';
    }

    private static char FirstLetter(ReadOnlySpan<char> s)
    {
        foreach (var c in s)
        {
            if (char.IsLetterOrDigit(c))
            {
                return c;
            }
        }

        return ' ';
    }

    private static int CountWords(ReadOnlySpan<char> s)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in s)
        {
            var letter = char.IsLetterOrDigit(c);
            words += letter && !inWord ? 1 : 0;
            inWord = letter || (inWord && c is '\'' or '’' or '-' or '.' or ',');
        }

        return words;
    }

    /// <summary>Where a passage stands in its line.</summary>
    private readonly record struct Line(bool StartsLine, bool EndsLine)
    {
        public static Line Of(string text, IReadOnlyList<TextSpan> passages, int i)
        {
            var before =
                i == 0 || HasLineEnd(text.AsSpan(passages[i - 1].End, passages[i].Start - passages[i - 1].End));
            var after =
                i + 1 == passages.Count
                || HasLineEnd(text.AsSpan(passages[i].End, passages[i + 1].Start - passages[i].End));
            return new Line(before, after);
        }

        private static bool HasLineEnd(ReadOnlySpan<char> gap) => gap.Contains('\n');
    }
}
