using System.Diagnostics;
using System.Globalization;
using System.Text;
using FactCheck.Extraction.Import;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Extraction.Tests.Robustness;

/// <summary>What must hold of the whole pipeline for any bytes at all.</summary>
public sealed class PipelineTests(ITestOutputHelper output)
{
    private const int Seed = 20251120;
    private static readonly TimeSpan FuzzFor = TimeSpan.FromSeconds(10);

    private static readonly string[] Samples =
    [
        "Title: Water falls\nOutlet: The Lamp\nDate: 2025-08-18\n\nThe ministry said on Monday that 1,204 houses were dry again. \"We are glad,\" said Dr. A. Brown Jr., \"that it is over.\" It cost $2.5 million (about 3%).\n",
        "# انخفاض المياه\n\nقال الوزير: «نعم»، في ٣ أيلول ٢٠٢٤. وأضاف: لن نعود؟\n\n部长说大桥已经关闭。他没有回答。\n",
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Water falls | The Lamp</title><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Water falls\",\"articleBody\":\"x\"}</script></head><body><nav><a href=/>Home</a></nav><article><h1>Water falls</h1><p>The ministry said on Monday that the water had fallen, and that 1,204 houses were dry again.</p><table><tr><td>a<td>b</table><ul><li>one<li>two</ul><p>&ldquo;Yes,&rdquo; she said &amp; left.<br>So did he.</article><div class=comments><p>No!</p></div></body></html>",
        "Menu\r\nHome\r\n\r\nBy Jane Doe\r\n18/08/2025\r\n\r\nhttps://lamp.example/2025/08/18/water\r\n\r\n- one\r\n- two\r\n\r\nMr. Smith went to the U.S. in 2024. He came back... did he? 😀 e\u0301\r\n",
    ];

    [Fact]
    public void Any_string_gives_passages_in_order_without_gap_or_overlap() =>
        Prop.ForAll<string>(text => Holds(Encoding.UTF8.GetBytes(text ?? ""), "a.txt"))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(Seed, 1));

    [Fact]
    public void Any_bytes_give_an_article_or_one_refusal() =>
        Prop.ForAll<byte[]>(bytes => Holds(bytes ?? [], "a.txt") && Holds([.. "<html>"u8, .. bytes ?? []], "a.html"))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(Seed, 1));

    [Fact]
    public void Damaged_files_never_break_the_pipeline()
    {
        var random = new Random(Seed);
        var watch = Stopwatch.StartNew();
        var runs = 0;
        for (; watch.Elapsed < FuzzFor; runs++)
        {
            var sample = random.Next(Samples.Length);
            var bytes = Damage(Encoding.UTF8.GetBytes(Samples[sample]), random);
            var name = sample == 2 ? "a.html" : "a.txt";
            try
            {
                Assert.True(Holds(bytes, name));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException(
                    $"Seed {Seed}, run {runs}, {name}: {Convert.ToBase64String(bytes)}",
                    e
                );
            }
        }

        output.WriteLine($"Seed {Seed}: {runs} damaged files in {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.True(runs > 10);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    public void The_culture_changes_nothing(string culture)
    {
        var expected = string.Join('\n', Samples.Select(Describe));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, string.Join('\n', Samples.Select(Describe)), StringComparer.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        var expected = Samples.Select(Describe).ToArray();

        Parallel.For(
            0,
            40,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = 4,
                CancellationToken = TestContext.Current.CancellationToken,
            },
            i => Assert.Equal(expected[i % Samples.Length], Describe(Samples[i % Samples.Length]))
        );
    }

    [Fact]
    public void What_was_read_reads_the_same_again()
    {
        foreach (var sample in Samples)
        {
            var once = ArticleReader.Read(Encoding.UTF8.GetBytes(sample), "a.html").Article!.Text;

            Assert.Equal(once, ArticleReader.Read(Encoding.UTF8.GetBytes(once), "a.txt").Article!.Text);
        }
    }

    private static bool Holds(byte[] bytes, string name)
    {
        var result = ArticleReader.Read(bytes, name);
        if (result.Article is not { } article)
        {
            return result.Refusal is { Code.Length: > 0, Message.Length: > 0 };
        }

        Assert.True(article.Text.IsNormalized());
        Assert.DoesNotContain('\r', article.Text);
        var extracted = Extractor.Extract(article);
        var points = new CodePoints(article.Text);
        int end = 0,
            index = 0;
        foreach (var passage in extracted.Passages)
        {
            Assert.Equal(index++, passage.Index);
            Assert.True(passage.Start >= end && passage.End > passage.Start && passage.End <= points.Length);
            int from = points.ToUtf16(passage.Start),
                to = points.ToUtf16(passage.End);
            Assert.Equal(passage.Text, article.Text[from..to]);
            Assert.True(string.IsNullOrWhiteSpace(article.Text[points.ToUtf16(end)..from]));
            foreach (var quantity in passage.Quantities)
            {
                Assert.True(quantity.Start >= passage.Start && quantity.End <= passage.End);
                Assert.Equal(quantity.Text, article.Text[points.ToUtf16(quantity.Start)..points.ToUtf16(quantity.End)]);
            }

            end = passage.End;
        }

        return string.IsNullOrWhiteSpace(article.Text[points.ToUtf16(end)..]);
    }

    private static string Describe(string sample)
    {
        var article = ArticleReader.Read(Encoding.UTF8.GetBytes(sample), "a.txt").Article!;
        var passages = Extractor.Extract(article).Passages;
        return string.Join(
                '\n',
                passages.Select(p =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{p.Start}-{p.End} {p.Label} {p.Worth:R} {p.Attribution.Speaker} {p.Attribution.Mode} {string.Join(';', p.Quantities.Select(q => $"{q.Kind} {q.Text} {q.Value} {q.Mod} {q.Unit}"))} {string.Join(';', p.Why)}"
                    )
                )
            )
            + $"{article.Title}|{article.Outlet}|{article.Byline}|{article.Published}|{article.Language}|{article.Address}";
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        var damaged = new List<byte>(bytes);
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(damaged.Count + 1);
            switch (random.Next(7))
            {
                case 0 when at < damaged.Count:
                    damaged[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    damaged.RemoveRange(at, damaged.Count - at);
                    break;
                case 2:
                    var noise = new byte[random.Next(1, 40)];
                    random.NextBytes(noise);
                    damaged.InsertRange(at, noise);
                    break;
                case 3:
                    string[] tags =
                    [
                        "<div>",
                        "</p>",
                        "<table><b>",
                        "</table>",
                        "<!--",
                        "<script>",
                        "<p class='comment'>",
                        "&#x110000;",
                        "<svg><p>",
                        "<select>",
                        "<br>",
                    ];
                    damaged.InsertRange(
                        at,
                        Encoding.UTF8.GetBytes(
                            string.Concat(Enumerable.Repeat(tags[random.Next(tags.Length)], random.Next(1, 50)))
                        )
                    );
                    break;
                case 4:
                    damaged.InsertRange(at, Encoding.UTF8.GetBytes(Scatter(random)));
                    break;
                case 5 when damaged.Count > 10:
                    var from = random.Next(damaged.Count - 10);
                    damaged.InsertRange(at, damaged.GetRange(from, random.Next(1, damaged.Count - from)));
                    break;
                default:
                    string[] marks =
                    [
                        "\"",
                        "“",
                        "...",
                        " U.S. ",
                        "(",
                        "\n\n",
                        "\r",
                        " 1/2/2020 ",
                        "- ",
                        "—",
                        ":",
                        "\t",
                        "«",
                        "www.a.b/c.",
                        "\u2029",
                    ];
                    damaged.InsertRange(at, Encoding.UTF8.GetBytes(marks[random.Next(marks.Length)]));
                    break;
            }
        }

        return [.. damaged];
    }

    private static string Scatter(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 20); i > 0; i--)
        {
            var value = random.Next(0x1, 0x110000);
            text.Append(Rune.IsValid(value) ? new Rune(value).ToString() : " ");
        }

        return text.ToString();
    }
}
