using System.Text.Json;
using AngleSharp.Dom;

namespace FactCheck.Extraction.Import.Html;

/// <summary>What a page's JSON-LD says of the article. Every field is as the page wrote it.</summary>
internal sealed class JsonLd
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    private int rank;

    public string? Headline { get; private set; }
    public string? Published { get; private set; }
    public string? Publisher { get; private set; }
    public string? Address { get; private set; }
    public string? Language { get; private set; }
    public string? Description { get; private set; }
    public string? Body { get; private set; }
    public List<string> Authors { get; } = [];

    /// <summary>Reads every <c>application/ld+json</c> script; one that is no JSON is passed over.</summary>
    public static JsonLd Read(IEnumerable<string> scripts)
    {
        var found = new JsonLd();
        foreach (var script in scripts)
        {
            try
            {
                using var document = JsonDocument.Parse(Clean(script), Options);
                var objects = new List<JsonElement>();
                Collect(document.RootElement, objects, 0);
                foreach (var item in objects)
                {
                    found.Take(item, objects);
                }
            }
            catch (JsonException)
            {
                continue;
            }
        }

        return found;
    }

    // Raw line breaks within strings, HTML comment marks and CDATA marks are what real pages get wrong.
    private static string Clean(string script)
    {
        var text = script.Trim();
        if (text.StartsWith("<!--", StringComparison.Ordinal))
        {
            text = text[4..];
        }

        if (text.EndsWith("-->", StringComparison.Ordinal))
        {
            text = text[..^3];
        }

        text = text.Replace("//<![CDATA[", "", StringComparison.Ordinal)
            .Replace("//]]>", "", StringComparison.Ordinal)
            .Trim()
            .TrimEnd(';');
        return text.AsSpan().IndexOfAnyInRange('\0', '\x1F') < 0
            ? text
            : string.Create(
                text.Length,
                text,
                static (to, from) =>
                {
                    for (var i = 0; i < from.Length; i++)
                    {
                        to[i] = from[i] < ' ' ? ' ' : from[i];
                    }
                }
            );
    }

    private static void Collect(JsonElement element, List<JsonElement> objects, int depth)
    {
        if (depth > 4 || objects.Count > 500)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, objects, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            objects.Add(element);
            foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"])
            {
                if (
                    element.TryGetProperty(name, out var inner)
                    && inner.ValueKind is JsonValueKind.Array or JsonValueKind.Object
                )
                {
                    Collect(inner, objects, depth + 1);
                }
            }
        }
    }

    private static int Rank(JsonElement item)
    {
        if (!item.TryGetProperty("@type", out var type))
        {
            return 0;
        }

        var best = 0;
        if (type.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in type.EnumerateArray())
            {
                best = Math.Max(best, RankOf(Text(one)));
            }

            return best;
        }

        return RankOf(Text(type));

        static int RankOf(string? name) =>
            name is null ? 0
            : name.EndsWith("NewsArticle", StringComparison.Ordinal) ? 4
            : name.EndsWith("Article", StringComparison.Ordinal)
            || name is "BlogPosting" or "LiveBlogPosting" or "Report"
                ? 3
            : name is "WebPage" or "CreativeWork" or "SocialMediaPosting" ? 1
            : 0;
    }

    private void Take(JsonElement item, List<JsonElement> all)
    {
        var rankHere = Rank(item);
        if (rankHere == 0 || rankHere < rank)
        {
            return;
        }

        if (rankHere > rank)
        {
            (Headline, Published, Publisher, Address, Language) = (null, null, null, null, null);
            (Description, Body) = (null, null);
            Authors.Clear();
            rank = rankHere;
        }

        var first = Headline is null;
        Headline ??= Property(item, "headline") ?? (rankHere > 1 ? Property(item, "name") : null);
        Published ??= Property(item, "datePublished") ?? Property(item, "dateCreated");
        Language ??= Property(item, "inLanguage");
        Address ??= Property(item, "url") ?? Property(item, "mainEntityOfPage");
        Description ??= Property(item, "description");
        Body ??= rankHere > 1 ? Property(item, "articleBody") ?? Property(item, "text") : null;
        if (item.TryGetProperty("publisher", out var publisher))
        {
            Publisher ??= Name(publisher, all);
        }

        if (Authors.Count == 0 && first)
        {
            if (item.TryGetProperty("author", out var author) || item.TryGetProperty("creator", out author))
            {
                AddAuthors(author, all);
            }
        }
    }

    private void AddAuthors(JsonElement author, List<JsonElement> all)
    {
        if (author.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in author.EnumerateArray())
            {
                if (
                    Authors.Count < 20
                    && Name(one, all) is { } name
                    && !Authors.Contains(name, StringComparer.OrdinalIgnoreCase)
                )
                {
                    Authors.Add(name);
                }
            }
        }
        else if (Name(author, all) is { } name)
        {
            Authors.Add(name);
        }
    }

    private static string? Name(JsonElement element, List<JsonElement> all)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return Text(element);
            case JsonValueKind.Array:
                return element.GetArrayLength() > 0 && element[0].ValueKind != JsonValueKind.Array
                    ? Name(element[0], all)
                    : null;
            case JsonValueKind.Object:
                if (Property(element, "name") is { } name)
                {
                    return name;
                }

                if (Property(element, "@id") is { } id)
                {
                    foreach (var other in all)
                    {
                        if (Property(other, "@id") == id && Property(other, "name") is { } named)
                        {
                            return named;
                        }
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static string? Property(JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out var value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.Array => value.GetArrayLength() > 0 ? Text(value[0]) : null,
            JsonValueKind.Object => value.TryGetProperty("@id", out var id) ? Text(id)
            : value.TryGetProperty("name", out var inner) ? Text(inner)
            : null,
            _ => Text(value),
        };
    }

    private static string? Text(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            var text = value.GetString()!.Trim();
            return text.Length == 0 ? null : text;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair in an escape.
            return null;
        }
    }
}
