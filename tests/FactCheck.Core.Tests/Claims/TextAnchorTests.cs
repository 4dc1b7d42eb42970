using FactCheck.Core.Claims;
using FactCheck.Extraction;
using Xunit;

namespace FactCheck.Core.Tests.Claims;

public sealed class TextAnchorTests
{
    [Theory]
    // Offsets count code points: a character outside the basic plane is one.
    [InlineData("One. Two. Three.", 5, 9, "Two.", "One. ", " Three.")]
    [InlineData("😀😀 Two. 😀", 3, 7, "Two.", "😀😀 ", " 😀")]
    [InlineData("Two.", 0, 4, "Two.", "", "")]
    [InlineData("قال: «نعم».", 5, 10, "«نعم»", "قال: ", ".")]
    [InlineData("a😀b", 1, 2, "😀", "a", "b")]
    public void An_anchor_holds_the_words_and_what_stands_around_them(
        string text,
        int start,
        int end,
        string quote,
        string prefix,
        string suffix
    ) =>
        Assert.Equal(
            new TextAnchor(start, end, quote, prefix, suffix),
            TextAnchor.Of(text, new CodePoints(text), start, end)
        );

    [Fact]
    public void What_stands_around_is_cut_at_32_characters_and_never_inside_one()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 40)) + "x" + string.Concat(Enumerable.Repeat("😁", 40));

        var anchor = TextAnchor.Of(text, new CodePoints(text), 40, 41);

        Assert.Equal("x", anchor.Quote);
        Assert.Equal(string.Concat(Enumerable.Repeat("😀", 32)), anchor.Prefix);
        Assert.Equal(string.Concat(Enumerable.Repeat("😁", 32)), anchor.Suffix);
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(0, 4)]
    public void A_range_outside_the_text_or_empty_is_an_error(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TextAnchor.Of("a😀b", new CodePoints("a😀b"), start, end));
}
