using FactCheck.Core.Reports;

namespace FactCheck.Reports.Pdf
{
    public sealed class PdfException(string message) : Exception(message);

    public static class ReportPdf
    {
        public static string? Unavailable => "No PDF yet.";

        public static Task<byte[]> RenderAsync(ReportSnapshot report, string sha256, Func<CancellationToken, Task<string>> html, CancellationToken cancel) =>
            throw new PdfException("No PDF yet.");
    }
}

namespace FactCheck.Reports.Csv
{
    public static class ReportCsv
    {
        public static byte[] Write(ReportSnapshot report) => [];
    }
}

namespace FactCheck.Reports.ClaimReview
{
    public static class ReportJsonLd
    {
        public static byte[] Write(ReportSnapshot report) => [];
    }
}
