using System.Text;
using FactCheck.Extraction.Import;
using FactCheck.Extraction.Relations;
using Xunit;

namespace FactCheck.Extraction.Tests.Relations;

public sealed class RelaterTests
{
    [Theory]
    [InlineData(
        "The council closed the Oldgate bridge in March 2024.",
        "The Oldgate bridge was closed by the council."
    )]
    [InlineData("About 2,500 soldiers are stationed in Karvia.", "Karvia hosts 2,500 stationed soldiers.")]
    [InlineData("The ministry paid 20 million crowns to Lisko.", "Lisko was paid 20 million crowns by the ministry.")]
    [InlineData("Mayor Lindqvist opposed the harbour tunnel.", "Mayor Lindqvist rejected the harbour tunnel.")]
    [InlineData("Parliament passed the fishing law.", "The fishing bill was passed by parliament.")]
    [InlineData("The firm did not publish the dam log.", "The dam log was never published by the firm.")]
    [InlineData("Troops left the Marn base on 3 May 2024.", "On 3 May 2024 soldiers withdrew from the Marn base.")]
    [InlineData("The U.S. army repaired the Brod airfield.", "The American army repaired the airfield at Brod.")]
    [InlineData("Unemployment in Karvia rose to 5.2 percent.", "In Karvia unemployment increased to 5.2 percent.")]
    [InlineData("The Horna dam is 120 metres high.", "The Horna dam stands 120 metres high.")]
    public void Passages_that_assert_the_same_corroborate(string a, string b) =>
        Assert.Equal(Relation.Corroborates, Both(a, b).Relation);

    [Theory]
    [InlineData("The flood killed 41 people in Lisko.", "The Lisko flood killed 63 people.", "people")]
    [InlineData("The bridge at Brod was built in 1974.", "The Brod bridge was built in 1981.", "date")]
    [InlineData("The treaty of Marn ends on 1 May 2026.", "The Marn treaty ends on 1 December 2026.", "date")]
    [InlineData(
        "The city saves 5.2 million crowns a year on libraries.",
        "The city saves 3.4 million crowns a year on libraries.",
        "amount"
    )]
    [InlineData("The property tax rises by 3.8 percent.", "The property tax rises by 8.3 percent.", "percent")]
    [InlineData("The Brod strike lasted three weeks.", "The Brod strike lasted four months.", "duration")]
    [InlineData("The border with Karvia is 1,400 km long.", "The Karvia border is 900 km long.", "km")]
    [InlineData("Three gates of the Horna dam were open.", "Two gates of the Horna dam were open.", "gates")]
    public void Amounts_of_one_thing_that_exclude_each_other_conflict(string a, string b, string slot)
    {
        var finding = Both(a, b);

        Assert.Equal((Relation.Conflicts, slot), (finding.Relation, finding.Slot));
        Assert.Contains(" against ", finding.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The company published the dam log.", "The company did not publish the dam log.")]
    [InlineData("The company published the dam log.", "The company never published the dam log.")]
    [InlineData("The company published the dam log.", "The company hasn’t published the dam log.")]
    [InlineData("The company published the dam log.", "The company refused to publish the dam log.")]
    [InlineData("The company published the dam log.", "The company denied that it had published the dam log.")]
    [InlineData("The company published the dam log.", "The company failed to publish the dam log.")]
    [InlineData(
        "A full withdrawal from the Marn base is under way.",
        "A full withdrawal from the Marn base is not taking place."
    )]
    [InlineData("The Marn ceasefire talks begin on Monday.", "The Marn ceasefire talks end on Monday.")]
    [InlineData("Exports from Karvia rose sharply.", "Exports from Karvia fell sharply.")]
    [InlineData("The Senate accepted the Marn treaty.", "The Senate opposed the Marn treaty.")]
    [InlineData("Okafor won the Lisko election.", "Okafor lost the Lisko election.")]
    [InlineData("The gates of the Horna dam were open.", "The gates of the Horna dam were closed.")]
    [InlineData("The Lisko court convicted Tarn of fraud.", "The Lisko court acquitted Tarn of fraud.")]
    public void An_assertion_and_its_denial_or_opposite_conflict(string a, string b) =>
        Assert.Equal(Relation.Conflicts, Both(a, b).Relation);

    [Theory]
    [InlineData("", "")]
    [InlineData("...", "—")]
    [InlineData("The flood killed 41 people in Lisko.", "")]
    [InlineData("The flood killed 41 people in Lisko.", "The budget of Port Halden passed by 27 votes.")]
    [InlineData("Officials said on Monday that it was true.", "Officials said on Tuesday that it was late.")]
    [InlineData("Anna Pell visited Lisko.", "Lisko honours Anna Pell, a painter of ships.")]
    [InlineData("Four people died on the Marn road in 2019.", "The court in Brod heard nine people in 2021.")]
    public void Passages_of_different_matters_are_not_related(string a, string b) =>
        Assert.Equal(Relation.None, Both(a, b).Relation);

    [Theory]
    [InlineData("The flood left 41 dead and 17 missing in Lisko.", "In Lisko the flood left 17 missing.")]
    [InlineData("The Marn talks end no later than June 2026.", "The Marn talks end by June 2026.")]
    [InlineData("At least 2,000 soldiers guard the Marn base.", "Some 2,500 soldiers guard the Marn base.")]
    public void What_can_both_be_so_does_not_conflict(string a, string b) =>
        Assert.NotEqual(Relation.Conflicts, Both(a, b).Relation);

    [Fact]
    public void Only_claims_of_different_articles_are_paired()
    {
        var first = Article(
            "The flood killed 41 people in Lisko on 6 May 2025.\n\nThe flood killed 63 people in Lisko on 6 May 2025."
        );
        var second = Article("The flood in Lisko killed 63 people on 6 May 2025.");

        var pairs = Relater.Compare([first, second], TestContext.Current.CancellationToken);

        Assert.NotEmpty(pairs);
        Assert.All(pairs, p => Assert.Equal((0, 1), (p.ArticleA, p.ArticleB)));
        Assert.Contains(pairs, p => p.Finding is { Relation: Relation.Conflicts, Slot: "people" });
        Assert.Contains(pairs, p => p.Finding.Relation == Relation.Corroborates);
    }

    [Fact]
    public void Characters_outside_the_basic_plane_shift_nothing()
    {
        var first = Article("😀😀😀 The flood killed 41 people in Lisko on 6 May 2025.");
        var second = Article("😀 The flood in Lisko killed 63 people on 6 May 2025.");

        var pair = Assert.Single(Relater.Compare([first, second], TestContext.Current.CancellationToken));

        Assert.Equal("“41 people” against “63 people”", pair.Finding.Why);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Fewer_than_two_articles_have_no_pairs(int count) =>
        Assert.Empty(
            Relater.Compare(
                [.. Enumerable.Repeat(Article("The flood killed 41 people in Lisko."), count)],
                TestContext.Current.CancellationToken
            )
        );

    private static RelationFinding Both(string a, string b)
    {
        var (finding, turned) = (Relater.Relate(a, b), Relater.Relate(b, a));
        Assert.Equal((finding.Relation, finding.Score), (turned.Relation, turned.Score));
        Assert.InRange(finding.Score, 0, 1);
        Assert.Equal(finding.Relation == Relation.Conflicts, finding.Slot is not null);
        return finding;
    }

    private static ExtractedArticle Article(string text) =>
        Extractor.Extract(ArticleReader.Read(Encoding.UTF8.GetBytes(text), "a.txt").Article!);
}
