using FactCheck.Core.Citations;
using Xunit;

namespace FactCheck.Core.Tests.Citations;

public sealed class CitationTests
{
    public static TheoryData<CitationDraft, string, string> Bad()
    {
        var good = Samples.Address();
        return new()
        {
            { good with { Address = null }, "address-missing", "Address" },
            { good with { Address = " " }, "address-missing", "Address" },
            { good with { Address = "javascript:alert(1)" }, "address", "Address" },
            { good with { Address = "data:text/html,hello" }, "address", "Address" },
            { good with { Address = "example.org/page" }, "address", "Address" },
            { Samples.Quoted() with { Address = "nonsense" }, "address", "Address" },
            { good with { ArchivedAddress = "file:///etc/hosts" }, "archived-address", "ArchivedAddress" },
            { good with { Title = null }, "title-missing", "Title" },
            { good with { Title = "\t" }, "title-missing", "Title" },
            { good with { Title = Long(Citation.MaxField) }, "too-long", "Title" },
            { good with { Publisher = Long(Citation.MaxField) }, "too-long", "Publisher" },
            { good with { Author = Long(Citation.MaxField) }, "too-long", "Author" },
            { good with { Locator = Long(Citation.MaxField) }, "too-long", "Locator" },
            { good with { QuotedWords = Long(Citation.MaxQuote) }, "too-long", "QuotedWords" },
            { good with { Published = "yesterday" }, "date", "Published" },
            { good with { Published = "2025-13" }, "date", "Published" },
            { good with { Published = "2025-02-30" }, "date", "Published" },
            { good with { Accessed = "18.8.2025" }, "date", "Accessed" },
            { good with { Stance = (Stance)9 }, "stance", "Stance" },
        };

        static string Long(int most) => new('x', most + 1);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_source_that_cannot_be_followed_is_refused_at_its_field(CitationDraft draft, string code, string field)
    {
        var (citation, refusal) = Citation.Write(draft, 1);

        Assert.Null(citation);
        Assert.Equal((code, field), (refusal!.Code, refusal.Field));
        Assert.True(refusal.Message.Length < 300);
    }

    [Fact]
    public void An_address_or_a_passage_and_a_title_are_enough()
    {
        Assert.Null(Citation.Write(Samples.Address(), 1).Refusal);
        Assert.Null(Citation.Write(new CitationDraft { SourceArticleId = 3, Title = "A" }, 1).Refusal);
        Assert.Null(Citation.Write(Samples.Quoted() with { Address = "https://example.org/" }, 1).Refusal);
    }

    [Fact]
    public void What_was_left_blank_is_nothing_and_what_was_typed_is_trimmed()
    {
        var (citation, _) = Citation.Write(
            new CitationDraft
            {
                Address = " HTTPS://Example.org/a b ",
                Title = " The count ",
                Publisher = " ",
                Author = "",
                QuotedWords = "\n",
                Published = " 2025-08 ",
                ArchivedAddress = "",
                ArchivedSha256 = " ",
            },
            4
        );

        Assert.Equal(4, citation!.Number);
        Assert.Equal("https://example.org/a%20b", citation.Address);
        Assert.Equal("The count", citation.Title);
        Assert.Null(citation.Publisher);
        Assert.Null(citation.Author);
        Assert.Null(citation.QuotedWords);
        Assert.Null(citation.ArchivedAddress);
        Assert.Null(citation.ArchivedSha256);
        Assert.Equal("2025-08", citation.Published?.ToString());
    }

    [Fact]
    public void A_citation_gives_back_the_draft_that_it_was_written_of()
    {
        var draft = Samples.Quoted() with
        {
            Address = "https://example.org/count",
            SourceClaimId = 12,
            Publisher = "The Herald",
            Author = "N. Haddad",
            Published = "2025-08-18",
            Accessed = "2026-01",
            Locator = "page 2",
            Stance = Stance.Contradicts,
            ArchivedAddress = "https://archive.example/1",
            ArchivedSha256 = new string('a', 64),
        };

        Assert.Equal(draft, Citation.Write(draft, 1).Citation!.ToDraft());
    }

    [Fact]
    public void Only_sources_in_the_desk_can_be_the_same_passage()
    {
        Assert.False(Samples.Address().IsSamePassageAs(Samples.Address()));
        Assert.True(Samples.Quoted().IsSamePassageAs(Samples.Quoted() with { Title = "Otherwise" }));
        Assert.False(Samples.Quoted().IsSamePassageAs(Samples.Quoted(end: 21)));
    }
}
