using FactCheck.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Data;

public sealed class SearchTests
{
    private static readonly (string, double)[] Sentences =
    [
        ("The council counted 212 flooded houses in Zürich.", 0.9),
        ("The café on the quay lost 40,000 euros.", 0.8),
        ("Engineers and divers inspected the dam.", 0.7),
        ("قال المتحدث إن الانسحاب يبدأ في أيلول.", 0.6),
        ("The minister’s NEAR-term plan was “approved”.", 0.5),
    ];

    [Theory, OnEveryEngine]
    public async Task Words_find_the_claims_that_have_all_of_them(Engine engine)
    {
        (string Words, int[] Found)[] table =
        [
            ("houses", [0]),
            ("council houses", [0]),
            ("houses council", [0]),
            ("council dam", []),
            ("HOUSES", [0]),
            // The last word as a beginning, so that a search may be sent while somebody types.
            ("flood", [0]),
            ("counc", [0]),
            ("212", [0]),
            ("21", [0]),
            ("inspect", [2]),
            ("inspecting dams", [2]),
            ("Karim", [0, 1, 2, 3, 4]),
            ("zeppelin", []),
            // Accents may be left out, as they are on many keyboards, or typed in their parts.
            ("Zürich", [0]),
            ("zurich", [0]),
            ("Zu\u0308rich", [0]),
            ("cafe", [1]),
            ("café", [1]),
            ("الانسحاب", [3]),
            ("أيلول", [3]),
            // What a query language would read as its own is only text.
            ("\"approved\"", [4]),
            ("approved\"", [4]),
            ("approved*", [4]),
            ("(approved", [4]),
            ("plan & approved", [4]),
            ("approved | dam", []),
            ("!approved", [4]),
            ("approved:*", [4]),
            ("engineers AND divers", [2]),
            ("NEAR plan", [4]),
            ("'; DROP TABLE \"Claims\"; --", []),
            ("{9}", []),
            ("", []),
            ("  \t", []),
            ("\"", []),
            ("***", []),
        ];
        await using var desk = await TestDesk.OpenAsync(engine);
        var claims = await desk.AddAsync(Sentences);

        foreach (var (words, found) in table)
        {
            var ids = await ClaimSearch
                .Matching(desk.NewDb(), words)
                .OrderBy(c => c.Id)
                .Select(c => c.Id)
                .ToListAsync(TestDesk.Cancel);
            Assert.True(
                found.Select(n => claims[n].Id).SequenceEqual(ids),
                $"“{words}” found {string.Join(", ", ids.Select(id => id - claims[0].Id))}"
            );
        }
    }

    [Theory, OnEveryEngine]
    public async Task Any_words_at_all_give_an_answer(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        await desk.AddAsync(Sentences);
        var random = new Random(7);
        const string signs = "abA1 \"'*()&|!:-^+~<>\\/{}[]%_;,.\n\u0301ü😀أ";
        for (var n = 0; n < 200; n++)
        {
            var words = string.Concat(
                Enumerable.Range(0, random.Next(1, 30)).Select(_ => signs[random.Next(signs.Length)])
            );

            await ClaimSearch.Matching(desk.NewDb(), words).CountAsync(TestDesk.Cancel);
            await ClaimSearch.NearestAsync(desk.NewDb(), words, 99, 5, TestDesk.Cancel);
        }

        var many = string.Join(' ', Enumerable.Range(0, 5000).Select(n => $"word{n}"));
        Assert.Equal(0, await ClaimSearch.Matching(desk.NewDb(), many).CountAsync(TestDesk.Cancel));
    }

    [Theory, OnEveryEngine]
    public async Task A_restated_claim_is_found_by_its_new_words_and_by_its_quote(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        await desk.AddAsync(("It counted 212 houses.", 0.9));
        var db = desk.NewDb();
        (await db.Claims.SingleAsync(TestDesk.Cancel)).Restate("Lindau lost many homes.", TestDesk.Ada, TestDesk.Noon);
        await db.SaveChangesAsync(TestDesk.Cancel);

        Assert.Equal(1, await ClaimSearch.Matching(desk.NewDb(), "Lindau").CountAsync(TestDesk.Cancel));
        Assert.Equal(1, await ClaimSearch.Matching(desk.NewDb(), "houses").CountAsync(TestDesk.Cancel));
        await desk.AssertSoundAsync();
    }

    [Theory, OnEveryEngine]
    public async Task A_search_goes_on_with_any_other_condition(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        await desk.AddAsync(("The dam held.", 0.9), ("The dam broke.", 0.4));

        Assert.Equal(
            ["The dam broke."],
            await ClaimSearch
                .Matching(desk.NewDb(), "dam")
                .Where(c => c.Worth < 0.5)
                .Select(c => c.Statement)
                .ToListAsync(TestDesk.Cancel)
        );
    }

    [Theory, OnEveryEngine]
    public async Task The_nearest_claims_are_those_of_other_articles_that_share_most(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        var own = await desk.AddAsync(("The council counted 212 flooded houses.", 0.9));
        var others = await desk.AddAsync(
            ("A quiet day.", 0.9),
            ("The council met.", 0.8),
            ("Flooded houses: the council counted 190.", 0.7)
        );

        var nearest = await ClaimSearch.NearestAsync(
            desk.NewDb(),
            own[0].Statement,
            own[0].ArticleId,
            10,
            TestDesk.Cancel
        );

        Assert.Equal(others[2].Id, nearest[0]);
        Assert.Contains(others[1].Id, nearest);
        Assert.DoesNotContain(others[0].Id, nearest);
        Assert.DoesNotContain(own[0].Id, nearest);
        Assert.Single(
            await ClaimSearch.NearestAsync(desk.NewDb(), own[0].Statement, own[0].ArticleId, 1, TestDesk.Cancel)
        );
    }
}
