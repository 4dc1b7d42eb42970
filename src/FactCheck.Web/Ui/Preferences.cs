namespace FactCheck.Web.Ui;

/// <summary>How one browser wants the desk to look and listen; kept in its cookies, since it is no secret and no rule.</summary>
public sealed record Preferences(string Theme, bool Letters)
{
    public const string Auto = "auto";
    public const string Light = "light";
    public const string Dark = "dark";

    private const string ThemeCookie = "desk-theme";
    private const string KeysCookie = "desk-keys";
    private const string Off = "off";

    public static Preferences Of(HttpRequest request) =>
        new(
            request.Cookies[ThemeCookie] is Light or Dark ? request.Cookies[ThemeCookie]! : Auto,
            request.Cookies[KeysCookie] != Off
        );

    public void Keep(HttpResponse response)
    {
        var options = new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = response.HttpContext.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(400),
            IsEssential = true,
        };
        Set(ThemeCookie, Theme == Auto ? null : Theme);
        Set(KeysCookie, Letters ? null : Off);

        void Set(string name, string? value)
        {
            if (value is null)
            {
                response.Cookies.Delete(name);
            }
            else
            {
                response.Cookies.Append(name, value, options);
            }
        }
    }
}
