using System.Security.Cryptography;
using System.Text;
using FactCheck.Extraction.Import;
using Xunit;

namespace FactCheck.Extraction.Tests.Import;

public sealed class ArticleReaderTests
{
    private static readonly Encoding Windows1256 = Legacy("windows-1256");

    [Theory]
    [InlineData("One line.\nAnother.\n", "One line.\nAnother.\n")]
    [InlineData("One line.\r\nAnother.\rA third.", "One line.\nAnother.\nA third.")]
    [InlineData("\uFEFFAfter a byte order mark.", "After a byte order mark.")]
    [InlineData("Cafe\u0301 and \uFB01", "Café and \uFB01")]
    [InlineData("  Menu\n\n\n\tHome \u00A0 ", "  Menu\n\n\n\tHome \u00A0 ")]
    [InlineData("قال “نعم”\u200F", "قال “نعم”\u200F")]
    [InlineData(
        "Zero\u200Bwidth, soft\u00ADhyphen, \u2028 separator, \f feed",
        "Zero\u200Bwidth, soft\u00ADhyphen, \u2028 separator, \f feed"
    )]
    [InlineData("<p>Not a page</p>", "<p>Not a page</p>")]
    public void Text_keeps_every_character(string written, string read)
    {
        foreach (var name in (string[])["a.txt", "a.md", "noending"])
        {
            Assert.Equal(read, ArticleReader.Read(Encoding.UTF8.GetBytes(written), name).Article!.Text);
        }
    }

    public static TheoryData<string, byte[], string, string> Encodings()
    {
        const string text = "Prime Minister Šárka Müller said “no” – twice.";
        const string arabic = "قال رئيس الوزراء إن القوات ستنسحب";
        return new()
        {
            { "a.txt", Encoding.UTF8.GetBytes(text), "utf-8", text },
            { "a.txt", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "utf-8", text },
            { "a.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)], "utf-16", text },
            {
                "a.txt",
                [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
                "utf-16BE",
                text
            },
            { "a.txt", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(text)], "utf-32", text },
            { "a.txt", Encoding.Unicode.GetBytes(text), "utf-16", text },
            { "a.txt", Encoding.BigEndianUnicode.GetBytes(text), "utf-16BE", text },
            { "a.txt", Encoding.Unicode.GetBytes(arabic), "utf-16", arabic },
            {
                "a.txt",
                Legacy("windows-1252").GetBytes(text.Replace('Š', 'S').Replace('á', 'à')),
                "windows-1252",
                text.Replace('Š', 'S').Replace('á', 'à')
            },
            // Cut off in the middle of a character: still UTF-8.
            { "a.txt", Encoding.UTF8.GetBytes(text + arabic)[..^1], "utf-8", text + arabic[..^1] + "\uFFFD" },
            { "a.html", Page("<meta charset=windows-1256>", arabic, Windows1256), "windows-1256", arabic },
            {
                "a.html",
                Page(
                    "<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>",
                    "Müller – “no”",
                    Legacy("windows-1252")
                ),
                "windows-1252",
                "Müller – “no”"
            },
            {
                "a.html",
                Page("<?xml version='1.0' encoding='koi8-r'?>", "Министр сказал", Legacy("koi8-r")),
                "koi8-r",
                "Министр сказал"
            },
            { "a.html", Page("<meta charset='GB2312'>", "部长说", Legacy("gb18030")), "gb18030", "部长说" },
            {
                "a.html",
                Page("<meta charset=shift-jis>", "大臣は言った", Legacy("shift_jis")),
                "shift_jis",
                "大臣は言った"
            },
            // A declaration that the bytes belie.
            { "a.html", Page("<meta charset=windows-1252>", arabic, Encoding.UTF8), "utf-8", arabic },
            { "a.html", Page("<meta charset=nonsense>", "Müller", Legacy("windows-1252")), "windows-1252", "Müller" },
        };
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_found(string name, byte[] bytes, string encoding, string text)
    {
        var article = ArticleReader.Read(bytes, name).Article!;

        Assert.Equal((encoding, text), (article.Encoding, article.Text));
    }

    public static TheoryData<string, byte[], string, string> Refusals() =>
        new()
        {
            { "a.txt", [], "empty", "is empty" },
            { "a.txt", " \n\t\u00A0\r\n"u8.ToArray(), "empty", "white space" },
            { "a.html", "\uFEFF  "u8.ToArray(), "empty", "white space" },
            { "scan.pdf", "%PDF-1.7\n%âãÏÓ"u8.ToArray(), "binary", "a PDF document" },
            { "a.txt", [0x89, .. "PNG\r\n\u001A\n"u8, 0, 0, 0, 13], "binary", "a PNG picture" },
            { "a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "binary", "a JPEG picture" },
            {
                "a.docx",
                [.. "PK\u0003\u0004"u8, 20, 0, 6, 0, .. "[Content_Types].xml"u8],
                "binary",
                "a Microsoft Office document"
            },
            { "a.zip", [.. "PK\u0003\u0004"u8, 20, 0, .. "readme"u8], "binary", "a zip archive" },
            { "a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "binary", "an old Microsoft Office document" },
            { "a.rtf", @"{\rtf1\ansi Hello}"u8.ToArray(), "binary", "a Rich Text document" },
            { "a.gz", [0x1F, 0x8B, 8, 0], "binary", "a gzip archive" },
            { "a.db", "SQLite format 3\0"u8.ToArray(), "binary", "an SQLite database" },
            { "a.txt", "Text with\0 a NUL in it"u8.ToArray(), "binary", "is not text" },
            { "a.html", "<html>\0\0\0\0\0\0"u8.ToArray(), "binary", "is not text" },
            { "a.txt", [1, 2, 3, 4, 5, 6, 7, 65, 66], "binary", "is not text" },
        };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_cannot_be_read_is_refused_by_name_and_with_advice(
        string name,
        byte[] bytes,
        string code,
        string says
    )
    {
        var refusal = ArticleReader.Read(bytes, name).Refusal!;

        Assert.Equal(code, refusal.Code);
        Assert.StartsWith($"“{name}” ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.Matches(@"\. [A-Z].*\.$", refusal.Message);
    }

    [Theory]
    [InlineData("a.txt", ArticleReader.MaxBytes, "64 MB")]
    [InlineData("a.html", ArticleReader.MaxHtmlBytes, "16 MB")]
    public void A_file_over_the_bound_is_refused(string name, int bound, string says)
    {
        var bytes = new byte[bound + 1];
        bytes.AsSpan().Fill((byte)'a');
        var refusal = ArticleReader.Read(bytes, name).Refusal!;

        Assert.Equal("too-large", refusal.Code);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character()
    {
        byte[] bytes =
        [
            0xFF,
            0xFE,
            .. Encoding.Unicode.GetBytes("ab"),
            0x00,
            0xD8,
            .. Encoding.Unicode.GetBytes("cd😀"),
            0x3D,
            0xDE,
        ];

        Assert.Equal("ab\uFFFDcd😀\uFFFD", ArticleReader.Read(bytes, "a.txt").Article!.Text);
    }

    [Fact]
    public void The_hash_is_of_the_original_bytes()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. "Text.\r\n"u8];

        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            ArticleReader.Read(bytes, "a.txt").Article!.Sha256
        );
    }

    [Fact]
    public void Fifty_megabytes_of_text_are_read_whole()
    {
        var line = "The ministry counted 1,204 houses under water on Monday, é.\r\n"u8;
        var bytes = new byte[50 * 1024 * 1024 / line.Length * line.Length];
        for (var at = 0; at < bytes.Length; at += line.Length)
        {
            line.CopyTo(bytes.AsSpan(at));
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var article = ArticleReader.Read(bytes, "a.txt").Article!;
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.Equal(bytes.Length / line.Length * (line.Length - 2), article.Text.Length);
        Assert.True(allocated < 16L * bytes.Length, $"{allocated / 1048576} MB");
    }

    [Theory]
    [InlineData("a.txt", "<!DOCTYPE html><html><body><p>A page by its own words.</p></body></html>")]
    [InlineData(
        "noending",
        "<!-- saved from url=(0022)http://a.example/ -->\n<html><body><p>A page by its own words.</p></body></html>"
    )]
    [InlineData("a.HTM", "<p>A page by its own words.</p>")]
    public void A_page_is_known_by_its_beginning_or_its_ending(string name, string html) =>
        Assert.Equal("A page by its own words.", ArticleReader.Read(Encoding.UTF8.GetBytes(html), name).Article!.Text);

    private static Encoding Legacy(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;

    private static byte[] Page(string head, string text, Encoding encoding) =>
        [
            .. encoding.GetBytes(
                head.StartsWith("<?xml", StringComparison.Ordinal)
                    ? $"{head}<html><body><p>{text}</p></body></html>"
                    : $"<html><head>{head}</head><body><p>{text}</p></body></html>"
            ),
        ];
}
