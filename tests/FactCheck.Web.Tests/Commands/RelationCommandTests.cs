using System.Text.Json;

namespace FactCheck.Web.Tests.Commands;

public sealed class RelationCommandTests : IDisposable
{
    private readonly CommandLine shell = new();

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task Compare_names_both_passages_and_what_differs()
    {
        var (a, b) = Articles();

        var result = await shell.RunAsync("compare", "--json", a, b);

        Assert.Equal((0, ""), (result.Exit, result.Errors));
        using var json = JsonDocument.Parse(Assert.Single(result.Lines));
        var row = json.RootElement;
        Assert.Equal(["relation", "score", "slot", "why", "a", "b"], row.EnumerateObject().Select(p => p.Name));
        Assert.Equal("conflicts", row.GetProperty("relation").GetString());
        Assert.Equal("people", row.GetProperty("slot").GetString());
        Assert.Equal(["file", "start", "end", "text"], row.GetProperty("a").EnumerateObject().Select(p => p.Name));
        Assert.Equal(a, row.GetProperty("a").GetProperty("file").GetString());
        Assert.Equal(b, row.GetProperty("b").GetProperty("file").GetString());
    }

    [Fact]
    public async Task Compare_is_readable_without_json()
    {
        var (a, b) = Articles();

        var result = await shell.RunAsync("compare", a, b);

        Assert.Equal(0, result.Exit);
        Assert.StartsWith("conflicts", result.Lines[0], StringComparison.Ordinal);
        Assert.Contains("“41 people” against “63 people”", result.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_goes_on_without_a_file_that_is_missing()
    {
        var (a, b) = Articles();

        var result = await shell.RunAsync("compare", "--json", a, shell.PathOf("gone.txt"), b);

        Assert.Equal(1, result.Exit);
        Assert.Contains("gone.txt", result.Errors, StringComparison.Ordinal);
        Assert.Single(result.Lines);
    }

    [Fact]
    public async Task Compare_of_one_file_is_wrong_usage() =>
        Assert.Equal(2, (await shell.RunAsync("compare", Articles().A)).Exit);

    [Fact]
    public async Task Relate_answers_each_line_of_standard_input()
    {
        var result = await shell.RunAsync(
            ["relate", "-"],
            "The flood killed 41 people in Lisko.\tThe Lisko flood killed 63 people.\nThe dam held.\tTaxes rise.\nno tab\n"
        );

        Assert.Equal(1, result.Exit);
        Assert.Contains("Line 3", result.Errors, StringComparison.Ordinal);
        Assert.Equal(2, result.Lines.Count);
        Assert.StartsWith("{\"relation\":\"conflicts\",\"score\":", result.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("{\"relation\":\"none\",\"score\":", result.Lines[1], StringComparison.Ordinal);
    }

    private (string A, string B) Articles() =>
        (
            shell.Write("a.txt", "The flood killed 41 people in Lisko on 6 May 2025.\n"),
            shell.Write("b.txt", "The flood in Lisko killed 63 people on 6 May 2025.\n")
        );
}
