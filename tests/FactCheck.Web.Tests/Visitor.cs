using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;

namespace FactCheck.Web.Tests;

/// <summary>One person's browser: its cookies, and what it does with pages. Redirects are followed as a browser does.</summary>
public sealed class Visitor : IDisposable
{
    private const int MostRedirects = 10;
    private readonly HttpClient http;
    private readonly CookieContainer cookies;

    internal Visitor(HttpMessageHandler server, CookieContainer cookies)
    {
        this.cookies = cookies;
        http = new HttpClient(new CookieHandler(server, cookies)) { BaseAddress = new Uri("http://localhost/") };
    }

    /// <summary>The address last used to sign in.</summary>
    public string Email { get; internal set; } = "";

    public Task<DeskPage> GetPageAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Types an address and a password into the sign-in page.</summary>
    public async Task<DeskPage> SignInAsync(string email, string password = FactCheckApp.Password)
    {
        Email = email;
        var page = await GetPageAsync("/Account/SignIn");
        return await SubmitAsync(
            page.Form("Input.Email"),
            Values.Of(("Input.Email", email), ("Input.Password", password))
        );
    }

    /// <summary>Sends a form as it stands on the page, with these values typed into it; null takes a value out.</summary>
    public Task<DeskPage> SubmitAsync(
        IHtmlFormElement form,
        IReadOnlyDictionary<string, string?>? values = null,
        params IReadOnlyList<Upload> uploads
    ) => SendAsync(Request(form, values ?? new Dictionary<string, string?>(StringComparer.Ordinal), null, uploads));

    /// <summary>Presses one of a form's buttons, whose name and value are sent along.</summary>
    public Task<DeskPage> PressAsync(
        IHtmlFormElement form,
        string button,
        IReadOnlyDictionary<string, string?>? values = null
    )
    {
        var pressed =
            form.Elements.OfType<IHtmlButtonElement>()
                .FirstOrDefault(b => DeskPage.Words(b).StartsWith(button, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"The form has no button “{button}”.");
        return SendAsync(Request(form, values ?? new Dictionary<string, string?>(StringComparer.Ordinal), pressed, []));
    }

    public async Task<DeskPage> SendAsync(HttpRequestMessage request)
    {
        var cancellation = TestContext.Current.CancellationToken;
        for (var hop = 0; ; hop++)
        {
            using var response = await http.SendAsync(request, cancellation);
            var address = request.RequestUri!;
            if (response.Headers.Location is not { } location || (int)response.StatusCode is < 300 or >= 400)
            {
                return await DeskPage.ReadAsync(response, address, cancellation);
            }

            if (hop == MostRedirects)
            {
                throw new InvalidOperationException($"{address} redirects for ever.");
            }

            request = new HttpRequestMessage(HttpMethod.Get, new Uri(http.BaseAddress!, location));
        }
    }

    /// <summary>The first answer, redirects left to the caller.</summary>
    public Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request) =>
        http.SendAsync(request, TestContext.Current.CancellationToken);

    public string? Cookie(string name) => cookies.GetCookies(http.BaseAddress!)[name]?.Value;

    public IReadOnlyList<Cookie> Cookies => [.. cookies.GetCookies(http.BaseAddress!).Cast<Cookie>()];

    public void SetCookie(string name, string value) => cookies.Add(http.BaseAddress!, new Cookie(name, value));

    public void Dispose() => http.Dispose();

    /// <summary>What the browser would send for this form.</summary>
    internal static HttpRequestMessage Request(
        IHtmlFormElement form,
        IReadOnlyDictionary<string, string?> values,
        IHtmlButtonElement? pressed = null,
        params IReadOnlyList<Upload> uploads
    )
    {
        var fields = Fields(form)
            .Where(f => !values.ContainsKey(f.Key))
            .Concat(values.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, v.Value!)))
            .ToList();
        if (pressed?.Name is { Length: > 0 } name)
        {
            fields.Add(KeyValuePair.Create(name, pressed.Value));
        }

        var action = pressed?.GetAttribute("formaction") ?? form.GetAttribute("action")!;
        if (!string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join(
                '&',
                fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}")
            );
            return new HttpRequestMessage(HttpMethod.Get, $"{action.Split('?')[0]}?{query}");
        }

        if (uploads.Count == 0)
        {
            return new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields) };
        }

        var parts = new MultipartFormDataContent();
        foreach (var field in fields)
        {
            parts.Add(new StringContent(field.Value), field.Key);
        }

        foreach (var upload in uploads)
        {
            var file = new ByteArrayContent(upload.Content);
            file.Headers.ContentType = MediaTypeHeaderValue.Parse(upload.ContentType);
            parts.Add(file, upload.Field, upload.FileName);
        }

        return new HttpRequestMessage(HttpMethod.Post, action) { Content = parts };
    }

    /// <summary>What a browser would send of the form's own controls.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            var name = element.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || element.HasAttribute("disabled"))
            {
                continue;
            }

            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                case IHtmlInputElement { Type: "file" or "submit" or "button" or "image" or "reset" }:
                case IHtmlButtonElement:
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    yield return KeyValuePair.Create(name, box.GetAttribute("value") ?? "on");
                    break;
                case IHtmlInputElement input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return KeyValuePair.Create(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.SelectedOptions)
                    {
                        yield return KeyValuePair.Create(name, option.Value);
                    }

                    break;
            }
        }
    }

    private sealed class CookieHandler(HttpMessageHandler server, CookieContainer cookies) : DelegatingHandler(server)
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var header = cookies.GetCookieHeader(request.RequestUri!);
            if (header.Length > 0)
            {
                request.Headers.Add("Cookie", header);
            }

            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var cookie in set)
                {
                    cookies.SetCookies(request.RequestUri!, cookie);
                }
            }

            return response;
        }
    }
}
