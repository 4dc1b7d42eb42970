using System.Security.Cryptography;
using System.Text;
using FactCheck.Core.Audit;

namespace FactCheck.Core.Accounts;

/// <summary>
/// A link that makes one account. The first start issues one for the administrator; administrators issue the others.
/// Only the token's hash is kept, so a stolen database opens no door.
/// </summary>
public sealed class Invitation : Audited
{
    private Invitation() { }

    /// <summary>SHA-256 of the token, 64 lower-case hexadecimal digits.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>The role that the account gets, one of <see cref="Roles.All"/>.</summary>
    public string Role { get; private set; } = "";

    /// <summary>The address the account must have, or null where the invited person chooses.</summary>
    public string? Email { get; private set; }

    /// <summary>Whether this is the first-start link.</summary>
    public bool IsSetup { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>UTC; from this moment on the link is refused.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>UTC; when the account was made.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>UTC; when it was taken back.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>Who issued it; null for the desk.</summary>
    public long? CreatedById { get; private set; }

    /// <summary>Issues an invitation. The token is returned once and kept nowhere.</summary>
    public static (Invitation Invitation, string Token) Issue(
        string role,
        string? email,
        Actor by,
        DateTime now,
        TimeSpan lifetime,
        bool isSetup = false
    )
    {
        if (!Roles.All.Contains(role, StringComparer.Ordinal))
        {
            throw new ArgumentException($"“{role}” is no role.", nameof(role));
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var invitation = new Invitation
        {
            TokenHash = Hash(token),
            Role = role,
            Email = string.IsNullOrWhiteSpace(email) ? null : email.Trim(),
            IsSetup = isSetup,
            CreatedAt = now,
            ExpiresAt = now + lifetime,
            CreatedById = by.Id,
        };
        invitation.Record("issued", by, now, after: new { role, invitation.Email });
        return (invitation, token);
    }

    /// <summary>The hash under which a token is looked up.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Why the link cannot be used now, or null when it can.</summary>
    public Refusal? Check(DateTime now) =>
        UsedAt is not null ? new Refusal("used", "This link was used already. Sign in, or ask for a new one.")
        : RevokedAt is not null ? new Refusal("revoked", "This link was taken back. Ask for a new one.")
        : now >= ExpiresAt ? new Refusal("expired", "This link has expired. Ask for a new one.")
        : null;

    /// <summary>Uses the link up for <paramref name="account"/>.</summary>
    public Refusal? Accept(Actor account, DateTime now)
    {
        if (Check(now) is { } refusal)
        {
            return refusal;
        }

        UsedAt = now;
        Record("accepted", account, now, after: new { Role });
        return null;
    }

    /// <summary>Takes the link back.</summary>
    public Refusal? Revoke(Actor by, DateTime now)
    {
        if (Check(now) is { } refusal)
        {
            return refusal;
        }

        RevokedAt = now;
        Record("revoked", by, now);
        return null;
    }
}
