using System.Net;
using FactCheck.Core.Accounts;

namespace FactCheck.Web.Tests.Articles;

public sealed class EditingTests(FactCheckApp app) : IClassFixture<FactCheckApp>
{
    [Fact]
    public async Task What_is_known_of_an_article_is_corrected_and_its_text_stays()
    {
        using var reviewer = await app.SignInAsAsync(Roles.Reviewer);
        var (id, form) = await OpenAsync(reviewer, "one");
        Assert.Equal("The Valley Herald", Field(form, "Input.Outlet"));

        var after = await reviewer.SubmitAsync(
            form.Form("Input.Title"),
            Values.Of(
                ("Input.Title", " The flood "),
                ("Input.Outlet", "Herald"),
                ("Input.Byline", "N. Haddad"),
                ("Input.Published", "2026-03"),
                ("Input.Language", "en"),
                ("Input.Address", "https://herald.example/flood")
            )
        );

        Assert.Equal(($"/Articles/{id}", "Saved."), (after.Path, after.Notice));
        Assert.Equal("The flood", after.Heading);
        Assert.Contains("March 2026", after.Text, StringComparison.Ordinal);
        Assert.Equal("https://herald.example/flood", after.One(".facts a").GetAttribute("href"));
        Assert.Contains("The council counted 212 flooded houses", after.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Title", "", "Give the article a title")]
    [InlineData("Input.Published", "3 March", "“3 March” is no date. Write 2025, 2025-08 or 2025-08-18")]
    [InlineData("Input.Published", "2026-02-30", "is no date")]
    [InlineData("Input.Address", "javascript:alert(1)", "begins with http:// or https://")]
    [InlineData("Input.Address", "herald.example", "begins with http:// or https://")]
    public async Task A_bad_value_is_told_at_its_field_and_what_was_typed_stays(
        string field,
        string value,
        string words
    )
    {
        using var reviewer = await app.SignInAsAsync(Roles.Reviewer);
        var (id, form) = await OpenAsync(reviewer, field + value);

        var after = await reviewer.SubmitAsync(
            form.Form("Input.Title"),
            Values.Of(("Input.Byline", "Typed with care"), (field, value))
        );

        Assert.Contains(after.FieldErrors, e => e.Contains(words, StringComparison.Ordinal));
        Assert.Equal(value, Field(after, field));
        Assert.Equal("Typed with care", Field(after, "Input.Byline"));
        Assert.DoesNotContain(
            "Typed with care",
            (await reviewer.GetPageAsync($"/Articles/{id}")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Input.Title")]
    [InlineData("Input.Outlet")]
    [InlineData("Input.Byline")]
    public async Task A_value_of_10000_characters_is_refused_at_its_field(string field)
    {
        using var reviewer = await app.SignInAsAsync(Roles.Reviewer);
        var (_, form) = await OpenAsync(reviewer, "long " + field);

        var after = await reviewer.SubmitAsync(form.Form("Input.Title"), Values.Of((field, new string('w', 10_000))));

        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Contains(
            after.FieldErrors,
            e => e.Contains("has 10,000 characters; 500 is the most", StringComparison.Ordinal)
        );
        Assert.Equal(10_000, Field(after, field).Length);
    }

    [Fact]
    public async Task Of_two_who_edit_at_once_the_second_is_told_keeps_the_words_and_may_save_again()
    {
        using var ada = await app.SignInAsAsync(Roles.Reviewer);
        using var noor = await app.SignInAsAsync(Roles.Reviewer);
        var (id, adas) = await OpenAsync(ada, "two");
        var noors = await noor.GetPageAsync(adas.Path);
        await ada.SubmitAsync(adas.Form("Input.Title"), Values.Of(("Input.Title", "Ada's title")));

        var told = await noor.SubmitAsync(noors.Form("Input.Title"), Values.Of(("Input.Title", "Noor's title")));

        Assert.Contains("Somebody changed this article meanwhile", told.Text, StringComparison.Ordinal);
        Assert.Contains("Ada's title", told.Text, StringComparison.Ordinal);
        Assert.Equal("Noor's title", Field(told, "Input.Title"));
        Assert.Equal("Ada's title", (await ada.GetPageAsync($"/Articles/{id}")).Heading);

        var saved = await noor.SubmitAsync(told.Form("Input.Title"));
        Assert.Equal("Noor's title", saved.Heading);
    }

    [Fact]
    public async Task The_form_sent_twice_saves_once_and_tells_no_lie()
    {
        using var reviewer = await app.SignInAsAsync(Roles.Reviewer);
        var (_, form) = await OpenAsync(reviewer, "sent twice");
        var values = Values.Of(("Input.Title", "Sent twice"));

        var first = await reviewer.SubmitAsync(form.Form("Input.Title"), values);
        var second = await reviewer.SubmitAsync(form.Form("Input.Title"), values);

        Assert.Equal("Saved.", first.Notice);
        Assert.Contains("it is now “Sent twice”", second.Text, StringComparison.Ordinal);
        Assert.Empty(app.Errors);
    }

    private static async Task<(long Id, DeskPage Form)> OpenAsync(Visitor visitor, string mark)
    {
        var id = await visitor.ImportOneAsync(Sheets.File("flood.txt", Sheets.Flood + "\n\nMark: " + mark));
        return (id, await visitor.GetPageAsync($"/Articles/Edit/{id}"));
    }

    private static string Field(DeskPage page, string name) =>
        ((AngleSharp.Html.Dom.IHtmlInputElement)page.One($"[name='{name}']")).Value;
}
