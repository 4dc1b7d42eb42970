using System.Text;
using FactCheck.Extraction.Import;
using Xunit;

namespace FactCheck.Extraction.Tests.Import;

public sealed class HeadTests
{
    private const string Body =
        "\n\nThe ministry said on Monday that the water had fallen by two metres, and that the road to the coast was open again for lorries.\n";

    public static TheoryData<string, string?, string?, string?, string?, string?> Heads() =>
        new()
        {
            {
                "Title: Water falls\nOutlet: The Lamp\nBy: Jane Doe\nDate: 18 August 2025\nAddress: https://lamp.example/w",
                "Water falls",
                "The Lamp",
                "Jane Doe",
                "2025-08-18",
                "https://lamp.example/w"
            },
            {
                "---\ntitle: \"Water falls: again\"\nauthor: Jane Doe\ndate: 2025-08\n---",
                "Water falls: again",
                null,
                "Jane Doe",
                "2025-08",
                null
            },
            {
                "Title: 'Nobody rang': a town counts\nDate: 2025-08-18",
                "'Nobody rang': a town counts",
                null,
                null,
                "2025-08-18",
                null
            },
            {
                "\n\n# Water falls in the north\n\n(Translated)\n\n[Lantern Newspaper - Issue 41 - 04/10/2025 CE](#)\n\n**By: Ustadh Karim – Wilayah North**",
                "Water falls in the north",
                "Lantern Newspaper",
                "Ustadh Karim – Wilayah North",
                "2025-10-04",
                null
            },
            {
                "Water falls in the north\n\nMonday 18 August 2025 - 14:50\nhttps://english.lamp.example/?p=38",
                "Water falls in the north",
                "lamp.example",
                null,
                "2025-08-18",
                "https://english.lamp.example/?p=38"
            },
            {
                "Lampwright | News & Analysis\n\nNews\n\nMost Viewed\n\nDay Week Month\n\nReport\n\nWill the Water Fall in the North?\n\nWednesday 20 August 2025\nWill the Water Fall in the North?",
                "Will the Water Fall in the North?",
                "Lampwright",
                null,
                "2025-08-20",
                null
            },
            { " date 2025-08-22 The northern dam.", null, null, null, "2025-08-22", null },
            {
                "Water falls in the north\nBy Jane Doe and John Roe\nAug. 18, 2025",
                "Water falls in the north",
                null,
                "Jane Doe and John Roe",
                "2025-08-18",
                null
            },
            { "BAGHDAD, Aug 18 (Lampwire) - The water fell on Monday.", null, "Lampwire", null, null, null },
            {
                "Water falls in the north\nPublished: 08/09/2025",
                "Water falls in the north",
                null,
                null,
                "2025-09-08",
                null
            },
            {
                "Water falls in the north\n08/09/2025\n\nIt had last fallen on 07/25/2025.",
                "Water falls in the north",
                null,
                null,
                "2025-08-09",
                null
            },
            {
                "Вода спадает на севере\n18 августа 2025 г.\nАвтор: Анна Петрова",
                "Вода спадает на севере",
                null,
                "Анна Петрова",
                "2025-08-18",
                null
            },
            {
                "انخفاض المياه في الشمال\nالاثنين ١٨ آب ٢٠٢٥\nبقلم: سمير حداد",
                "انخفاض المياه في الشمال",
                null,
                "سمير حداد",
                "2025-08-18",
                null
            },
            {
                "https://lamp.example/2025/08/18/water",
                null,
                "lamp.example",
                null,
                "2025-08-18",
                "https://lamp.example/2025/08/18/water"
            },
            {
                "By the time the rain stopped on Monday the bridge had gone, and with it the road.",
                null,
                null,
                null,
                null,
                null
            },
        };

    [Theory]
    [MemberData(nameof(Heads))]
    public void Head_lines_are_read_and_stay_in_the_text(
        string head,
        string? title,
        string? outlet,
        string? byline,
        string? published,
        string? address
    )
    {
        var article = ArticleReader.Read(Encoding.UTF8.GetBytes(head + Body), "a.md").Article!;

        Assert.Equal(head + Body, article.Text);
        Assert.Equal(
            (title, outlet, byline, published, address),
            (article.Title, article.Outlet, article.Byline, article.Published?.ToString(), article.Address)
        );
    }

    [Fact]
    public void A_line_of_ten_thousand_characters_is_no_title()
    {
        var article = ArticleReader
            .Read(Encoding.UTF8.GetBytes("# " + new string('x', 10_000) + Body), "a.md")
            .Article!;

        Assert.Null(article.Title);
    }

    [Theory]
    [InlineData("Monday 18 August 2025 - 14:50", "2025-08-18")]
    [InlineData("August 18th, 2025", "2025-08-18")]
    [InlineData("18. August 2025", "2025-08-18")]
    [InlineData("18 de agosto de 2025", "2025-08-18")]
    [InlineData("1er août 2025", "2025-08-01")]
    [InlineData("18-Aug-2025", "2025-08-18")]
    [InlineData("2025年8月18日 星期一", "2025-08-18")]
    [InlineData("2025년 8월 18일", "2025-08-18")]
    [InlineData("18 Ağustos 2025", "2025-08-18")]
    [InlineData("٣ كانون الثاني ٢٠٢٥", "2025-01-03")]
    [InlineData("3 تشرين الأول 2025", "2025-10-03")]
    [InlineData("2025/8/18", "2025-08-18")]
    [InlineData("18.08.2025, 10 Uhr", "2025-08-18")]
    [InlineData("25/08/2025", "2025-08-25")]
    [InlineData("08/25/2025", "2025-08-25")]
    [InlineData("03/09/2025", "2025-09-03")]
    [InlineData("August 2025", "2025-08")]
    [InlineData("31/02/2025", null)]
    [InlineData("Issue 563", null)]
    [InlineData("10:20:2025", null)]
    [InlineData("", null)]
    public void Dates_are_read_as_people_write_them(string text, string? date) =>
        Assert.Equal(
            date,
            WrittenDate.TryFind(text, DateOrder.DayFirst, out var found, out _) ? found.ToString() : null
        );

    [Theory]
    [InlineData("The minister said that the bridge was closed and would not open for a week.", "en")]
    [InlineData("Le ministre a dit que le pont est fermé et que les travaux durent dans la ville.", "fr")]
    [InlineData("Der Minister sagte, dass die Brücke nicht vor dem Winter für den Verkehr geöffnet wird.", "de")]
    [InlineData("El ministro dijo que el puente no se abre por los daños y que la obra es larga.", "es")]
    [InlineData(
        "Il ministro ha detto che il ponte non è aperto e che la strada della valle è chiusa anche oggi.",
        "it"
    )]
    [InlineData("O ministro disse que a ponte não abre por causa das obras e do mau tempo em uma semana.", "pt")]
    [InlineData("De minister zei dat het niet voor de winter open is en dat de brug ook van de stad is.", "nl")]
    [InlineData("Bakan, köprünün bu yıl için değil daha sonra açılacağını ve çok uzun sürdüğünü söyledi.", "tr")]
    [InlineData("قال الوزير إن الجسر مغلق ولن يفتح قبل الشتاء", "ar")]
    [InlineData("وزیر گفت که پل بسته است و پیش از زمستان باز نمی‌شود", "fa")]
    [InlineData("Министр сказал, что мост закрыт и до зимы не откроется", "ru")]
    [InlineData("Міністр сказав, що міст закрито і до зими його не відкриють", "uk")]
    [InlineData("部长说大桥已经关闭，冬天之前不会开放。", "zh")]
    [InlineData("大臣は橋が閉鎖されたと述べた。", "ja")]
    [InlineData("장관은 다리가 폐쇄되었다고 말했다.", "ko")]
    [InlineData("Ok.", null)]
    [InlineData("12 345 678", null)]
    public void The_language_is_told_from_a_sentence_or_not_at_all(string text, string? language) =>
        Assert.Equal(language, LanguageDetector.Detect(text));
}
