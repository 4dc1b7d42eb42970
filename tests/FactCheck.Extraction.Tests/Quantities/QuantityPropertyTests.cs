using System.Text;
using FactCheck.Extraction.Quantities;
using Xunit;

namespace FactCheck.Extraction.Tests.Quantities;

/// <summary>What holds for any text and any date of publication.</summary>
public sealed class QuantityPropertyTests
{
    private static readonly string[] Words =
    [
        .. (
            "the a last next this past few several 5 31 1999 2020 2,500 0 99999999999999999999 12.5 1/2 / - – ' : . , % $ € £ ° ½ ( ) of in to by until from and or half quarter "
            + "first second third 21st twentieth year years month weeks day days hour minutes decade century weekend May March Oct. Monday Sundays Friday morning nights noon p.m. a.m. GMT today "
            + "tomorrow yesterday tonight now soon recently future ago earlier later before after between early late mid end beginning every each twice daily weekly summer fall Christmas Easter "
            + "New Year's Eve Day million billion hundred thousand dozen dozens hundreds thousands percent per cent points dollars Canadian euros pounds cents km miles square degrees Celsius tonnes "
            + "people troops U.S. old aged more than at least most up nearly about over under no fewer as many will said was one twenty nineteen ninety zero \U0001F600 \uD83D \uDE00 ١٨ أغسطس Q3 H1 1990s '80s 2020-01-02 2/1/2020 10:30 "
            + "fiscal period same latest that following previous coming these those other another or so century millennia seconds week's"
        ).Split(' '),
        "\n",
        "\u00A0",
    ];

    public static TheoryData<string> PublishedDates =>
        ["0001-01-01", "9999-12-31", "2025-09-10", "2024-02-29", "2025-01", "0001", "9999", ""];

    [Theory]
    [MemberData(nameof(PublishedDates))]
    public void Quantities_lie_in_their_passage_in_order_and_apart(string published)
    {
        PartialDate? date = PartialDate.TryParse(published, out var parsed) ? parsed : null;
        var random = new Random(20250910);
        for (var round = 0; round < 3000; round++)
        {
            var text = Sentence(random);
            var start = random.Next(text.Length);
            var passage = new TextSpan(start, random.Next(start, text.Length) + 1);
            var reader = new QuantityReader(text, date);
            var found = reader.Read(passage);
            var at = passage.Start;
            foreach (var q in found)
            {
                Assert.True(q.Start >= at && q.End > q.Start && q.End <= passage.End, text);
                Assert.Equal(text[q.Start..q.End], q.Text);
                Assert.NotEmpty(q.Value);
                Assert.True(q.Earliest is not { } e || q.Latest is not { } l || e <= l, text);
                Assert.True(q.Low is not { } low || q.High is not { } high || low <= high, text);
                at = q.End;
            }

            Assert.Equal(found, new QuantityReader(text, date).Read(passage));
        }
    }

    [Fact]
    public void Any_characters_are_read_without_an_exception()
    {
        var random = new Random(1);
        var text = new StringBuilder();
        for (var round = 0; round < 2000; round++)
        {
            text.Clear();
            for (var n = random.Next(200); n >= 0; n--)
            {
                text.Append(
                    random.Next(4) switch
                    {
                        0 => (char)random.Next(0x10000),
                        1 => (char)random.Next('0', ':'),
                        2 => "/-.:,$%°' "[random.Next(10)],
                        _ => (char)random.Next(32, 127),
                    }
                );
            }

            var article = text.ToString();
            new QuantityReader(article, null).Read(new TextSpan(0, article.Length));
        }
    }

    [Fact]
    public void An_empty_passage_has_none() =>
        Assert.Empty(new QuantityReader("Two men.", null).Read(new TextSpan(3, 3)));

    [Fact]
    public void A_long_passage_is_read_in_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("one hundred and ", 100_000));
        var read = new QuantityReader(text, null).Read(new TextSpan(0, text.Length));
        Assert.NotEmpty(read);
    }

    [Fact]
    public void A_phrase_said_over_and_over_neither_fills_the_stack_nor_takes_more_than_linear_time()
    {
        var random = new Random(7);
        var published = PartialDate.On(new DateOnly(2025, 9, 10));
        string[] phrases =
        [
            "the night of ",
            "the morning of the first day of ",
            "1,22,",
            "5 to ",
            "10:00 (10:00) on ",
            "2 trillion and ",
            "half a ",
            .. Enumerable.Range(0, 150).Select(_ => Phrase(random)),
        ];
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var phrase in phrases)
        {
            var text = string.Concat(Enumerable.Repeat(phrase, 60_000 / phrase.Length));
            new QuantityReader(text, published).Read(new TextSpan(0, text.Length));
        }

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), watch.Elapsed.ToString());
    }

    private static string Phrase(Random random) =>
        string.Concat(
            Enumerable
                .Range(0, random.Next(1, 6))
                .Select(_ => Words[random.Next(Words.Length)] + (random.Next(4) > 0 ? " " : ""))
        ) + "of ";

    private static string Sentence(Random random)
    {
        var text = new StringBuilder();
        for (var n = random.Next(1, 25); n > 0; n--)
        {
            text.Append(Words[random.Next(Words.Length)]);
            if (random.Next(5) > 0)
            {
                text.Append(' ');
            }
        }

        return text.ToString();
    }
}
