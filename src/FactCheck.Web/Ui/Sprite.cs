using Microsoft.AspNetCore.Html;

namespace FactCheck.Web.Ui;

/// <summary>The desk's icons and chart patterns, set into each page once and named from there.</summary>
internal static class Sprite
{
    public static HtmlString Svg { get; } = new(Read());

    private static string Read()
    {
        using var stream = typeof(Sprite).Assembly.GetManifestResourceStream("sprite.svg")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
