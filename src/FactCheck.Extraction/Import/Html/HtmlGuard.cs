using System.Buffers;
using System.Collections.Frozen;

namespace FactCheck.Extraction.Import.Html;

/// <summary>
/// Reads a page's tags once, before the parser does, and finds the pages that would cost a tree builder time or stack
/// out of proportion to their length: the HTML standard's algorithm is quadratic in the depth of open elements, in
/// formatting elements that are never closed, in one tag's attributes, and in text put straight into a table.
/// </summary>
internal static class HtmlGuard
{
    /// <summary>The deepest nesting that is read. Browsers stop at 512; real news pages stay below 100.</summary>
    public const int MaxDepth = 1000;

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/>");

    private const int MaxOpenFormatting = 256;
    private const int MaxAttributes = 2000;
    private const int MaxStray = 20_000;
    private const int LookBack = 64;

    private static readonly FrozenSet<string> Void = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "area",
            "base",
            "basefont",
            "bgsound",
            "br",
            "col",
            "embed",
            "frame",
            "hr",
            "image",
            "img",
            "input",
            "keygen",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr",
        ]
    );

    private static readonly FrozenSet<string> RawText = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"]
    );

    private static readonly FrozenSet<string> Formatting = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]
    );

    private static readonly FrozenSet<string> TableParts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ["table", "tbody", "thead", "tfoot", "tr", "caption", "colgroup", "td", "th"]
    );

    // A start tag of the key closes an open element of the same group, so these do not nest by themselves.
    private static readonly FrozenDictionary<string, string> Group = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["p"] = "p",
        ["li"] = "li",
        ["dd"] = "dd",
        ["dt"] = "dd",
        ["td"] = "td",
        ["th"] = "td",
        ["tr"] = "tr",
        ["tbody"] = "tbody",
        ["thead"] = "tbody",
        ["tfoot"] = "tbody",
        ["option"] = "option",
        ["optgroup"] = "optgroup",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with the page's structure, in a half sentence with the line it happens on; null where nothing is.</summary>
    public static string? Problem(string html)
    {
        var voids = Void.GetAlternateLookup<ReadOnlySpan<char>>();
        var raw = RawText.GetAlternateLookup<ReadOnlySpan<char>>();
        var formatting = Formatting.GetAlternateLookup<ReadOnlySpan<char>>();
        var tableParts = TableParts.GetAlternateLookup<ReadOnlySpan<char>>();
        var groups = Group.GetAlternateLookup<ReadOnlySpan<char>>();
        var open = new List<string>();
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var named = names.GetAlternateLookup<ReadOnlySpan<char>>();
        var openFormatting = new Dictionary<int, int>();
        var formattingByName = new Dictionary<string, Stack<int>>(StringComparer.OrdinalIgnoreCase);
        int activeFormatting = 0,
            stray = 0,
            loose = 0;
        var text = html.AsSpan();
        for (var at = 0; at < text.Length; )
        {
            var next = text[at..].IndexOf('<');
            if (next < 0 || at + next + 1 >= text.Length)
            {
                break;
            }

            if (InTable(open) && !text.Slice(at, next).IsWhiteSpace() && ++stray > MaxStray)
            {
                return $"puts more than {MaxStray} pieces into tables outside their cells, at last in line {Line(text, at)}";
            }

            at += next + 1;
            if (text[at] == '!')
            {
                if (text[at..].StartsWith("![CDATA[", StringComparison.Ordinal) && ++loose > MaxStray)
                {
                    return $"has more than {MaxStray} CDATA sections, at last in line {Line(text, at)}";
                }

                at = text[at..].StartsWith("!--", StringComparison.Ordinal)
                    ? After(text, at + 3, "-->")
                    : After(text, at, ">");
                continue;
            }

            var closing = text[at] == '/';
            if (closing)
            {
                at++;
            }

            var length = NameLength(text[at..]);
            if (length == 0)
            {
                if (++loose > MaxStray)
                {
                    return $"has more than {MaxStray} “<” that begin no tag, at last in line {Line(text, at)}";
                }

                continue;
            }

            var span = text.Slice(at, length);
            var start = at;
            at = TagEnd(text, at + length, out var attributes, out var selfClosing);
            if (attributes > MaxAttributes)
            {
                return $"has a tag with more than {MaxAttributes} attributes in line {Line(text, start)}";
            }

            if (!closing && raw.Contains(span))
            {
                at = SkipRaw(text, at, span);
                continue;
            }

            if (voids.Contains(span))
            {
                continue;
            }

            if (!named.TryGetValue(span, out var name))
            {
                // Element names without end would fill memory for nothing; they all count as one.
                name = names.Count < 4096 ? span.ToString().ToLowerInvariant() : "x";
                names[name] = name;
            }

            if (closing)
            {
                Close(open, name);
                if (formatting.Contains(span) && formattingByName.TryGetValue(name, out var opened) && opened.Count > 0)
                {
                    var tag = opened.Pop();
                    if (--openFormatting[tag] < 3)
                    {
                        activeFormatting--;
                    }
                }

                continue;
            }

            if (InTable(open) && !tableParts.Contains(span) && ++stray > MaxStray)
            {
                return $"puts more than {MaxStray} pieces into tables outside their cells, at last in line {Line(text, start)}";
            }

            if (groups.TryGetValue(span, out var group))
            {
                CloseGroup(open, group);
            }

            if (formatting.Contains(span))
            {
                var tag = Hash(text[start..at]);
                if (!formattingByName.TryGetValue(name, out var opened))
                {
                    formattingByName[name] = opened = new Stack<int>();
                }

                opened.Push(tag);
                var same = openFormatting.GetValueOrDefault(tag);
                openFormatting[tag] = same + 1;
                if (same < 3 && ++activeFormatting > MaxOpenFormatting)
                {
                    return $"leaves more than {MaxOpenFormatting} formatting elements open, at last in line {Line(text, start)}";
                }
            }

            if (selfClosing && name is "path" or "use" or "circle" or "rect" or "line" or "polygon" or "g")
            {
                continue;
            }

            open.Add(name);
            if (open.Count > MaxDepth)
            {
                return $"nests its elements more than {MaxDepth} deep in line {Line(text, start)}";
            }
        }

        return null;
    }

    private static bool InTable(List<string> open) =>
        open.Count > 0 && open[^1] is "table" or "tbody" or "thead" or "tfoot" or "tr";

    private static void Close(List<string> open, string name)
    {
        for (var i = open.Count - 1; i >= 0 && i >= open.Count - LookBack; i--)
        {
            if (ReferenceEquals(open[i], name))
            {
                open.RemoveRange(i, open.Count - i);
                return;
            }
        }
    }

    private static void CloseGroup(List<string> open, string group)
    {
        for (var i = open.Count - 1; i >= 0 && i >= open.Count - LookBack; i--)
        {
            if (Group.TryGetValue(open[i], out var other) && other == group)
            {
                open.RemoveRange(i, open.Count - i);
                return;
            }

            if (group != "p" && open[i] is "table" or "ul" or "ol" or "dl" or "select" or "div" or "td" or "th")
            {
                return;
            }
        }
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
        {
            return 0;
        }

        var end = text.IndexOfAny(NameEnd);
        return end < 0 ? text.Length : end;
    }

    private static int TagEnd(ReadOnlySpan<char> text, int at, out int attributes, out bool selfClosing)
    {
        attributes = 0;
        selfClosing = false;
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '>')
            {
                selfClosing = text[at - 1] == '/';
                return at + 1;
            }

            if (c is '"' or '\'' && text[at - 1] is '=' or ' ' or '\n')
            {
                var quote = text[(at + 1)..].IndexOf(c);
                if (quote < 0)
                {
                    return text.Length;
                }

                at += quote + 2;
                continue;
            }

            if (char.IsWhiteSpace(c) || c == '/')
            {
                attributes++;
            }

            at++;
        }

        return at;
    }

    private static int SkipRaw(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> name)
    {
        while (at < text.Length)
        {
            var next = text[at..].IndexOf("</", StringComparison.Ordinal);
            if (next < 0)
            {
                return text.Length;
            }

            at += next + 2;
            if (text[at..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return After(text, at, ">");
            }
        }

        return at;
    }

    private static int After(ReadOnlySpan<char> text, int at, string end)
    {
        var found = text[at..].IndexOf(end, StringComparison.Ordinal);
        return found < 0 ? text.Length : at + found + end.Length;
    }

    // FNV-1a, because the runtime's own string hash differs from run to run.
    private static int Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)hash;
    }

    private static int Line(ReadOnlySpan<char> text, int at) => text[..at].Count('\n') + 1;
}
