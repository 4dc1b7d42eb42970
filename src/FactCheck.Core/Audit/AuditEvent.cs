using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Core.Audit;

/// <summary>
/// One change: who, when, what, before and after. Events form a chain: the hash of each covers its content and the hash
/// of the one before, so that an edited or missing event shows.
/// </summary>
public sealed class AuditEvent
{
    /// <summary>What the first event of a desk names as the hash before it.</summary>
    public static readonly string Genesis = new('0', 64);

    internal AuditEvent(
        DateTime at,
        Actor by,
        string subject,
        string action,
        string? before,
        string? after,
        string? reason
    )
    {
        // Whole microseconds: what both databases keep, so that the hash can be computed again from the row.
        At = new DateTime(at.Ticks - (at.Ticks % 10), DateTimeKind.Utc);
        (ActorId, ActorName) = by;
        (Subject, Action, Before, After, Reason) = (subject, action, before, after, reason);
    }

    private AuditEvent() { }

    /// <summary>Place in the chain, from 1 without a gap.</summary>
    public long Id { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The account, or null for the desk itself.</summary>
    public long? ActorId { get; private set; }

    /// <summary>The actor's name at the time.</summary>
    public string ActorName { get; private set; } = "";

    /// <summary>The kind of object that changed: <c>Claim</c>, <c>Article</c>.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The key of the object that changed.</summary>
    public long SubjectId { get; private set; }

    /// <summary>A verb in the past tense.</summary>
    public string Action { get; private set; } = "";

    /// <summary>What changed, as it was: JSON.</summary>
    public string? Before { get; private set; }

    /// <summary>What changed, as it became: JSON.</summary>
    public string? After { get; private set; }

    /// <summary>The reason the person gave.</summary>
    public string? Reason { get; private set; }

    /// <summary>The hash of the event before, <see cref="Genesis"/> for the first.</summary>
    public string PreviousHash { get; private set; } = "";

    /// <summary>SHA-256 over all of the above, 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Puts the event into its place in the chain; done once, when it is stored.</summary>
    public void Chain(long id, long subjectId, string previousHash)
    {
        (Id, SubjectId, PreviousHash) = (id, subjectId, previousHash);
        Hash = ComputeHash();
    }

    /// <summary>The hash that this event's content gives now; equal to <see cref="Hash"/> unless something was edited.</summary>
    public string ComputeHash()
    {
        var content = new StringBuilder();
        string?[] fields =
        [
            Id.ToString(CultureInfo.InvariantCulture),
            At.ToString("O", CultureInfo.InvariantCulture),
            ActorId?.ToString(CultureInfo.InvariantCulture),
            ActorName,
            Subject,
            SubjectId.ToString(CultureInfo.InvariantCulture),
            Action,
            Before,
            After,
            Reason,
            PreviousHash,
        ];
        foreach (var field in fields)
        {
            // Each field is preceded by its length, so that no two contents run together to the same bytes.
            content.Append(CultureInfo.InvariantCulture, $"{field?.Length ?? -1}:{field}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }
}
