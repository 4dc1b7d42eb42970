using Xunit;

namespace FactCheck.Core.Tests;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://example.org", "https://example.org/")]
    [InlineData(" http://example.org/a ", "http://example.org/a")]
    [InlineData("HTTPS://EXAMPLE.org/A?b=C#d", "https://example.org/A?b=C#d")]
    [InlineData("https://example.org:8443/x", "https://example.org:8443/x")]
    [InlineData("https://example.org/a b", "https://example.org/a%20b")]
    [InlineData("https://example.org/\"onmouseover=", "https://example.org/%22onmouseover=")]
    [InlineData("https://[2001:db8::1]/", "https://[2001:db8::1]/")]
    public void A_whole_web_address_is_read(string text, string address)
    {
        Assert.True(WebAddress.TryParse(text, out var read));
        Assert.Equal(address, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("example.org")]
    [InlineData("//example.org/a")]
    [InlineData("/a/b")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData(" javascript://example.org/%0Aalert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:msgbox(1)")]
    [InlineData("file:///etc/hosts")]
    [InlineData("ftp://example.org/")]
    [InlineData("mailto:a@example.org")]
    [InlineData("https://user@example.org/")]
    [InlineData("https://user:word@example.org/")]
    [InlineData("https://")]
    [InlineData("https:///a")]
    [InlineData("http:example.org")]
    public void Nothing_else_is(string? text)
    {
        Assert.False(WebAddress.TryParse(text, out var address));
        Assert.Null(address);
    }

    [Fact]
    public void An_address_has_at_most_2000_characters()
    {
        var most = "https://example.org/" + new string('a', 1980);

        Assert.True(WebAddress.TryParse(most, out _));
        Assert.False(WebAddress.TryParse(most + "a", out _));
    }
}
