using System.Diagnostics.CodeAnalysis;

namespace FactCheck.Core;

/// <summary>An address that a browser may be sent to: absolute, http or https, with a host, at most 2,000 characters.</summary>
public static class WebAddress
{
    /// <summary>Reads an address; false for every other scheme, so that a link can never run a script.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out string? address)
    {
        address = null;
        if (
            string.IsNullOrWhiteSpace(text)
            || text.Length > 2000
            || !Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            || uri.Host.Length == 0
            || uri.UserInfo.Length > 0
        )
        {
            return false;
        }

        address = uri.AbsoluteUri;
        return true;
    }
}
