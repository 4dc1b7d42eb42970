using System.Text.Json;
using FactCheck.Core.Audit;
using FactCheck.Core.Reports;
using FactCheck.Core.Reviews;

namespace FactCheck.Core.Tests.Reports;

public sealed class ReportSnapshotTests
{
    [Fact]
    public void A_snapshot_reads_back_as_it_was_written()
    {
        var report = Samples.Full();

        var read = ReportSnapshot.FromJson(report.ToJson());

        Assert.Equivalent(report, read, strict: true);
        Assert.Equal(report.ToJson(), read.ToJson());
        Assert.Equal(DateTimeKind.Utc, read.IssuedAt.Kind);
    }

    [Fact]
    public void A_snapshot_keeps_other_scripts_readable_and_names_its_verdicts_in_words()
    {
        var json = Samples.Full().ToJson();

        Assert.Contains("سيبقى الجسر مغلقا حتى الخريف", json, StringComparison.Ordinal);
        Assert.Contains("\"verdict\":\"disputed\"", json, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"decision\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"number\":\"twelve\"}")]
    public void What_is_no_snapshot_is_refused(string json) =>
        Assert.Throws<JsonException>(() => ReportSnapshot.FromJson(json));

    [Fact]
    public void An_issued_report_carries_the_hash_of_its_snapshot_and_an_event()
    {
        var json = Samples.Full().ToJson();

        var report = Report.Issue(12, "The bridge", json, new Actor(7, "J. Sorley"), Samples.Issued);

        Assert.Equal(Report.Hash(json), report.Sha256);
        Assert.Matches("^[0-9a-f]{64}$", report.Sha256);
        Assert.NotEqual(report.Sha256, Report.Hash(json + " "));
        Assert.Equal("J. Sorley", report.IssuedBy);
    }

    [Fact]
    public void The_counts_are_those_of_the_claims()
    {
        var report = Samples.Full();

        Assert.Equal(1, report.Count(Verdict.Supported));
        Assert.Equal(1, report.Count(Verdict.Disputed));
        Assert.Equal(1, report.Count(Verdict.Opinion));
        Assert.Equal(0, Samples.Empty().Count(Verdict.Supported));
    }

    // Figures worked by hand from Cohen's definition, (observed - chance) / (1 - chance). S, D, O: the two reviewers' verdicts.
    [Theory]
    [InlineData("", 0, 0, null)]
    [InlineData("SS", 1, 1, null)]
    [InlineData("SD", 1, 0, 0.0)]
    [InlineData("SS DD", 2, 2, 1.0)]
    [InlineData("SD DS", 2, 0, -1.0)]
    [InlineData("SS SS SD DD", 4, 3, 0.5)]
    [InlineData("SS SS DD DO OO OO", 6, 5, 0.75)]
    [InlineData("SS SD DS DD", 4, 2, 0.0)]
    public void Agreement_is_counted_and_corrected_for_chance(string pairs, int count, int same, double? kappa)
    {
        var agreement = ReportAgreement.Of([
            .. pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => (Of(pair[0]), Of(pair[1]))),
        ]);

        Assert.Equal(new ReportAgreement(count, same, kappa), agreement);

        static Verdict Of(char letter) =>
            letter switch
            {
                'S' => Verdict.Supported,
                'D' => Verdict.Disputed,
                _ => Verdict.Opinion,
            };
    }
}
