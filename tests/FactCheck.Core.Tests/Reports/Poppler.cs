using System.Diagnostics;

namespace FactCheck.Core.Tests.Reports;

/// <summary>Reads PDFs back by the programs of poppler-utils, which tests/run.sh installs.</summary>
internal static class Poppler
{
    public static Task<string> TextAsync(byte[] pdf, CancellationToken cancel) =>
        RunAsync("pdftotext", pdf, "- -", cancel);

    public static Task<string> InfoAsync(byte[] pdf, CancellationToken cancel) =>
        RunAsync("pdfinfo", pdf, "-isodates -", cancel);

    public static Task<string> StructureAsync(byte[] pdf, CancellationToken cancel) =>
        RunAsync("pdfinfo", pdf, "-struct -", cancel);

    private static async Task<string> RunAsync(string program, byte[] pdf, string arguments, CancellationToken cancel)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
                UseShellExecute = false,
            }
        )!;
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        await process.StandardInput.BaseStream.WriteAsync(pdf, cancel);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancel);
        Assert.Equal(0, process.ExitCode);
        return await output;
    }
}
