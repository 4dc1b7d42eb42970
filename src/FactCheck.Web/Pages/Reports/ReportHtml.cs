using System.Text.Encodings.Web;
using FactCheck.Core.Reports;
using FactCheck.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace FactCheck.Web.Pages.Reports;

/// <summary>A snapshot as HTML: a fragment for the site's page, or a whole document that stands alone.</summary>
internal sealed class ReportHtml(IServiceProvider services, ILoggerFactory logs, IWebHostEnvironment site)
{
    /// <summary>The leaves of the report, to be set into a page that has the style sheet and the sprite.</summary>
    public async Task<string> FragmentAsync(ReportSnapshot report, string? sha256)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var output = await renderer.RenderComponentAsync<ReportDocument>(
                ParameterView.FromDictionary(
                    new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        [nameof(ReportDocument.Report)] = report,
                        [nameof(ReportDocument.Sha256)] = sha256,
                    }
                )
            );
            return output.ToHtmlString();
        });
    }

    /// <summary>A document with its style inside: it can be sent, kept and printed without the desk.</summary>
    public async Task<string> DocumentAsync(ReportSnapshot report, string? sha256)
    {
        var style = await StyleAsync();
        var footer = ReportWords
            .Footer(report)
            .Replace("\\", "", StringComparison.Ordinal)
            .Replace("\"", "", StringComparison.Ordinal);
        return $$"""
            <!doctype html>
            <html lang="en" data-theme="light">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="author" content="{{HtmlEncoder.Default.Encode(report.IssuedBy)}}">
            <meta name="generator" content="FactCheck">
            <title>{{HtmlEncoder.Default.Encode(report.Title)}}</title>
            <style>{{style}}
            @page { @bottom-left { content: "{{footer}}"; } }
            @page :first { @bottom-left { content: none; } }</style>
            </head>
            <body class="report">
            {{Sprite.Svg}}
            <main>{{await FragmentAsync(report, sha256)}}</main>
            </body>
            </html>
            """;
    }

    private async Task<string> StyleAsync()
    {
        await using var stream = site.WebRootFileProvider.GetFileInfo("css/desk.css").CreateReadStream();
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
