using System.Globalization;
using System.Text;

namespace FactCheck.Web.Tests.Articles;

/// <summary>Article files, and how a person brings them in.</summary>
internal static class Sheets
{
    public const string Flood = """
        Title: High water in Lindau
        Outlet: The Valley Herald
        Date: 2026-03-03

        The council counted 212 flooded houses on Tuesday, and 40 people were taken to hospital. “We have never seen so much water,” said Mayor Ines Vogt.

        The dam held 40 million cubic metres, engineers reported on 2 March 2026. It was a shameful failure of planning.
        """;

    public static byte[] Bytes(this string text) => Encoding.UTF8.GetBytes(text);

    public static Upload File(string name, string text) => new("Files", name, text.Bytes());

    /// <summary>Sends the form for files of the page where articles are added.</summary>
    public static async Task<DeskPage> ImportAsync(this Visitor visitor, params Upload[] files)
    {
        var page = await visitor.GetPageAsync("/Articles/Import");
        return await visitor.SubmitAsync(page.Form("Files"), null, files);
    }

    /// <summary>Imports one article, which must be new, and returns its key.</summary>
    public static async Task<long> ImportOneAsync(this Visitor visitor, Upload file)
    {
        var page = await visitor.ImportAsync(file);
        var link = page.One(".outcomes a[href^='/Articles/Edit/']").GetAttribute("href")!;
        return long.Parse(link.Split('/')[^1], CultureInfo.InvariantCulture);
    }
}
