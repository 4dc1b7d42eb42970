using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Reports.Pdf;

/// <summary>
/// The information dictionary of a document (ISO 32000-1, 14.3.3). Chromium writes a title, its own name and the moment of
/// printing; a report names its signer, its subject and its own date, so that it is the same document whenever it is printed.
/// </summary>
internal sealed partial record PdfInformation(
    string Title,
    string Author,
    string Subject,
    string Creator,
    DateTimeOffset Date
)
{
    private const int TrailerWindow = 1024;

    /// <summary>
    /// Appends the dictionary in an incremental update (ISO 32000-1, 7.5.6) in place of the one that is there. A file whose
    /// trailer is not of the plain kind comes back as it is.
    /// </summary>
    public static byte[] Write(byte[] pdf, PdfInformation information)
    {
        var from = Math.Max(0, pdf.Length - TrailerWindow);
        var trailer = Trailer().Match(Encoding.Latin1.GetString(pdf, from, pdf.Length - from));
        if (!trailer.Success)
        {
            return pdf;
        }

        var info = trailer.Groups["info"].Value;
        var update = new StringBuilder();
        update.Append('\n');
        var offset = pdf.Length + 1;
        var date = information.Date.ToUniversalTime().ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);
        update.Append(
            CultureInfo.InvariantCulture,
            $"{info} 0 obj\n<</Title {Text(information.Title)}\n/Author {Text(information.Author)}\n/Subject {Text(information.Subject)}\n"
        );
        update.Append(
            CultureInfo.InvariantCulture,
            $"/Creator {Text(information.Creator)}\n/Producer {Text("Chromium, Skia/PDF")}\n/CreationDate ({date})\n/ModDate ({date})>>\nendobj\n"
        );
        var table = pdf.Length + update.Length;
        update.Append(CultureInfo.InvariantCulture, $"xref\n{info} 1\n{offset:D10} 00000 n \n");
        update.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<</Size {trailer.Groups["size"]}\n/Root {trailer.Groups["root"]} 0 R\n/Info {info} 0 R\n/Prev {trailer.Groups["start"]}>>\nstartxref\n{table}\n%%EOF\n"
        );
        return [.. pdf, .. Encoding.ASCII.GetBytes(update.ToString())];
    }

    /// <summary>A text string: UTF-16 with its mark, in hexadecimal digits.</summary>
    private static string Text(string value) =>
        $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(value))}>";

    [GeneratedRegex(
        @"trailer\s*<<\s*/Size (?<size>\d+)\s*/Root (?<root>\d+) 0 R\s*/Info (?<info>\d+) 0 R\s*>>\s*startxref\s*(?<start>\d+)\s*%%EOF\s*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Trailer();
}
