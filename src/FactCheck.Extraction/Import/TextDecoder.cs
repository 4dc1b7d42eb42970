using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace FactCheck.Extraction.Import;

/// <summary>
/// Finds out which encoding bytes are in and decodes them: byte order mark, then UTF-16 without one, then UTF-8 where
/// the bytes are valid UTF-8 beyond ASCII, then what an HTML page or XML declaration says, then mostly valid UTF-8 (a
/// truncated download), then windows-1252, which every byte sequence is valid in.
/// </summary>
/// <remarks>
/// Valid multi-byte UTF-8 goes before a declaration because text in another encoding is practically never valid UTF-8,
/// while pages saved by a browser often keep the declaration of the server they came from. Labels are read as the
/// WHATWG Encoding Standard does: <c>iso-8859-1</c> means windows-1252, <c>gb2312</c> means gb18030.
/// </remarks>
internal static class TextDecoder
{
    private const int DeclarationWithin = 16 * 1024;

    private static readonly SearchValues<char> ValueEnd = SearchValues.Create(" \t\r\n\"';/>?");

    /// <summary>Decodes without the byte order mark; bytes that are invalid in the encoding become U+FFFD.</summary>
    /// <returns>The text and the encoding's IANA name.</returns>
    public static (string Text, string Encoding) Decode(ReadOnlySpan<byte> bytes, bool html)
    {
        var (encoding, skip) = Detect(bytes, html);
        return (encoding.GetString(bytes[skip..]), encoding.WebName);
    }

    /// <summary>Whether the bytes hold what no text holds: NUL outside UTF-16 and UTF-32, or more than a few control characters.</summary>
    public static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        if (Mark(bytes).Encoding is not null || Utf16WithoutMark(bytes) is not null)
        {
            return false;
        }

        if (bytes.Contains((byte)0))
        {
            return true;
        }

        var head = bytes[..Math.Min(bytes.Length, 64 * 1024)];
        var control = 0;
        foreach (var b in head)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0B or 0x0C or 0x1B))
            {
                control++;
            }
        }

        return control * 20 > head.Length;
    }

    private static (Encoding Encoding, int Skip) Detect(ReadOnlySpan<byte> bytes, bool html)
    {
        var (marked, skip) = Mark(bytes);
        if (marked is not null)
        {
            return (marked, skip);
        }

        if (Utf16WithoutMark(bytes) is { } wide)
        {
            return (wide, 0);
        }

        var valid = Utf8.IsValid(bytes);
        var ascii = valid && Ascii.IsValid(bytes);
        if (valid && !ascii)
        {
            return (Encoding.UTF8, 0);
        }

        if (Declared(bytes[..Math.Min(bytes.Length, DeclarationWithin)], html) is { } declared)
        {
            // ISO-2022-JP and HZ write everything in ASCII bytes; every other encoding agrees with UTF-8 there.
            if (declared.CodePage != Encoding.UTF8.CodePage && (!ascii || declared.CodePage is 50220 or 52936))
            {
                return (declared, 0);
            }
        }

        return ascii || MostlyUtf8(bytes) ? (Encoding.UTF8, 0) : (Get("windows-1252")!, 0);
    }

    private static (Encoding? Encoding, int Length) Mark(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] when bytes.Length % 4 == 0 => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (null, 0),
        };

    // Text in UTF-16 has line feeds and spaces, whose upper byte is zero, whatever its script.
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length & ~1, 64 * 1024)];
        if (head.Length < 4)
        {
            return null;
        }

        int little = 0,
            big = 0,
            zero = 0;
        for (var i = 0; i < head.Length; i += 2)
        {
            if (head[i] == 0 && head[i + 1] == 0)
            {
                zero++;
            }
            else if (head[i + 1] == 0 && IsText(head[i]))
            {
                little++;
            }
            else if (head[i] == 0 && IsText(head[i + 1]))
            {
                big++;
            }
        }

        var units = head.Length / 2;
        return zero > 0 ? null
            : big == 0 && little * 10 > units ? Encoding.Unicode
            : little == 0 && big * 10 > units ? Encoding.BigEndianUnicode
            : null;

        static bool IsText(byte b) => b is >= 0x20 or (byte)'\t' or (byte)'\n' or (byte)'\r';
    }

    // A download cut off within a character, or a page with a foreign byte in an advertisement, is still UTF-8.
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0,
            bad = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                break;
            }

            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var read) == System.Buffers.OperationStatus.Done)
            {
                good++;
            }
            else
            {
                bad++;
            }

            bytes = bytes[read..];
        }

        return good >= 4 * bad;
    }

    private static Encoding? Declared(ReadOnlySpan<byte> head, bool html)
    {
        var text = Encoding.Latin1.GetString(head);
        if (text.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal))
        {
            var end = text.IndexOf("?>", StringComparison.Ordinal);
            if (end > 0 && Get(Value(text.AsSpan(0, end), "encoding")) is { } xml)
            {
                return xml;
            }
        }

        if (!html)
        {
            return null;
        }

        for (var at = 0; (at = text.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0; )
        {
            var end = text.IndexOf('>', at);
            end = end < 0 ? text.Length : end;
            if (Get(Value(text.AsSpan(at, end - at), "charset")) is { } declared)
            {
                return declared;
            }

            at = end;
        }

        return null;
    }

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return default;
        }

        var rest = tag[(at + name.Length)..].TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
        {
            return default;
        }

        rest = rest[1..].TrimStart().TrimStart("\"'").TrimStart();
        var length = rest.IndexOfAny(ValueEnd);
        return length < 0 ? rest : rest[..length];
    }

    private static Encoding? Get(ReadOnlySpan<char> label)
    {
        if (label.IsEmpty || label.Length > 40)
        {
            return null;
        }

        var name = label.ToString().Trim().ToLowerInvariant() switch
        {
            "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "l1" or "ascii" or "us-ascii" or "cp1252" =>
                "windows-1252",
            "iso-8859-9" or "latin5" => "windows-1254",
            "iso-8859-11" or "tis-620" => "windows-874",
            "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" => "gb18030",
            "x-sjis" or "sjis" or "shift-jis" => "shift_jis",
            "utf8" or "unicode-1-1-utf-8" or "utf-16" or "utf-16le" or "utf-16be" or "unicode" => "utf-8",
            "cp1251" or "x-cp1251" => "windows-1251",
            "cp1256" or "x-cp1256" => "windows-1256",
            "utf-7" or "x-user-defined" => "",
            var other => other,
        };
        if (name.Length == 0)
        {
            return null;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
