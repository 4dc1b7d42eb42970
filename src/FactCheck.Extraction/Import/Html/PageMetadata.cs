using System.Net;
using System.Text;
using AngleSharp.Dom;

namespace FactCheck.Extraction.Import.Html;

/// <summary>What a page says of itself: JSON-LD first, then meta tags, then microdata and the visible head of the article.</summary>
internal sealed record PageMetadata
{
    private static readonly string[] TitleFields =
    [
        "og:title",
        "twitter:title",
        "parsely-title",
        "sailthru.title",
        "dc.title",
        "dcterms.title",
        "citation_title",
        "headline",
    ];

    private static readonly string[] AuthorFields =
    [
        "author",
        "article:author",
        "article:author_name",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "byl",
        "citation_author",
        "article.author",
        "authors",
        "twitter:creator:name",
        "cxenseparse:author",
    ];

    private static readonly string[] DateFields =
    [
        "article:published_time",
        "og:published_time",
        "article:published",
        "datepublished",
        "published_time",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "dcterms.date",
        "dc.date.created",
        "dcterms.created",
        "dc.created",
        "article_date_original",
        "originalpublicationdate",
        "cxenseparse:recs:publishtime",
        "bt:pubdate",
        "rnews:datepublished",
        "article.published",
        "article.created",
        "citation_publication_date",
        "citation_date",
        "date",
        "article:post_date",
        "created",
        "ptime",
    ];

    private static readonly string[] OutletFields =
    [
        "og:site_name",
        "application-name",
        "dc.publisher",
        "dcterms.publisher",
        "publisher",
        "article:publisher_name",
    ];

    private static readonly string[] DescriptionFields =
    [
        "og:description",
        "description",
        "twitter:description",
        "dc.description",
    ];

    private static readonly string[] Separators =
    [
        " | ",
        " - ",
        " – ",
        " — ",
        " :: ",
        " » ",
        " « ",
        " • ",
        " · ",
        " / ",
        "| ",
    ];

    public string? Title { get; private init; }
    public string? Outlet { get; private init; }
    public string? Byline { get; private init; }
    public PartialDate? Published { get; private init; }
    public string? Language { get; private init; }
    public string? Address { get; private init; }

    /// <summary>The page's summary of itself; pages often show it as the article's first paragraph.</summary>
    public string? Description { get; private init; }

    /// <summary>The text that JSON-LD gives as the article's body, its tags removed.</summary>
    public string? Body { get; private init; }

    public static PageMetadata Read(IDocument document)
    {
        var meta = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var scripts = new List<string>();
        var headings = new List<string>();
        string? pageTitle = null,
            canonical = null,
            relAuthor = null,
            itemAuthor = null,
            classAuthor = null,
            itemDate = null,
            timeDate = null,
            classDate = null,
            itemHeadline = null;
        string? leadDate = null;
        var leadElements = 0;
        foreach (var element in Elements(document))
        {
            switch (element.LocalName)
            {
                case "meta":
                    var content = element.GetAttribute("content");
                    if (!string.IsNullOrWhiteSpace(content))
                    {
                        foreach (var name in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
                        {
                            if (element.GetAttribute(name) is { Length: > 0 } key)
                            {
                                meta.TryAdd(key, content.Trim());
                            }
                        }
                    }

                    continue;
                case "script":
                    if (
                        element.GetAttribute("type") is { } type
                        && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase)
                        && scripts.Count < 50
                    )
                    {
                        scripts.Add(element.TextContent);
                    }

                    continue;
                case "title":
                    pageTitle ??= Line(element, 500);
                    continue;
                case "link":
                    var rel = element.GetAttribute("rel");
                    if (string.Equals(rel, "canonical", StringComparison.OrdinalIgnoreCase))
                    {
                        canonical ??= element.GetAttribute("href");
                    }

                    continue;
                case "h1":
                    leadElements = 60;
                    if (headings.Count < 10 && Line(element, 500) is { } heading)
                    {
                        headings.Add(heading);
                    }

                    break;
                case "time":
                    if (element.GetAttribute("datetime") is { Length: >= 8 } instant)
                    {
                        if (element.HasAttribute("pubdate") || element.GetAttribute("itemprop") == "datePublished")
                        {
                            itemDate ??= instant;
                        }

                        timeDate ??= instant;
                    }
                    else
                    {
                        timeDate ??= Line(element, 80);
                    }

                    break;
            }

            // The line under the headline, whatever its markup is called.
            if (
                leadDate is null
                && leadElements-- > 0
                && element.ChildElementCount == 0
                && Line(element, 60) is { } near
                && WrittenDate.TryFind(near, DateOrder.DayFirst, out var day, out _)
                && day.Day is not null
            )
            {
                leadDate = near;
            }

            if (element.GetAttribute("itemprop") is { } property)
            {
                if (property.Contains("datePublished", StringComparison.Ordinal))
                {
                    itemDate ??=
                        element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? Line(element, 80);
                }
                else if (property == "author")
                {
                    itemAuthor ??= Line(element.QuerySelector("[itemprop=name]") ?? element, 120);
                }
                else if (property == "headline")
                {
                    itemHeadline ??= Line(element, 500);
                }
            }

            if (
                relAuthor is null
                && element.LocalName == "a"
                && element.GetAttribute("rel") is { } relation
                && relation.Contains("author", StringComparison.OrdinalIgnoreCase)
            )
            {
                relAuthor = Line(element, 120);
            }

            if (element.ClassName is { Length: > 0 and < 200 } names)
            {
                if (
                    classAuthor is null
                    && (Has(names, "byline") || Has(names, "author"))
                    && !Has(names, "comment")
                    && Line(element, 120) is { } author
                )
                {
                    classAuthor = author;
                }

                if (
                    classDate is null
                    && (Has(names, "date") || Has(names, "time") || Has(names, "published"))
                    && Line(element, 100) is { } dated
                    && WrittenDate.TryFind(dated, DateOrder.DayFirst, out _, out _)
                )
                {
                    classDate = dated;
                }
            }
        }

        var ld = JsonLd.Read(scripts);
        var address = AddressOf(canonical, meta, ld);
        var outlet = Clean(ld.Publisher) ?? First(meta, OutletFields);
        var title = TitleOf(ld, meta, headings, itemHeadline, pageTitle, outlet, address);
        var order = WrittenDate.OrderIn("", address);
        return new PageMetadata
        {
            Title = title,
            Address = address,
            Outlet = outlet ?? OutletOf(pageTitle, title) ?? Site(address),
            Byline = BylineOf(ld, meta, itemAuthor, relAuthor, classAuthor),
            Published =
                Date(ld.Published, order)
                ?? FirstDate(meta, order)
                ?? Date(itemDate, order)
                ?? Date(classDate, order)
                ?? Date(timeDate, order)
                ?? Date(leadDate, order)
                ?? InPath(address),
            Language = LanguageOf(
                document.DocumentElement?.GetAttribute("lang")
                    ?? document.DocumentElement?.GetAttribute("xml:lang")
                    ?? ld.Language
                    ?? meta.GetValueOrDefault("og:locale")
                    ?? meta.GetValueOrDefault("content-language")
                    ?? meta.GetValueOrDefault("language")
            ),
            Description = Clean(ld.Description) ?? First(meta, DescriptionFields),
            Body = BodyText(ld.Body),
        };
    }

    /// <summary>The name of the site that an address belongs to, as far as the address tells it ("iswnews.com").</summary>
    public static string? Site(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.HostNameType != UriHostNameType.Dns)
        {
            return null;
        }

        var host = uri.Host;
        foreach (
            var prefix in (ReadOnlySpan<string>)
                ["www.", "m.", "amp.", "mobile.", "en.", "english.", "ar.", "arabic.", "news."]
        )
        {
            if (host.StartsWith(prefix, StringComparison.Ordinal) && host.AsSpan(prefix.Length).Contains('.'))
            {
                host = host[prefix.Length..];
            }
        }

        return host;
    }

    /// <summary>The day in a path such as <c>/2025/08/18/</c>.</summary>
    public static PartialDate? InPath(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var parts = uri.AbsolutePath.Split('/', '-');
        for (var i = 0; i + 2 < parts.Length; i++)
        {
            if (
                parts[i].Length == 4
                && parts[i + 1].Length is 1 or 2
                && parts[i + 2].Length is 1 or 2
                && PartialDate.TryParse($"{parts[i]}-{parts[i + 1]}-{parts[i + 2]}", out var date)
                && date.Year is >= 1990 and < 2100
            )
            {
                return date;
            }
        }

        return null;
    }

    private static bool Has(string names, string word) => names.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string? AddressOf(string? canonical, Dictionary<string, string> meta, JsonLd ld)
    {
        string? home = null;
        foreach (
            var candidate in (ReadOnlySpan<string?>)
                [canonical, meta.GetValueOrDefault("og:url"), ld.Address, meta.GetValueOrDefault("twitter:url")]
        )
        {
            if (
                Uri.TryCreate(candidate?.Trim(), UriKind.Absolute, out var uri)
                && uri.Scheme is "http" or "https"
                && candidate!.Length <= 2000
            )
            {
                if (uri.PathAndQuery.Length > 1)
                {
                    return candidate.Trim();
                }

                home ??= candidate.Trim();
            }
        }

        return home;
    }

    private static string? First(Dictionary<string, string> meta, string[] fields)
    {
        foreach (var field in fields)
        {
            if (meta.TryGetValue(field, out var value) && Clean(value) is { } clean)
            {
                return clean;
            }
        }

        return null;
    }

    private static string? TitleOf(
        JsonLd ld,
        Dictionary<string, string> meta,
        List<string> headings,
        string? itemHeadline,
        string? pageTitle,
        string? outlet,
        string? address
    )
    {
        var declared = First(meta, TitleFields) ?? Clean(ld.Headline);
        var known = Letters(declared) + " " + Letters(pageTitle);
        foreach (var heading in headings)
        {
            // The headline on the page is the one without the site's name and not cut short.
            if (
                heading.Length is >= 10 and <= 400
                && Letters(heading) is { Length: >= 8 } letters
                && (
                    known.Contains(letters, StringComparison.Ordinal)
                    || (declared is not null && letters.StartsWith(Letters(declared), StringComparison.Ordinal))
                )
                && Letters(outlet) != letters
            )
            {
                return heading;
            }
        }

        // Nor is it the one in other words for search engines and feeds.
        if (declared is not null)
        {
            var words = WordsOf(declared);
            if (headings.Find(h => h.Length <= 400 && Resembles(WordsOf(h), words)) is { } shown)
            {
                return shown;
            }
        }

        var title = declared ?? itemHeadline ?? (headings.Count == 1 ? headings[0] : null) ?? Clean(pageTitle);
        return title is null ? null : Cut(WithoutSite(title, outlet, address, strict: declared is not null));
    }

    private static bool Resembles(HashSet<string> heading, HashSet<string> declared) =>
        heading.Count >= 4 && heading.Count(declared.Contains) * 5 >= heading.Count * 2;

    private static HashSet<string> WordsOf(string text) =>
        [
            .. text.ToLowerInvariant()
                .Split([' ', ',', '.', ':', ';', '?', '!', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries),
        ];

    private static string Cut(string title) => title.Length <= 1000 ? title : title[..1000].TrimEnd();

    private static string WithoutSite(string title, string? outlet, string? address, bool strict)
    {
        var site = Letters(Site(address)?.Split('.')[0]);
        var name = Letters(outlet);
        title = WithoutSiteBefore(title, name, site);
        foreach (var separator in Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0)
            {
                continue;
            }

            var tail = Letters(title[(at + separator.Length)..]);
            var head = title[..at].Trim();
            if (tail.Length == 0)
            {
                return head;
            }

            var isSite =
                (
                    name.Length > 2
                    && (tail.Contains(name, StringComparison.Ordinal) || name.Contains(tail, StringComparison.Ordinal))
                )
                || (
                    site.Length > 2
                    && (tail.Contains(site, StringComparison.Ordinal) || site.Contains(tail, StringComparison.Ordinal))
                );
            var isSection = separator == " | " && Words(head) >= 3 && Words(title[(at + separator.Length)..]) <= 3;
            if (
                isSite
                || isSection
                || (
                    !strict
                    && separator is not (" - " or " – " or " / ")
                    && head.Length > tail.Length
                    && Words(head) >= 3
                )
            )
            {
                return WithoutSite(head, outlet, address, strict: true);
            }
        }

        return title;
    }

    private static string WithoutSiteBefore(string title, string name, string site)
    {
        foreach (var separator in Separators)
        {
            var at = title.IndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && Letters(title[..at]) is { Length: > 2 } head && (head == name || head == site))
            {
                return title[(at + separator.Length)..].Trim();
            }
        }

        return title;
    }

    private static string? OutletOf(string? pageTitle, string? title)
    {
        if (pageTitle is null || title is null || !pageTitle.StartsWith(title, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rest = pageTitle[title.Length..];
        foreach (var separator in Separators)
        {
            var at = rest.LastIndexOf(separator, StringComparison.Ordinal);
            if (at >= 0 && rest[(at + separator.Length)..].Trim() is { Length: > 1 and <= 60 } name)
            {
                return name;
            }
        }

        return null;
    }

    private static string? BylineOf(
        JsonLd ld,
        Dictionary<string, string> meta,
        string? item,
        string? rel,
        string? classed
    )
    {
        var names = ld.Authors.Select(Person).OfType<string>().ToList();
        if (names.Count > 0)
        {
            return string.Join(", ", names);
        }

        foreach (var field in AuthorFields)
        {
            if (meta.TryGetValue(field, out var value) && Person(value) is { } author)
            {
                return author;
            }
        }

        return Person(item) ?? Person(rel) ?? (classed is not null && Words(classed) <= 8 ? Person(classed) : null);

        string? Person(string? text)
        {
            var name = Clean(text);
            if (
                name is null
                || name.Length > 150
                || name.Contains("://", StringComparison.Ordinal)
                || name.Contains('@', StringComparison.Ordinal)
            )
            {
                return null;
            }

            name = WithoutAround(HeadReader.WithoutBy(name));
            return
                name.Length < 2
                || !name.Any(char.IsLetter)
                || name.Equals("admin", StringComparison.OrdinalIgnoreCase)
                || name.Equals("author", StringComparison.OrdinalIgnoreCase)
                ? null
                : name;
        }
    }

    // Visible author lines often run on: "Jane Doe Published on July 18, 2025", "Updated March 13, 2024", "Jane Doe | Staff".
    private static string WithoutAround(string name)
    {
        foreach (var word in (ReadOnlySpan<string>)[" published", " updated", " posted", " | ", " • ", " · ", " on "])
        {
            var at = name.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at > 2)
            {
                name = name[..at];
            }
        }

        if (WrittenDate.TryFind(name, DateOrder.DayFirst, out _, out var date))
        {
            name = date.Start > 2 ? name[..date.Start] : name[Math.Min(date.End, name.Length)..];
        }

        name = name.Trim(' ', ',', '-', '–', '—', '|', '•', '·', '/', '&');
        return
            name.StartsWith("updated", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("published", StringComparison.OrdinalIgnoreCase)
            ? ""
            : name;
    }

    private static PartialDate? FirstDate(Dictionary<string, string> meta, DateOrder order)
    {
        foreach (var field in DateFields)
        {
            if (meta.TryGetValue(field, out var value) && Date(value, order) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static PartialDate? Date(string? text, DateOrder order)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (PartialDate.TryParse(text, out var iso) && iso.Year is >= 1900 and < 2100)
        {
            return iso;
        }

        if (WrittenDate.TryFind(text, order, out var date, out _))
        {
            return date;
        }

        // Seconds or milliseconds since 1970.
        var digits = text.Trim();
        if (
            digits.Length is 10 or 13
            && long.TryParse(
                digits,
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var ticks
            )
        )
        {
            var instant = DateTimeOffset.FromUnixTimeSeconds(digits.Length == 13 ? ticks / 1000 : ticks);
            return PartialDate.On(DateOnly.FromDateTime(instant.UtcDateTime));
        }

        return null;
    }

    private static string? LanguageOf(string? tag)
    {
        if (tag is null)
        {
            return null;
        }

        // No part behind the first is one character: "utf-8" is no language.
        var parts = tag.Trim().Split('-', '_', ',', ' ');
        return
            parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter) && (parts.Length < 2 || parts[1].Length != 1)
            ? parts[0].ToLowerInvariant()
            : null;
    }

    private static IEnumerable<IElement> Elements(IDocument document)
    {
        var path = new Stack<(INode Node, int Index)>();
        path.Push((document, 0));
        while (path.TryPop(out var at))
        {
            if (at.Index == at.Node.ChildNodes.Length)
            {
                continue;
            }

            path.Push((at.Node, at.Index + 1));
            if (at.Node.ChildNodes[at.Index] is IElement element)
            {
                yield return element;
                path.Push((element, 0));
            }
        }
    }

    /// <summary>An element's text as one line; null where it has none or more than <paramref name="limit"/> characters.</summary>
    private static string? Line(IElement element, int limit)
    {
        var text = new StringBuilder();
        var path = new Stack<(INode Node, int Index)>();
        path.Push((element, 0));
        while (path.TryPop(out var at))
        {
            if (at.Index == at.Node.ChildNodes.Length)
            {
                continue;
            }

            path.Push((at.Node, at.Index + 1));
            var child = at.Node.ChildNodes[at.Index];
            if (child is IText data)
            {
                if (text.Length + data.Data.Length > 4 * limit)
                {
                    return null;
                }

                text.Append(data.Data);
            }
            else if (child is IElement inner && inner.LocalName is not ("script" or "style" or "noscript"))
            {
                if (inner.LocalName is "div" or "p" or "li" or "br" or "time")
                {
                    text.Append(' ');
                }

                path.Push((inner, 0));
            }
        }

        var line = Clean(text.ToString());
        return line is null || line.Length > limit ? null : line;
    }

    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (text.Contains('&', StringComparison.Ordinal))
        {
            text = WebUtility.HtmlDecode(text);
        }

        if (text.Contains('<', StringComparison.Ordinal))
        {
            text = Untagged(text, " ");
        }

        var line = string.Join(
            ' ',
            text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
        line = CanonicalText.From(line.Trim('\u200B', '\uFEFF', '\u200E', '\u200F', ' '));
        return line.Length == 0 ? null : line;
    }

    private static string? BodyText(string? body)
    {
        if (body is null)
        {
            return null;
        }

        if (body.Contains('<', StringComparison.Ordinal))
        {
            body = Untagged(body, "\n\n");
        }

        // Many a body went through two encoders.
        body = WebUtility.HtmlDecode(WebUtility.HtmlDecode(body)).Replace('\u00A0', ' ');
        var paragraphs = body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(p => string.Join(' ', p.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(p => p.Length > 0);
        return string.Join("\n\n", paragraphs);
    }

    private static string Untagged(string text, string between)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            var tag = text.IndexOf('<', at);
            if (tag < 0 || tag + 1 >= text.Length)
            {
                plain.Append(text, at, text.Length - at);
                break;
            }

            plain.Append(text, at, tag - at);
            if (!char.IsAsciiLetter(text[tag + 1]) && text[tag + 1] is not ('/' or '!'))
            {
                plain.Append('<');
                at = tag + 1;
                continue;
            }

            var end = text.IndexOf('>', tag);
            if (end < 0)
            {
                break;
            }

            var name = text.AsSpan(tag, end - tag).TrimStart("</");
            if (
                name.StartsWith("p", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("br", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("div", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("h", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("li", StringComparison.OrdinalIgnoreCase)
            )
            {
                plain.Append(between);
            }

            at = end + 1;
        }

        return plain.ToString();
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static string Letters(string? text)
    {
        if (text is null)
        {
            return "";
        }

        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }
}
