using FactCheck.Core.Articles;
using FactCheck.Extraction;
using Xunit;

namespace FactCheck.Core.Tests.Articles;

public sealed class ArticleTests
{
    private static readonly ArticleDescription Good = new(
        "High water",
        "The Herald",
        "N. Haddad",
        "2026-03-03",
        "en",
        "https://herald.example/high-water"
    );

    public static TheoryData<ArticleDescription, string, string> Bad()
    {
        var tooLong = new string('x', Article.MaxMetadata + 1);
        return new()
        {
            { Good with { Title = "" }, "title-missing", "Title" },
            { Good with { Title = " \t" }, "title-missing", "Title" },
            { Good with { Title = tooLong }, "too-long", "Title" },
            { Good with { Title = new string('x', 10_000) }, "too-long", "Title" },
            { Good with { Outlet = tooLong }, "too-long", "Outlet" },
            { Good with { Byline = tooLong }, "too-long", "Byline" },
            { Good with { Language = tooLong }, "too-long", "Language" },
            { Good with { Published = "3 March" }, "date", "Published" },
            { Good with { Published = "2026-02-29" }, "date", "Published" },
            { Good with { Address = "herald.example" }, "address", "Address" },
            { Good with { Address = "javascript:alert(1)" }, "address", "Address" },
        };
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_description_is_refused_at_its_field_and_changes_nothing(
        ArticleDescription description,
        string code,
        string field
    )
    {
        var article = Samples.Article();
        var before = ArticleDescription.Of(article);

        var refusal = article.Describe(description, Samples.Ada, Samples.Noon);

        Assert.Equal((code, field), (refusal!.Code, refusal.Field));
        Assert.Equal(before, ArticleDescription.Of(article));
        Assert.False(article.HasEvents);
    }

    [Fact]
    public void A_description_is_taken_over_and_leaves_one_event()
    {
        var article = Samples.Article();

        Assert.Null(article.Describe(Good with { Title = " High water " }, Samples.Noor, Samples.Noon));

        Assert.Equal(Good, ArticleDescription.Of(article));
        Assert.Equal(new DateOnly(2026, 3, 3), article.PublishedFrom);
        var described = Assert.Single(article.TakeEvents());
        Assert.Equal(("described", "Noor Haddad"), (described.Action, described.ActorName));
        Assert.Contains("High water", described.After, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_description_again_is_no_change()
    {
        var article = Samples.Article();
        article.Describe(Good, Samples.Ada, Samples.Noon);
        article.TakeEvents();

        Assert.Null(article.Describe(Good with { Outlet = " The Herald " }, Samples.Ada, Samples.Noon));

        Assert.False(article.HasEvents);
    }

    [Theory]
    [InlineData("2026", "2026-01-01")]
    [InlineData("2026-03", "2026-03-01")]
    [InlineData("2026-03-03", "2026-03-03")]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void A_date_is_kept_as_precisely_as_it_is_known(string? published, string? from)
    {
        var article = Samples.Article();

        Assert.Null(article.Describe(Good with { Published = published }, Samples.Ada, Samples.Noon));

        Assert.Equal(string.IsNullOrWhiteSpace(published) ? null : published, article.Published?.ToString());
        Assert.Equal(from, article.PublishedFrom?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(500, 500, false)]
    [InlineData(501, 500, true)]
    [InlineData(10_000, 500, true)]
    public void A_title_of_any_length_is_imported_cut_where_it_is_too_long(int length, int kept, bool cut)
    {
        var article = Import(new string('t', length));

        Assert.Equal(kept, article.Title.Length);
        Assert.Equal(cut, article.Title.EndsWith('…'));
    }

    [Fact]
    public void A_title_is_never_cut_inside_a_character()
    {
        var article = Import(new string('t', Article.MaxMetadata - 2) + string.Concat(Enumerable.Repeat("😀", 50)));

        Assert.Equal(new string('t', Article.MaxMetadata - 2) + "…", article.Title);
    }

    [Theory]
    [InlineData(null, "flood.txt", "flood.txt")]
    [InlineData(" ", "flood.txt", "flood.txt")]
    [InlineData(null, "", "Untitled")]
    [InlineData("High water", "flood.txt", "High water")]
    public void An_article_without_a_title_has_its_file_s_name(string? title, string file, string expected) =>
        Assert.Equal(expected, Import(title, file: file).Title);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("//herald.example/x")]
    [InlineData("https://user:word@herald.example/")]
    public void An_address_that_no_browser_may_be_sent_to_is_left_out(string address) =>
        Assert.Null(Import("High water", address).Address);

    [Fact]
    public void An_import_keeps_hash_text_and_passages_and_leaves_an_event()
    {
        var imported = Samples.Imported("One. Two.") with { Title = "High water" };
        var passages = new[] { Samples.Passage("One."), Samples.Passage("Two.") with { Start = 5, End = 9 } };

        var article = Article.Import(
            new ExtractedArticle(imported, passages),
            "flood.txt",
            9,
            Samples.Ada,
            Samples.Noon
        );

        Assert.Equal((imported.Sha256, "One. Two.", 9L), (article.Sha256, article.Text, article.Bytes));
        Assert.Equal([(0, 4), (5, 9)], article.Passages.Select(p => (p.Start, p.End)));
        Assert.Equal((1L, Samples.Noon), (article.ImportedById!.Value, article.ImportedAt));
        var only = Assert.Single(article.TakeEvents());
        Assert.Equal(("Article", "imported"), (only.Subject, only.Action));
        Assert.Contains(imported.Sha256, only.After, StringComparison.Ordinal);
    }

    [Fact]
    public void An_original_knows_whether_its_bytes_are_still_the_same()
    {
        byte[] bytes = [1, 2, 3];
        var original = new Original(bytes, "a.txt");

        Assert.Equal("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81", original.Sha256);
        Assert.True(original.IsIntact);
        bytes[1] = 9;
        Assert.False(original.IsIntact);
    }

    private static Article Import(string? title, string? address = null, string file = "flood.txt") =>
        Article.Import(
            new ExtractedArticle(Samples.Imported(Samples.Sentence) with { Title = title, Address = address }, []),
            file,
            10,
            Samples.Ada,
            Samples.Noon
        );
}
