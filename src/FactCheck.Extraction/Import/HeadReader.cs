using System.Collections.Frozen;
using FactCheck.Extraction.Import.Html;

namespace FactCheck.Extraction.Import;

/// <summary>
/// Reads what a text says of itself in its own head lines; the lines stay in the text. First a head of fields
/// (<c>Title: …</c>, or front matter between <c>---</c> lines), else the lines as newspapers and exports write them: a
/// heading, a date line, a byline, an address.
/// </summary>
/// <remarks>
/// The date line may follow a long menu, so the first <see cref="HeadLines"/> lines are searched; the title is then the
/// heading nearest above it. Of a numeric date that can be read both ways the first number is the day, unless the text
/// shows American dates (see <see cref="WrittenDate.OrderIn"/>).
/// </remarks>
internal static class HeadReader
{
    private const int HeadLines = 300;
    private const int LongestTitle = 300;

    private static readonly FrozenDictionary<string, string> Fields = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["title"] = "title",
        ["headline"] = "title",
        ["outlet"] = "outlet",
        ["source"] = "outlet",
        ["publication"] = "outlet",
        ["publisher"] = "outlet",
        ["newspaper"] = "outlet",
        ["site"] = "outlet",
        ["by"] = "byline",
        ["author"] = "byline",
        ["authors"] = "byline",
        ["byline"] = "byline",
        ["writer"] = "byline",
        ["date"] = "date",
        ["published"] = "date",
        ["publication date"] = "date",
        ["published on"] = "date",
        ["pubdate"] = "date",
        ["language"] = "language",
        ["lang"] = "language",
        ["address"] = "address",
        ["url"] = "address",
        ["link"] = "address",
        ["canonical"] = "address",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Languages = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["english"] = "en",
        ["french"] = "fr",
        ["german"] = "de",
        ["spanish"] = "es",
        ["italian"] = "it",
        ["portuguese"] = "pt",
        ["dutch"] = "nl",
        ["arabic"] = "ar",
        ["persian"] = "fa",
        ["russian"] = "ru",
        ["chinese"] = "zh",
        ["turkish"] = "tr",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] ByWords =
    [
        "written by ",
        "reported by ",
        "posted by ",
        "story by ",
        "by: ",
        "by ",
        "author: ",
        "author : ",
        "von ",
        "par ",
        "por ",
        "di ",
        "door ",
        "автор: ",
        "بقلم: ",
        "بقلم ",
        "کاتب: ",
        "كتب: ",
        "text: ",
        "texte: ",
        "作者：",
        "作者:",
        "记者 ",
    ];

    private static readonly string[] OutletWords =
    [
        "newspaper",
        "news",
        "times",
        "post",
        "agency",
        "daily",
        "weekly",
        "herald",
        "tribune",
        "gazette",
        "journal",
        "magazine",
        "press",
        "media",
        "network",
        "observer",
        "guardian",
        "telegraph",
        "chronicle",
        "review",
        "radio",
        "tv",
        "online",
    ];

    /// <summary>The article with the metadata its text gives.</summary>
    public static ImportedArticle Describe(ImportedArticle article)
    {
        var lines = Lines(article.Text);
        var found = FromFields(lines) ?? [];
        var address = found.GetValueOrDefault("address") ?? AddressLine(lines);
        var order = WrittenDate.OrderIn(article.Text, address);
        var dateLine = -1;
        PartialDate? published = found.TryGetValue("date", out var written) ? Date(written, order) : null;
        if (found.Count == 0)
        {
            dateLine = DateLine(lines, order, out published);
        }

        var language = found.TryGetValue("language", out var named) ? LanguageTag(named) : null;
        return article with
        {
            Title = found.GetValueOrDefault("title") ?? Title(lines, dateLine, found.Count > 0),
            Outlet =
                found.GetValueOrDefault("outlet")
                ?? (found.Count > 0 ? null : Outlet(lines, dateLine))
                ?? PageMetadata.Site(address),
            Byline = found.TryGetValue("byline", out var by) ? WithoutBy(by) : Byline(lines, found.Count > 0),
            Published = published ?? Leading(lines, order) ?? PageMetadata.InPath(address),
            Language = language ?? LanguageDetector.Detect(Middle(article.Text)),
            Address = address,
        };
    }

    /// <summary>A byline without the word that introduces the name.</summary>
    public static string WithoutBy(string byline)
    {
        var name = byline.Trim().Trim('*', '_').Trim();
        foreach (var word in ByWords)
        {
            if (name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && name.Length > word.Length)
            {
                return name[word.Length..].TrimStart(':', ' ').Trim('*', '_').Trim();
            }
        }

        return name;
    }

    // ---- A head of fields

    private static Dictionary<string, string>? FromFields(List<string> lines)
    {
        var at = 0;
        while (at < lines.Count && lines[at].Length == 0)
        {
            at++;
        }

        var fenced = at < lines.Count && lines[at] == "---";
        if (fenced)
        {
            at++;
        }

        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        int fields = 0,
            others = 0;
        for (; at < lines.Count; at++)
        {
            var line = lines[at];
            if (fenced ? line is "---" or "..." : line.Length == 0)
            {
                break;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var key = colon > 0 ? line[..colon].Trim().Trim('*', '_', '-').Trim() : "";
            if (Fields.TryGetValue(key, out var field))
            {
                fields++;
                var value = Unquoted(line[(colon + 1)..].Trim().Trim('*').Trim());
                if (value.Length > 0)
                {
                    found.TryAdd(field, value);
                }
            }
            else
            {
                others++;
            }
        }

        return fields >= 2 && (fenced || others <= fields) ? found : null;
    }

    // YAML may quote a whole value; a quotation at one end belongs to it.
    private static string Unquoted(string value) =>
        value.Length > 1
        && value[0] is '"' or '\''
        && value[^1] == value[0]
        && value.IndexOf(value[0], 1) == value.Length - 1
            ? value[1..^1].Trim()
            : value;

    private static string? LanguageTag(string value)
    {
        if (Languages.TryGetValue(value.Trim(), out var tag))
        {
            return tag;
        }

        var primary = value.Trim().Split('-', '_', ' ')[0];
        return primary.Length is 2 or 3 && primary.All(char.IsAsciiLetter) ? primary.ToLowerInvariant() : null;
    }

    // ---- Head lines as newspapers write them

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        var rest = text.AsSpan();
        while (!rest.IsEmpty && lines.Count < HeadLines)
        {
            var end = rest.IndexOf('\n');
            var line = end < 0 ? rest : rest[..end];
            lines.Add(line.Length > 2000 ? line[..2000].Trim().ToString() : line.Trim().ToString());
            rest = end < 0 ? default : rest[(end + 1)..];
        }

        return lines;
    }

    private static PartialDate? Date(string text, DateOrder order) =>
        PartialDate.TryParse(text, out var iso) ? iso
        : WrittenDate.TryFind(text, order, out var date, out _) ? date
        : null;

    private static int DateLine(List<string> lines, DateOrder order, out PartialDate? date)
    {
        date = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = Plain(lines[i]);
            if (line.Length is < 6 or > 120 || IsAddress(line) || line[^1] is '?' or '!' or ':')
            {
                continue;
            }

            if (WrittenDate.TryFind(line, order, out var found, out var span) && found.Month is not null)
            {
                // A date line has little beside its date: a weekday, a time, the outlet, an issue number.
                var around = Words(line.AsSpan(0, span.Start)) + Words(line.AsSpan(span.End));
                if (around <= (line[^1] == '.' ? 2 : 8) && (found.Day is not null || around <= 1))
                {
                    date = found;
                    return i;
                }
            }
        }

        return -1;
    }

    // "date 2025-08-22 Ain al-Asad Airbase." and "BAGHDAD, Aug. 18, 2025 (AP) —" at the start of the text.
    private static PartialDate? Leading(List<string> lines, DateOrder order)
    {
        var first = lines.FirstOrDefault(l => l.Length > 0);
        return
            first is not null
            && WrittenDate.TryFind(first, order, out var date, out var span)
            && span.Start <= 40
            && date.Day is not null
            ? date
            : null;
    }

    private static string? Title(List<string> lines, int dateLine, bool hasFields)
    {
        foreach (var line in lines)
        {
            if (
                line.StartsWith("# ", StringComparison.Ordinal)
                && Plain(line) is { Length: > 0 and <= LongestTitle } heading
            )
            {
                return heading;
            }
        }

        if (hasFields)
        {
            return null;
        }

        for (int i = dateLine - 1, seen = 0; i >= 0 && seen < 4; i--)
        {
            var line = Plain(lines[i]);
            if (line.Length == 0)
            {
                continue;
            }

            seen++;
            if (IsHeading(line))
            {
                return line;
            }
        }

        for (var i = Math.Max(0, dateLine + 1); i < Math.Min(lines.Count, dateLine + 8); i++)
        {
            var line = Plain(lines[i]);
            if (line.Length > 0 && !IsByline(lines[i], out _) && !IsAddress(line))
            {
                return IsHeading(line) && line.Length <= 200 ? line : null;
            }
        }

        return null;
    }

    private static bool IsHeading(string line) =>
        line.Length is >= 8 and <= LongestTitle
        && Words(line) >= 2
        && line[^1] is not ('.' or ':' or ',' or ';')
        && !IsAddress(line)
        && !IsByline(line, out _)
        && !line.Contains(" | ", StringComparison.Ordinal);

    private static string? Byline(List<string> lines, bool hasFields)
    {
        if (hasFields)
        {
            return null;
        }

        foreach (var line in lines)
        {
            if (IsByline(line, out var name))
            {
                return name;
            }
        }

        return null;
    }

    private static bool IsByline(string line, out string name)
    {
        name = "";
        var plain = Plain(line);
        if (plain.Length is < 5 or > 100 || plain.Contains('|', StringComparison.Ordinal))
        {
            return false;
        }

        var rest = WithoutBy(plain);
        if (rest.Length == plain.Length || Words(rest) > 9 || rest.Length == 0)
        {
            return false;
        }

        // "By Jane Doe" but not "By the time"; scripts without case pass.
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var capital = words.Count(w =>
            char.IsUpper(w[0]) || char.GetUnicodeCategory(w[0]) == System.Globalization.UnicodeCategory.OtherLetter
        );
        if (
            char.IsLower(words[0][0])
            || char.IsDigit(words[0][0])
            || capital * 2 < words.Length
            || (rest[^1] is '.' && words.Length > 4)
            || rest[^1] is ',' or ':' or '?' or '!'
        )
        {
            return false;
        }

        name = rest;
        return true;
    }

    private static string? AddressLine(List<string> lines)
    {
        foreach (var line in lines)
        {
            var plain = line.TrimStart('<').TrimEnd('>').Trim();
            if (IsAddress(plain))
            {
                return plain;
            }
        }

        return null;
    }

    private static bool IsAddress(string line) =>
        (
            line.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        )
        && !line.Contains(' ', StringComparison.Ordinal)
        && line.Length <= 2000
        && Uri.TryCreate(line, UriKind.Absolute, out var uri)
        && uri.Host.Contains('.', StringComparison.Ordinal);

    private static string? Outlet(List<string> lines, int dateLine)
    {
        // "[Al-Rayah Newspaper - Issue 563 - 03/09/2025 CE](#)"
        if (dateLine >= 0)
        {
            var parts = Plain(lines[dateLine])
                .Split([" - ", " – ", " — ", " | ", " · ", ", "], StringSplitOptions.TrimEntries);
            if (parts.Length > 1 && parts[0].Length is > 2 and <= 60 && NamesOutlet(parts[0]))
            {
                return parts[0];
            }
        }

        // "Alwaght | News & Analysis Website"
        var first = lines.FirstOrDefault(l => l.Length > 0);
        if (
            first is { Length: <= 100 }
            && Plain(first).Split(" | ", StringSplitOptions.TrimEntries) is { Length: > 1 } names
        )
        {
            if (names[0].Length is > 1 and <= 40 && Words(names[0]) <= 4)
            {
                return names[0];
            }

            if (names[^1].Length is > 1 and <= 40 && Words(names[^1]) <= 4)
            {
                return names[^1];
            }
        }

        // "BAGHDAD, Aug 18 (Reuters) - ..."
        foreach (var line in lines)
        {
            var open = line.IndexOf('(', StringComparison.Ordinal);
            var close = open < 0 ? -1 : line.IndexOf(')', open);
            if (
                open is > 2 and < 60
                && close > open + 1
                && close - open < 25
                && close + 2 < line.Length
                && line.AsSpan(close + 1).TrimStart() is ['-' or '–' or '—', ..]
                && char.IsUpper(line[0])
                && char.IsUpper(line[1])
            )
            {
                return line[(open + 1)..close].Trim();
            }
        }

        return null;
    }

    private static bool NamesOutlet(string text) =>
        Array.Exists(OutletWords, w => text.EndsWith(w, StringComparison.OrdinalIgnoreCase));

    // Without the marks of Markdown: "**[text](target)**" is text.
    private static string Plain(string line)
    {
        var text = line.AsSpan().TrimStart("#>").Trim().Trim("*_").Trim();
        if (text is ['[', ..] && text.IndexOf("](", StringComparison.Ordinal) is > 0 and var end && text[^1] == ')')
        {
            text = text[1..end].Trim();
        }

        return text.Length == line.Length ? line : text.ToString();
    }

    private static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            var letter = char.IsLetterOrDigit(c) || (inside && c is '\'' or '’' or ':' or '-');
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }

        return words;
    }

    // Menus and heads are no running text; the language is read from further in where there is more.
    private static ReadOnlySpan<char> Middle(string text) =>
        text.Length <= 20_000 ? text : text.AsSpan(Math.Min(2000, text.Length / 10));
}
