using System.Diagnostics;
using System.Text;
using FactCheck.Extraction.Import;
using Xunit;

namespace FactCheck.Extraction.Tests.Import;

public sealed class HtmlPageTests
{
    private const string Paragraph =
        "<p>The city council met on Monday, and the mayor said that the budget would rise by 3 percent, to $2 million.</p>";

    public static TheoryData<string> Pages() =>
        [
            .. Directory
                .GetFiles(Folder, "*.html")
                .Select(f => Path.GetFileNameWithoutExtension(f))
                .Order(StringComparer.Ordinal),
        ];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Import", "Pages");

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_body_of_a_page_is_found_and_nothing_else(string page)
    {
        var expected = File.ReadAllText(Path.Combine(Folder, page + ".txt")).ReplaceLineEndings("\n").Trim();

        Assert.Equal(expected, ReadPage(page).Text);
    }

    [Theory]
    [InlineData(
        "wordpress",
        "Harbour bridge to close for eleven weeks",
        "The Selwick Courier",
        "Marian Oakes",
        "2025-03-14",
        "en",
        "https://selwickcourier.example/2025/03/harbour-bridge-to-close/"
    )]
    [InlineData("drupal", "Stadtwerke senken den Gaspreis", "Lindauer Bote", "Jörg Helm", "2024-11-05", "de", null)]
    [InlineData(
        "json-ld",
        "Union votes to end strike at Port Ansel",
        "Tideline",
        "Olu Brandt, Cate Moran",
        "2025-06-02",
        "en",
        "https://tideline.example/port-ansel-vote"
    )]
    [InlineData(
        "amp",
        "El hospital de Almera abrirá en marzo",
        "El Faro",
        "Lucía Paredes",
        "2025-01-20",
        "es",
        "https://elfaro.example/salud/hospital-almera"
    )]
    [InlineData(
        "arabic",
        "افتتاح محطة المياه الجديدة في الميناء",
        "صحيفة المرفأ",
        "سمير حداد",
        "2024-09-03",
        "ar",
        null
    )]
    [InlineData(
        "inline-related",
        "School lunches to cost more, board decides",
        "Fairmont Daily",
        "Tess Arroyo",
        "2025-08-25",
        "en",
        "https://fairmontdaily.example/school-lunches"
    )]
    [InlineData(
        "many-comments",
        "Minister promises new ditches after flood",
        "The Plainsman",
        "Edda Kline",
        null,
        "en",
        null
    )]
    [InlineData("line-breaks", "La mairie renonce au parking souterrain", null, null, null, "fr", null)]
    [InlineData("cookie-wall", "Mayor drops plan for tram tunnel", "Northgate News", null, null, "en", null)]
    public void The_metadata_of_a_page_is_found(
        string page,
        string title,
        string? outlet,
        string? byline,
        string? published,
        string language,
        string? address
    )
    {
        var article = ReadPage(page);

        Assert.Equal(
            (title, outlet, byline, published, language, address),
            (
                article.Title,
                article.Outlet,
                article.Byline,
                article.Published?.ToString(),
                article.Language,
                article.Address
            )
        );
    }

    [Theory]
    [InlineData(
        """<meta property="og:title" content="Dam safe, says ministry &amp; builder - The Lamp"><meta property="og:site_name" content="The Lamp">""",
        "Dam safe, says ministry & builder"
    )]
    [InlineData(
        "<title>The Lamp | Dam safe, says ministry</title><meta property='og:site_name' content='The Lamp'>",
        "Dam safe, says ministry"
    )]
    [InlineData("<title>Dam safe, says ministry | World news | The Lamp</title>", "Dam safe, says ministry")]
    [InlineData(
        "<title>Dam safe, says ministry - The Lamp</title><h1>Dam safe, says ministry</h1>",
        "Dam safe, says ministry"
    )]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"Dam safe,\n says ministry\",}</script>",
        "Dam safe, says ministry"
    )]
    [InlineData(
        """<meta property="og:title" content="Why the Selby dam is safe after all"></head><body><h1>Selby dam is safe, says ministry</h1>""",
        "Selby dam is safe, says ministry"
    )]
    [InlineData(
        """<meta property="og:title" content="Dam safe, says ministry"></head><body><h1>The valley's news since 1911</h1>""",
        "Dam safe, says ministry"
    )]
    public void The_headline_is_the_one_shown_without_the_outlet(string head, string title) =>
        Assert.Equal(title, Read(Page(head)).Article!.Title);

    [Theory]
    [InlineData("""<meta name="pubdate" content="20250818">""", "2025-08-18")]
    [InlineData("""<meta property="article:published_time" content="2025-08-18T23:30:00-05:00">""", "2025-08-18")]
    [InlineData("""<meta name="date" content="Mon, 18 Aug 2025 10:00:00 GMT">""", "2025-08-18")]
    [InlineData("""<meta name="publish-date" content="1755500000">""", "2025-08-18")]
    [InlineData("""<link rel="canonical" href="https://lamp.example/2025/08/18/dam">""", "2025-08-18")]
    [InlineData(
        """<link rel="canonical" href="https://dams.gov/news"><meta name="date" content="08/09/2025">""",
        "2025-08-09"
    )]
    [InlineData("""<meta name="date" content="08/09/2025">""", "2025-09-08")]
    [InlineData("""<span class="post-date">18 août 2025</span>""", "2025-08-18")]
    [InlineData("""<time datetime="2025-08-18T09:00">Monday</time>""", "2025-08-18")]
    public void The_date_is_read_in_every_form_that_pages_use(string head, string published) =>
        Assert.Equal(published, Read(Page(head)).Article!.Published?.ToString());

    [Theory]
    [InlineData(
        "nb",
        "Kommunen stenger broen til øya i elleve uker fra mandag, og rutebåten går oftere enn før, sier ordføreren.",
        "nb"
    )]
    [InlineData(
        "cs",
        "Most na ostrov se od pondělí uzavře na jedenáct týdnů a přívoz bude jezdit častěji než dřív, řekl starosta.",
        "cs"
    )]
    [InlineData(
        "en",
        "Die Stadt sperrt die Brücke zur Insel für elf Wochen, und die Fähre fährt öfter als sonst, sagte der Bürgermeister.",
        "de"
    )]
    [InlineData("utf-8", "The bridge is closed, and the ferry to the island runs more often, the mayor said.", "en")]
    [InlineData("en", "Selby 2 (Radic 14, Lind 61), Marrow 1 (Corr 77); Hollin 0, Osterly 0; Arle 3, Benning 3", "en")]
    public void A_page_is_in_the_language_of_its_text_or_in_a_rarer_one_that_it_declares(
        string declared,
        string text,
        string language
    ) =>
        Assert.Equal(
            language,
            Read($"<html lang='{declared}'><body><article><p>{text}</p></article></body></html>").Article!.Language
        );

    [Fact]
    public void Hidden_text_advertisements_and_junk_characters_stay_out()
    {
        var text = Read(
            $"""
            <html><body><article>{Paragraph}<p style="display: none">Secret.</p><p hidden>Secret.</p>
            <p>Advertisement</p><p>Soft&shy;ware&#8203; and &nbsp; e&#769;tudes, it said, are taught in the two new schools there.</p>
            <script>var x = "Secret";</script></article></body></html>
            """
        ).Article!.Text;

        Assert.Equal(
            "The city council met on Monday, and the mayor said that the budget would rise by 3 percent, to $2 million.\n\n"
                + "Software and études, it said, are taught in the two new schools there.",
            text
        );
    }

    [Fact]
    public void A_declared_body_stands_in_for_a_page_that_a_script_fills()
    {
        var body = string.Join(
            ' ',
            Enumerable.Range(1, 30).Select(i => $"Sentence {i} says what happened in town number {i}.")
        );
        var result = Read(
            $$"""
            <html><head><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{body}}"}</script></head>
            <body><div id="root">Loading the story, please wait a moment.</div></body></html>
            """
        );

        Assert.Equal(body, result.Article!.Text);
    }

    [Theory]
    [InlineData("<frameset><frame src='a.html'></frameset>")]
    [InlineData("<html><body><script>document.write('x')</script></body></html>")]
    [InlineData("<html><head><title>Only a title</title></head><body> &nbsp; </body></html>")]
    public void A_page_without_readable_text_is_refused_as_such(string html)
    {
        var refusal = Read(html).Refusal;

        Assert.Equal("no-text", refusal?.Code);
        Assert.Contains("“page.html”", refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    [InlineData("table")]
    [InlineData("blockquote")]
    [InlineData("ul><li")]
    [InlineData("table><tr><td")]
    [InlineData("span")]
    [InlineData("svg")]
    public void Nesting_a_hundred_thousand_deep_is_refused_at_once(string tag)
    {
        var watch = Stopwatch.StartNew();
        var refusal = Read($"<html><body>{Repeat($"<{tag}>", 100_000)}Text here.").Refusal;

        Assert.Equal("too-deep", refusal?.Code);
        Assert.Contains("line 1", refusal!.Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("div")]
    [InlineData("blockquote")]
    [InlineData("font")]
    public void Nesting_of_some_hundreds_is_read(string tag)
    {
        var result = Read($"<html><body>{Repeat($"<{tag}>", 600)}{Paragraph}{Paragraph}");

        Assert.StartsWith("The city council", result.Article!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>text here", 50_000)]
    [InlineData("<li>text here", 50_000)]
    [InlineData("hello<br><br>", 50_000)]
    [InlineData("<", 1_000_000)]
    [InlineData("</div></p>", 50_000)]
    [InlineData("<!-- <div> -->", 100_000)]
    [InlineData("<b><div></b></div>", 20_000)]
    [InlineData("<p><font color=1>x", 20_000)]
    [InlineData("&amp", 200_000)]
    [InlineData("<table>x<tr>", 10_000)]
    [InlineData("<script>x</script>", 30_000)]
    [InlineData("<svg><![CDATA[x]]>", 30_000)]
    [InlineData("<a href=x>a link of some length</a> ", 30_000)]
    public void Tag_soup_takes_time_in_proportion_to_its_length(string piece, int times)
    {
        var watch = Stopwatch.StartNew();
        var result = Read($"<html><body>{Repeat(piece, times)}{Paragraph}");

        Assert.True(result.Article is not null ^ result.Refusal is not null);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_tag_with_a_million_attributes_is_refused_at_once()
    {
        var attributes = string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i} "));

        Assert.Equal("too-deep", Read($"<html><body><p {attributes}>{Paragraph}").Refusal?.Code);
    }

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static string Page(string head) =>
        $"<!DOCTYPE html><html><head>{head}</head><body><article>{Paragraph}{Paragraph}{Paragraph}</article></body></html>";

    private static ImportedArticle ReadPage(string page) =>
        ArticleReader.Read(File.ReadAllBytes(Path.Combine(Folder, page + ".html")), page + ".html").Article!;

    private static ImportResult Read(string html) => ArticleReader.Read(Encoding.UTF8.GetBytes(html), "page.html");
}
