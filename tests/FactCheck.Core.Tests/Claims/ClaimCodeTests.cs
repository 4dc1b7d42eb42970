using FactCheck.Core.Claims;
using Xunit;

namespace FactCheck.Core.Tests.Claims;

public sealed class ClaimCodeTests
{
    [Theory]
    [InlineData(1, 5, "A5")]
    [InlineData(26, 1, "Z1")]
    [InlineData(27, 12, "AA12")]
    [InlineData(28, 12, "AB12")]
    [InlineData(52, 3, "AZ3")]
    [InlineData(53, 3, "BA3")]
    [InlineData(702, 999, "ZZ999")]
    [InlineData(703, 1, "AAA1")]
    public void A_code_is_the_article_s_letters_and_the_claim_s_number(long article, int number, string code)
    {
        Assert.Equal(code, ClaimCode.Of(article, number));
        Assert.True(ClaimCode.TryRead(code, out var readArticle, out var readNumber));
        Assert.Equal((article, number), (readArticle, readNumber));
        Assert.True(ClaimCode.TryRead(code.ToLowerInvariant(), out readArticle, out _));
        Assert.Equal(article, readArticle);
    }

    [Fact]
    public void Every_code_is_read_back_as_itself()
    {
        for (var article = 1L; article < 20_000; article++)
        {
            Assert.True(ClaimCode.TryRead(ClaimCode.Of(article, 7), out var read, out var number));
            Assert.Equal((article, 7), (read, number));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("5")]
    [InlineData("A0")]
    [InlineData("A-1")]
    [InlineData("A+1")]
    [InlineData("A 1")]
    [InlineData("A1B")]
    [InlineData("Ä1")]
    [InlineData("A١")]
    [InlineData("A99999999999")]
    [InlineData("ABCDEFGHI1")]
    public void Anything_else_is_no_code(string? code) => Assert.False(ClaimCode.TryRead(code, out _, out _));

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void An_article_that_was_never_saved_has_no_letters(long article) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ClaimCode.Article(article));
}
