using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Data;
using FactCheck.Data.Search;
using FactCheck.Extraction.Labelling;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace FactCheck.Web.Pages.Queue;

/// <summary>A place in the queue's order: behind (or before) this claim.</summary>
internal sealed record QueueCursor(double Worth, long Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Worth:R},{Id}");

    public static QueueCursor? Read(string? text)
    {
        var parts = (text ?? "").Split(',');
        return
            parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var worth)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new QueueCursor(worth, id)
            : null;
    }
}

/// <summary>
/// What of the queue is looked at, as the address says it. A value that cannot be read is left out rather than refused: an
/// address may be old or typed by hand.
/// </summary>
internal sealed record QueueFilter
{
    private const int MostWords = 200;

    private static readonly ClaimStatus[] Open =
    [
        ClaimStatus.Queued,
        ClaimStatus.InReview,
        ClaimStatus.AwaitingSecond,
        ClaimStatus.InDisagreement,
    ];

    /// <summary>In the order of the statuses, each once.</summary>
    public IReadOnlyList<ClaimStatus> Statuses { get; init; } = Open;

    public long? Article { get; init; }

    public string? Outlet { get; init; }

    public PassageLabel? Label { get; init; }

    public string? Speaker { get; init; }

    public string? Words { get; init; }

    public double? WorthFrom { get; init; }

    public QueueCursor? After { get; init; }

    public QueueCursor? Before { get; init; }

    public bool IsOpenOnly => Statuses.SequenceEqual(Open);

    /// <summary>Whether the stored counts by status say how many there are.</summary>
    public bool IsByStatusOnly =>
        Article is null && Outlet is null && Label is null && Speaker is null && Words is null && WorthFrom is null;

    public bool IsPlain => IsOpenOnly && IsByStatusOnly;

    public static QueueFilter Read(IQueryCollection query)
    {
        var statuses = query["status"]
            .Select(s => Enum.TryParse<ClaimStatus>(s, ignoreCase: true, out var status) ? status : (ClaimStatus?)null)
            .OfType<ClaimStatus>()
            .Where(Enum.IsDefined)
            .Distinct()
            .Order()
            .ToList();
        return new QueueFilter
        {
            Statuses = statuses.Count > 0 ? statuses : Open,
            Article = long.TryParse(Text("article"), NumberStyles.None, CultureInfo.InvariantCulture, out var article)
                ? article
                : null,
            Outlet = Text("outlet"),
            Label =
                Enum.TryParse<PassageLabel>(Text("label"), ignoreCase: true, out var label)
                && label is PassageLabel.Claim or PassageLabel.Opinion
                    ? label
                    : null,
            Speaker = Text("speaker"),
            Words = Text("q"),
            WorthFrom =
                double.TryParse(Text("worth"), NumberStyles.Float, CultureInfo.InvariantCulture, out var worth)
                && worth is > 0 and <= 1
                    ? worth
                    : null,
            After = QueueCursor.Read(Text("after")),
            Before = QueueCursor.Read(Text("before")),
        };

        string? Text(string name)
        {
            var value = query[name].ToString().Trim();
            return value.Length == 0 ? null
                : value.Length > MostWords ? value[..MostWords]
                : value;
        }
    }

    public string Address(string? handler = null)
    {
        var parts = new List<KeyValuePair<string, StringValues>>();
        Add("handler", handler);
        if (!IsOpenOnly)
        {
            parts.Add(new("status", Statuses.Select(s => s.ToString()).ToArray()));
        }

        Add("article", Article?.ToString(CultureInfo.InvariantCulture));
        Add("outlet", Outlet);
        Add("label", Label?.ToString());
        Add("speaker", Speaker);
        Add("q", Words);
        Add("worth", WorthFrom?.ToString("0.##", CultureInfo.InvariantCulture));
        Add("after", After?.ToString());
        Add("before", Before?.ToString());
        return QueryHelpers.AddQueryString("/Queue", parts);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add(new(name, value));
            }
        }
    }

    /// <summary>The same without a place in the list.</summary>
    public QueueFilter FirstPage() => this with { After = null, Before = null };

    /// <summary>The filters in force besides the status: what the chip says, and the address without it.</summary>
    public IEnumerable<(string Label, string Value, string Without)> Chips(string? articleName)
    {
        var first = FirstPage();
        if (Words is not null)
        {
            yield return ("words", Words, (first with { Words = null }).Address());
        }

        if (Article is { } id)
        {
            yield return (
                "article",
                articleName ?? ClaimCode.Article(Math.Max(id, 1)),
                (first with { Article = null }).Address()
            );
        }

        if (Outlet is not null)
        {
            yield return ("outlet", Outlet, (first with { Outlet = null }).Address());
        }

        if (Label is { } label)
        {
            yield return (
                "label",
                label == PassageLabel.Claim ? "claim" : "opinion",
                (first with { Label = null }).Address()
            );
        }

        if (Speaker is not null)
        {
            yield return ("speaker", Speaker, (first with { Speaker = null }).Address());
        }

        if (WorthFrom is { } worth)
        {
            yield return (
                "worth",
                "≥ " + worth.ToString("0.##", CultureInfo.InvariantCulture),
                (first with { WorthFrom = null }).Address()
            );
        }
    }

    /// <summary>
    /// The next claims of one status in the order of the address, upwards where it says "before". One status at a time,
    /// because then an index gives the order and the rows alone are read, however many claims there are.
    /// </summary>
    public IQueryable<Claim> Claims(AppDb db, ClaimStatus status)
    {
        var claims = Words is null ? db.Claims : ClaimSearch.Matching(db, Words);
        claims = claims.AsNoTracking().Where(c => c.Status == status);
        if (Article is { } article)
        {
            claims = claims.Where(c => c.ArticleId == article);
        }

        if (Outlet is { } outlet)
        {
            claims = claims.Where(c => c.Article.Outlet == outlet);
        }

        if (Label is { } label)
        {
            claims = claims.Where(c => c.Kind == label);
        }

        if (Speaker is { } speaker)
        {
            claims = claims.Where(c => c.Speaker == speaker);
        }

        if (WorthFrom is { } from)
        {
            claims = claims.Where(c => c.Worth >= from);
        }

        if (Before is { } before)
        {
            return claims
                .Where(c => c.Worth > before.Worth || (c.Worth == before.Worth && c.Id < before.Id))
                .OrderBy(c => c.Worth)
                .ThenByDescending(c => c.Id);
        }

        if (After is { } after)
        {
            claims = claims.Where(c => c.Worth < after.Worth || (c.Worth == after.Worth && c.Id > after.Id));
        }

        return claims.OrderByDescending(c => c.Worth).ThenBy(c => c.Id);
    }
}
