using System.Text.Json;
using FactCheck.Web.Tests.Articles;

namespace FactCheck.Web.Tests.Commands;

public sealed class ExtractionCommandTests : IDisposable
{
    private readonly CommandLine shell = new();

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task Extract_writes_one_json_object_a_file_and_nothing_else()
    {
        var flood = shell.Write("flood.txt", Sheets.Flood + " 😀 On 5 May the cafés reopened.");
        var dam = shell.Write("dam.md", "# The dam\n\nThe dam held.\n");

        var result = await shell.RunAsync("extract", "--json", flood, dam);

        Assert.Equal((0, ""), (result.Exit, result.Errors));
        Assert.Equal(2, result.Lines.Count);
        using var json = JsonDocument.Parse(result.Lines[0]);
        var article = json.RootElement;
        Assert.Equal(
            ["file", "title", "outlet", "byline", "published", "language", "sha256", "text", "passages"],
            article.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal(flood, article.GetProperty("file").GetString());
        Assert.Equal("High water in Lindau", article.GetProperty("title").GetString());
        Assert.Equal("2026-03-03", article.GetProperty("published").GetString());
        var runes = article.GetProperty("text").GetString()!.EnumerateRunes().ToList();
        var index = 0;
        foreach (var passage in article.GetProperty("passages").EnumerateArray())
        {
            string[] fields =
            [
                "index",
                "start",
                "end",
                "text",
                "label",
                "claim",
                "opinion",
                "other",
                "worth",
                "speaker",
                "mode",
                "why",
                "quantities",
            ];
            Assert.Subset(passage.EnumerateObject().Select(p => p.Name).ToHashSet(), fields.ToHashSet());
            Assert.Equal(index++, passage.GetProperty("index").GetInt32());
            AssertAnchored(passage);
            Assert.Contains(passage.GetProperty("label").GetString(), (string[])["claim", "opinion", "other"]);
            Assert.Equal(
                1,
                passage.GetProperty("claim").GetDouble()
                    + passage.GetProperty("opinion").GetDouble()
                    + passage.GetProperty("other").GetDouble(),
                3
            );
            Assert.InRange(passage.GetProperty("worth").GetDouble(), 0, 1);
            foreach (var quantity in passage.GetProperty("quantities").EnumerateArray())
            {
                AssertAnchored(quantity);
                Assert.NotEmpty(quantity.GetProperty("kind").GetString()!);
                Assert.NotEmpty(quantity.GetProperty("value").GetString()!);
            }
        }

        Assert.True(index > 3);

        void AssertAnchored(JsonElement element) =>
            Assert.Equal(
                element.GetProperty("text").GetString(),
                string.Concat(
                    runes.Take(element.GetProperty("start").GetInt32()..element.GetProperty("end").GetInt32())
                )
            );
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_and_the_others_are_done()
    {
        var flood = shell.Write("flood.txt", Sheets.Flood);
        var empty = shell.Write("empty.txt", "");

        var result = await shell.RunAsync("extract", "--json", shell.PathOf("nowhere.txt"), empty, flood);

        Assert.Equal(1, result.Exit);
        Assert.Single(result.Lines);
        Assert.Contains("nowhere.txt", result.Errors, StringComparison.Ordinal);
        Assert.Contains("“empty.txt” is empty", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dash_reads_standard_input_and_published_gives_the_date()
    {
        var result = await shell.RunAsync(
            ["extract", "--json", "--published", "2024-05-02", "-"],
            "The dam broke yesterday and 40 people died.\n"
        );

        Assert.Equal(0, result.Exit);
        using var json = JsonDocument.Parse(Assert.Single(result.Lines));
        Assert.Equal("2024-05-02", json.RootElement.GetProperty("published").GetString());
        Assert.Contains("2024-05-01", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_json_the_passages_are_written_for_a_person()
    {
        var result = await shell.RunAsync("extract", shell.Write("flood.txt", Sheets.Flood));

        Assert.Equal(0, result.Exit);
        Assert.Equal("High water in Lindau", result.Lines[0]);
        Assert.Contains("212 flooded houses", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("{", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Segment_writes_start_end_and_text_of_each_passage()
    {
        var result = await shell.RunAsync(["segment", "-"], "😀 One came. Two went.\n");

        Assert.Equal(0, result.Exit);
        Assert.Equal([(0, 11, "😀 One came."), (12, 21, "Two went.")], result.Lines.Select(Passage));

        static (int, int, string?) Passage(string line)
        {
            using var json = JsonDocument.Parse(line);
            Assert.Equal(["start", "end", "text"], json.RootElement.EnumerateObject().Select(p => p.Name));
            return (
                json.RootElement.GetProperty("start").GetInt32(),
                json.RootElement.GetProperty("end").GetInt32(),
                json.RootElement.GetProperty("text").GetString()
            );
        }
    }

    [Fact]
    public async Task Label_writes_a_line_for_each_line()
    {
        var result = await shell.RunAsync(["label", "-"], "The dam held 40 million litres.\nShare this\n");

        Assert.Equal(0, result.Exit);
        Assert.Equal(2, result.Lines.Count);
        Assert.All(
            result.Lines,
            line =>
            {
                using var json = JsonDocument.Parse(line);
                Assert.Equal(
                    ["label", "claim", "opinion", "other", "worth"],
                    json.RootElement.EnumerateObject().Select(p => p.Name)
                );
            }
        );
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("extract|--published|yesterday|x.txt")]
    [InlineData("extract|--no-such-option|x.txt")]
    [InlineData("segment")]
    [InlineData("fly")]
    [InlineData("import")]
    [InlineData("audit")]
    [InlineData("report|--articles|1")]
    [InlineData("report|--out|report.exe")]
    [InlineData("report|--articles|one|--out|report.html")]
    [InlineData("user|add|noor@desk.example")]
    [InlineData("user|add|noor@desk.example|--role|Owner")]
    [InlineData("user|add|no address|--role|Lead")]
    public async Task Wrong_usage_ends_with_2_and_words_on_standard_error(string arguments)
    {
        var result = await shell.RunAsync(arguments.Split('|'));

        Assert.Equal((2, ""), (result.Exit, result.Output));
        Assert.NotEmpty(result.Errors.Trim());
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }
}
