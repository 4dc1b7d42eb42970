using System.Text;
using FactCheck.Core.Reports;
using FactCheck.Reports.Csv;

namespace FactCheck.Core.Tests.Reports;

public sealed class ReportCsvTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+44", "\"'+44\"")]
    [InlineData("-3", "\"'-3\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("a=1", "a=1")]
    [InlineData("–", "–")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_cell_cannot_start_a_formula(string? value, string cell) => Assert.Equal(cell, ReportCsv.Cell(value));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" room ", "\" room \"")]
    [InlineData("الجسر", "الجسر")]
    public void A_cell_is_quoted_where_it_must_be(string value, string cell) =>
        Assert.Equal(cell, ReportCsv.Cell(value));

    [Fact]
    public void There_is_a_row_for_every_claim_settled_or_open()
    {
        var bytes = ReportCsv.Write(Samples.Full());

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var rows = Read(Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3));
        Assert.Equal(6, rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        var verdict = rows[0].IndexOf("verdict");
        Assert.Equal(["Supported", "Disputed", "Opinion", "", ""], rows.Skip(1).Select(r => r[verdict]));
        Assert.Equal(["A1", "A4", "C2", "A7", "B2"], rows.Skip(1).Select(r => r[rows[0].IndexOf("claim")]));
        Assert.Equal("سيبقى الجسر مغلقا حتى الخريف", rows[3][rows[0].IndexOf("quote")]);
        Assert.Equal("J. Sorley; A. Reed; B. Holt", rows[2][rows[0].IndexOf("reviewers")]);
        Assert.Contains(Samples.LongAddress, rows[2][rows[0].IndexOf("sources")], StringComparison.Ordinal);
        Assert.Equal("2025-09-04T14:05:00Z", rows[2][rows[0].IndexOf("settled")]);
        Assert.Equal("In disagreement", rows[5][rows[0].IndexOf("status")]);
    }

    [Fact]
    public void A_statement_that_is_a_formula_is_text_in_the_file()
    {
        var report = Samples.Full();
        report = report with
        {
            Claims = [report.Claims[0] with { Statement = "=HYPERLINK(\"https://evil.example\",\"x\")" }],
        };

        var rows = Read(Encoding.UTF8.GetString(ReportCsv.Write(report))[1..]);

        Assert.Equal("'=HYPERLINK(\"https://evil.example\",\"x\")", rows[1][rows[0].IndexOf("statement")]);
    }

    /// <summary>Reads RFC 4180.</summary>
    private static List<List<string>> Read(string text)
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(text[++i]);
            }
            else if (text[i] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && text[i] == ',')
            {
                End();
            }
            else if (!quoted && text[i] == '\r')
            {
                End();
                i++;
                rows.Add([]);
            }
            else
            {
                cell.Append(text[i]);
            }
        }

        rows.RemoveAt(rows.Count - 1);
        return rows;

        void End()
        {
            rows[^1].Add(cell.ToString());
            cell.Clear();
        }
    }
}
