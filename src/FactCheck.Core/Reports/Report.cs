using System.Security.Cryptography;
using System.Text;
using FactCheck.Core.Audit;

namespace FactCheck.Core.Reports;

/// <summary>An issued report: a snapshot that is stored, numbered and hashed, and never changes.</summary>
public sealed class Report : Audited
{
    private Report() { }

    /// <summary>From 1 without a gap.</summary>
    public int Number { get; private set; }

    /// <summary>What it is called on its cover.</summary>
    public string Title { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime IssuedAt { get; private set; }

    /// <summary>Who issued it.</summary>
    public string IssuedBy { get; private set; } = "";

    /// <summary>The snapshot as JSON; what every rendering is made from.</summary>
    public string Snapshot { get; private set; } = "";

    /// <summary>SHA-256 of the snapshot's UTF-8 bytes, 64 lower-case hexadecimal digits; printed in the report.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Issues a report on <paramref name="snapshot"/>.</summary>
    public static Report Issue(int number, string title, string snapshot, Actor by, DateTime now)
    {
        var report = new Report
        {
            Number = number,
            Title = title,
            IssuedAt = now,
            IssuedBy = by.Name,
            Snapshot = snapshot,
            Sha256 = Hash(snapshot),
        };
        report.Record("issued", by, now, after: new { number, report.Sha256 });
        return report;
    }

    /// <summary>The hash of a snapshot.</summary>
    public static string Hash(string snapshot) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(snapshot)));
}
