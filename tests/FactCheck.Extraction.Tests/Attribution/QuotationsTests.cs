using FactCheck.Extraction.Attribution;
using Xunit;

namespace FactCheck.Extraction.Tests.Attribution;

public sealed class QuotationsTests
{
    [Theory]
    [InlineData("He said “yes” and left.", "“yes”")]
    [InlineData("He said \"yes\" and left.", "\"yes\"")]
    [InlineData("He said ‘yes’ and left.", "‘yes’")]
    [InlineData("He said 'yes' and left.", "'yes'")]
    [InlineData("Er sagte „ja“ und ging.", "„ja“")]
    [InlineData("Il a dit « oui » hier.", "« oui »")]
    [InlineData("He said ﴿نعم﴾ and left.", "﴿نعم﴾")]
    [InlineData("“He told me ‘no’ and left,” she said.", "“He told me ‘no’ and left,”")]
    [InlineData("“He told me “no” and left,” she said.", "“He told me “no” and left,”")]
    [InlineData("\"He told me 'no' and left,\" she said.", "\"He told me 'no' and left,\"")]
    [InlineData("“One.” “Two.”", "“One.”", "“Two.”")]
    [InlineData("“One.\n\n“Two.” End.", "“One.", "“Two.”")]
    [InlineData("“One.\n\nTwo.” End.", "“One.", "Two.”")]
    [InlineData("”Wrong way round.”", "”Wrong way round.”")]
    [InlineData("The ministers’ plan and the dogs’ home.")]
    [InlineData("It's the ministers' plan, isn't it?")]
    [InlineData("The '90s and rock 'n' roll.")]
    [InlineData("A 5' 11\" pipe.")]
    [InlineData("‘The drivers’ lives count,’ he said.", "‘The drivers’ lives count,’")]
    [InlineData("")]
    public void The_outermost_quotations_are_found(string text, params string[] expected) =>
        Assert.Equal(
            expected,
            Quotations.Scan(text).Items.ToArray().Select(q => text[q.Start..q.End]),
            StringComparer.Ordinal
        );

    [Fact]
    public void A_quotation_opened_again_in_the_next_paragraph_continues() =>
        Assert.Equal(
            [false, true, false],
            Quotations.Scan("“One.\n\n“Two.”\n\n“Three.”").Items.ToArray().Select(q => q.Continues)
        );

    [Fact]
    public void The_share_of_a_passage_counts_its_marks()
    {
        var quotations = Quotations.Scan("“yes” no");
        Assert.Equal(5 / 8.0, quotations.Share(new TextSpan(0, 8)));
        Assert.Equal(1, quotations.Share(new TextSpan(0, 5)));
        Assert.Equal(0, quotations.Share(new TextSpan(6, 8)));
        Assert.Equal(0, quotations.Share(new TextSpan(3, 3)));
    }

    [Fact]
    public void A_place_is_inside_from_the_opening_mark_to_the_closing_one()
    {
        var quotations = Quotations.Scan("a “b” c");
        Assert.Equal([2, 3, 4], Enumerable.Range(0, 7).Where(quotations.Contains));
    }

    [Fact]
    public void Marks_without_end_take_no_more_time_than_their_length()
    {
        foreach (var piece in (string[])["\" ", "'a ", "“", "” ", "‘s’ ", "„a ", "“a\n", "(", "a” "])
        {
            var text = string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length));
            var quotations = Quotations.Scan(text).Items;
            for (var i = 1; i < quotations.Length; i++)
            {
                Assert.True(quotations[i - 1].End <= quotations[i].Start);
            }
        }
    }
}
