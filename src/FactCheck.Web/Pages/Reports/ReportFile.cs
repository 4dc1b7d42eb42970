using System.Text;
using FactCheck.Core.Reports;
using FactCheck.Reports.ClaimReview;
using FactCheck.Reports.Csv;
using FactCheck.Reports.Pdf;

namespace FactCheck.Web.Pages.Reports;

/// <summary>A report in one of its file forms.</summary>
internal static class ReportFile
{
    /// <summary>The endings that a report can be had under, without the dot.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["pdf", "html", "csv", "json", "jsonld"];

    /// <summary>Writes one form.</summary>
    /// <exception cref="PdfException">The PDF could not be made; the message says why.</exception>
    public static async Task<(byte[] Content, string MediaType)> WriteAsync(
        Report report,
        string form,
        ReportHtml html,
        CancellationToken cancel
    )
    {
        var snapshot = ReportSnapshot.FromJson(report.Snapshot);
        return form switch
        {
            "pdf" => (
                await ReportPdf.RenderAsync(
                    snapshot,
                    report.Sha256,
                    _ => html.DocumentAsync(snapshot, report.Sha256),
                    cancel
                ),
                "application/pdf"
            ),
            "html" => (Encoding.UTF8.GetBytes(await html.DocumentAsync(snapshot, report.Sha256)), "text/html"),
            "csv" => (ReportCsv.Write(snapshot), "text/csv"),
            // The stored characters themselves, so that their hash is the one on the cover.
            "json" => (Encoding.UTF8.GetBytes(report.Snapshot), "application/json"),
            "jsonld" => (ReportJsonLd.Write(snapshot), "application/ld+json"),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "No such form of a report."),
        };
    }
}
