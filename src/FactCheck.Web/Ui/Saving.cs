using FactCheck.Core;
using FactCheck.Core.Audit;
using FactCheck.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Ui;

/// <summary>The one place where a save that somebody else's came before is turned into words.</summary>
internal static class Saving
{
    /// <summary>
    /// Saves, or says who changed the object since it was read. After a refusal nothing is tracked any more: read again.
    /// </summary>
    public static async Task<Refusal?> TrySaveAsync(this AppDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException e)
        {
            var stale = e.Entries.Select(entry => entry.Entity).OfType<Audited>().FirstOrDefault();
            db.ChangeTracker.Clear();
            return await WhoChangedAsync(db, stale, cancel);
        }
    }

    /// <summary>The refusal for a form that was opened before the object's last change.</summary>
    public static async Task<Refusal> WhoChangedAsync(AppDb db, Audited? stale, CancellationToken cancel)
    {
        var (subject, id) = (stale?.GetType().Name, stale?.Id);
        var last = subject is null
            ? null
            : await db
                .AuditEvents.AsNoTracking()
                .Where(a => a.Subject == subject && a.SubjectId == id)
                .OrderByDescending(a => a.Id)
                .FirstOrDefaultAsync(cancel);
        return new Refusal(
            "stale",
            last is null
                ? "This changed while you had it open. Look at it as it stands now, then send the form again."
                : $"{last.ActorName} changed this while you had it open ({last.Action} at {ClaimWords.Time(last.At)} UTC). Look at it as it stands now, then send the form again."
        );
    }
}
