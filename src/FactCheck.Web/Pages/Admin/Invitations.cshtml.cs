using System.ComponentModel.DataAnnotations;
using FactCheck.Core.Accounts;
using FactCheck.Core.Audit;
using FactCheck.Data;
using FactCheck.Web.Security;
using FactCheck.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Admin;

internal sealed class InvitationsModel(AppDb db, TimeProvider clock) : PageModel
{
    internal sealed class InputModel
    {
        public string Role { get; set; } = Roles.Reviewer;

        [Display(Name = "Email")]
        [EmailAddress(ErrorMessage = "This is not an email address.")]
        [StringLength(256, ErrorMessage = "An address has at most 256 characters.")]
        public string? Email { get; set; }
    }

    internal sealed record Row(long Id, string Role, string? Email, string By, DateTime ExpiresAt);

    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The link just made: the desk keeps only its hash, so it crosses the redirect in the cookie and is gone.</summary>
    [TempData]
    public string? NewLink { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancellation)
    {
        if (!Roles.All.Contains(Input.Role, StringComparer.Ordinal))
        {
            ModelState.AddModelError(string.Empty, "Choose one of the three roles.");
        }

        if (Input.Email is { } email && ModelState.IsValid)
        {
            var normalized = email.Trim().ToUpperInvariant();
            if (await db.Users.AnyAsync(a => a.NormalizedEmail == normalized, cancellation))
            {
                ModelState.AddModelError("Input.Email", "There is an account with this address.");
            }
        }

        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellation);
            return Page();
        }

        var (invitation, token) = Invitation.Issue(Input.Role, Input.Email, Me(), Now(), Life);
        db.Add(invitation);
        await db.SaveChangesAsync(cancellation);
        NewLink = $"{Request.Scheme}://{Request.Host}{Request.PathBase}/invitation/{token}";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRevokeAsync(long id, CancellationToken cancellation)
    {
        if (
            await db.Invitations.SingleOrDefaultAsync(i => i.Id == id && !i.IsSetup, cancellation) is not { } invitation
        )
        {
            return NotFound();
        }

        if (invitation.Revoke(Me(), Now()) is { } refusal)
        {
            this.Say(refusal.Message, "alert");
            return RedirectToPage();
        }

        await db.SaveChangesAsync(cancellation);
        this.Say("The invitation is taken back; its link opens nothing now.");
        return RedirectToPage();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var now = Now();
        Rows = await (
            from invitation in db.Invitations.AsNoTracking()
            where
                !invitation.IsSetup
                && invitation.UsedAt == null
                && invitation.RevokedAt == null
                && invitation.ExpiresAt > now
            orderby invitation.Id descending
            join account in db.Users on invitation.CreatedById equals account.Id into issuers
            from issuer in issuers.DefaultIfEmpty()
            select new Row(
                invitation.Id,
                invitation.Role,
                invitation.Email,
                issuer == null ? "the command line" : issuer.DisplayName,
                invitation.ExpiresAt
            )
        ).ToListAsync(cancellation);
    }

    private Actor Me() => User.AsActor();

    private DateTime Now() => clock.GetUtcNow().UtcDateTime;
}
