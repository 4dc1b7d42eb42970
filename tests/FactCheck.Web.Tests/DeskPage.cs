using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace FactCheck.Web.Tests;

/// <summary>An answer of the desk, as a person sees it.</summary>
public sealed class DeskPage
{
    private DeskPage(HttpResponseMessage response, Uri address, byte[] body)
    {
        Status = response.StatusCode;
        Headers = response.Headers;
        ContentType = response.Content.Headers.ContentType?.MediaType;
        Address = address;
        Body = body;
        Document = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(body));
        foreach (var form in Document.QuerySelectorAll("form:not([action]), form[action='']"))
        {
            // Where a browser would send it.
            form.SetAttribute("action", address.PathAndQuery);
        }
    }

    public HttpStatusCode Status { get; }

    public HttpResponseHeaders Headers { get; }

    public string? ContentType { get; }

    /// <summary>Where the person ended, after every redirect.</summary>
    public Uri Address { get; }

    public string Path => Address.AbsolutePath;

    public byte[] Body { get; }

    public IHtmlDocument Document { get; }

    public string Heading => Words(Document.QuerySelector("h1"));

    /// <summary>What the main part says, its white space evened out.</summary>
    public string Text => Words(Document.QuerySelector("main") ?? Document.Body);

    public string Notice => string.Join(" ", Document.QuerySelectorAll(".notice").Select(Words));

    public IReadOnlyList<string> FieldErrors => [.. Document.QuerySelectorAll(".field .error").Select(Words)];

    /// <summary>The form that holds this control, or whose button says this.</summary>
    public IHtmlFormElement Form(string controlOrButton) =>
        Document
            .QuerySelectorAll<IHtmlFormElement>("form")
            .FirstOrDefault(form =>
                form.Elements.Any(e =>
                    e.GetAttribute("name") == controlOrButton
                    || (e is IHtmlButtonElement && Words(e).StartsWith(controlOrButton, StringComparison.Ordinal))
                )
            )
        ?? throw new InvalidOperationException($"No form with “{controlOrButton}” on {Path}: {Text}");

    public IElement One(string selector) =>
        Document.QuerySelector(selector) ?? throw new InvalidOperationException($"No “{selector}” on {Path}: {Text}");

    public static string Words(INode? node) =>
        node is null
            ? ""
            : string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static async Task<DeskPage> ReadAsync(
        HttpResponseMessage response,
        Uri address,
        CancellationToken cancellation
    ) => new(response, address, await response.Content.ReadAsByteArrayAsync(cancellation));
}

/// <summary>A file that a person chooses in a form.</summary>
public sealed record Upload(string Field, string FileName, byte[] Content, string ContentType = "text/plain");
