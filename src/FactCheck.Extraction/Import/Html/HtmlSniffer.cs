namespace FactCheck.Extraction.Import.Html;

/// <summary>Decides whether a file is read as an HTML page or as text.</summary>
internal static class HtmlSniffer
{
    private static readonly string[] Endings = [".html", ".htm", ".xhtml", ".xht", ".shtml"];
    private static readonly string[] TextEndings = [".txt", ".text", ".md", ".markdown"];

    /// <summary>A page is what begins as one (whatever its name), or is named as one and not otherwise.</summary>
    public static bool IsHtml(ReadOnlySpan<byte> bytes, string name)
    {
        var head = TextDecoder.Decode(bytes[..Math.Min(bytes.Length, 4096)], html: false).Text.AsSpan();
        while (true)
        {
            head = head.TrimStart().TrimStart('\uFEFF').TrimStart();
            if (head.StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = head.IndexOf("-->", StringComparison.Ordinal);
                if (end < 0)
                {
                    break;
                }

                head = head[(end + 3)..];
            }
            else if (head.StartsWith("<?xml", StringComparison.Ordinal))
            {
                var end = head.IndexOf('>');
                if (end < 0)
                {
                    break;
                }

                head = head[(end + 1)..];
            }
            else
            {
                break;
            }
        }

        if (Begins(head, "<!doctype html") || Begins(head, "<html") || Begins(head, "<head>") || Begins(head, "<body"))
        {
            return true;
        }

        var ending = Path.GetExtension(name);
        if (Array.Exists(Endings, e => e.Equals(ending, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        if (Array.Exists(TextEndings, e => e.Equals(ending, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        return Begins(head, "<meta") || Begins(head, "<title") || Begins(head, "<article") || Begins(head, "<div");
    }

    private static bool Begins(ReadOnlySpan<char> head, string tag) =>
        head.StartsWith(tag, StringComparison.OrdinalIgnoreCase);
}
