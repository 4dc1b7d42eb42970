using System.ComponentModel.DataAnnotations;
using FactCheck.Core.Accounts;
using FactCheck.Core.Audit;
using FactCheck.Core.Reports;
using FactCheck.Data;
using FactCheck.Data.Reports;
using FactCheck.Web.Pages.Articles;
using FactCheck.Web.Security;
using FactCheck.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Reports;

/// <summary>Chooses what a report covers, shows it, and issues it. Everyone may look; a lead signs.</summary>
internal sealed class NewModel(AppDb db, ReportHtml html, TimeProvider clock) : PageModel
{
    private const int MostArticles = 200;

    internal sealed record Choice(long Id, string Title, string? Outlet, ClaimTally Tally);

    internal sealed class InputModel
    {
        /// <summary>"articles", "range" or "everything".</summary>
        public string Cover { get; set; } = "articles";

        public List<long> Articles { get; set; } = [];

        [Display(Name = "Settled from")]
        public DateOnly? From { get; set; }

        [Display(Name = "Settled up to")]
        public DateOnly? To { get; set; }

        public string? Title { get; set; }

        public string? Summary { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>The preview's leaves; null while nothing is chosen.</summary>
    public string? Preview { get; private set; }

    public ReportSnapshot? Snapshot { get; private set; }

    public bool MayIssue => User.IsInRole(Roles.Lead) || User.IsInRole(Roles.Administrator);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Request.Query.ContainsKey("Input.Cover") && ModelState.IsValid && Selection() is { } selection)
        {
            var (snapshot, refusal) = await ReportDesk.DraftAsync(
                db,
                selection,
                Input.Title,
                Input.Summary,
                Me,
                Now,
                cancel
            );
            if (snapshot is null)
            {
                Refuse(refusal!);
            }
            else
            {
                Snapshot = snapshot;
                Preview = await html.FragmentAsync(snapshot, sha256: null);
            }
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!MayIssue)
        {
            return Forbid();
        }

        await LoadAsync(cancel);
        if (!ModelState.IsValid || Selection() is not { } selection)
        {
            return Page();
        }

        var (report, refusal) = await ReportDesk.IssueAsync(db, selection, Input.Title, Input.Summary, Me, Now, cancel);
        if (report is null)
        {
            Refuse(refusal!);
            return Page();
        }

        this.Say($"Report {report.Number} is issued.");
        return RedirectToPage("/Reports/Report", new { number = report.Number });
    }

    private Actor Me => User.AsActor();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private ReportSelection? Selection()
    {
        switch (Input.Cover)
        {
            case "everything":
                return new ReportSelection(null);
            case "range":
                if (Input.From is null && Input.To is null)
                {
                    ModelState.AddModelError("Input.From", "Give the first or the last day of the range.");
                    return null;
                }

                return new ReportSelection(null, Input.From, Input.To);
            default:
                if (Input.Articles.Count == 0)
                {
                    ModelState.AddModelError(string.Empty, "Choose at least one article.");
                    return null;
                }

                return new ReportSelection(Input.Articles);
        }
    }

    private void Refuse(Core.Refusal refusal) =>
        ModelState.AddModelError(refusal.Field is null ? string.Empty : $"Input.{refusal.Field}", refusal.Message);

    private async Task LoadAsync(CancellationToken cancel)
    {
        var articles = await db
            .Articles.OrderByDescending(a => a.Id)
            .Take(MostArticles)
            .Select(a => new
            {
                a.Id,
                a.Title,
                a.Outlet,
            })
            .ToListAsync(cancel);
        var tallies = await ClaimTally.OfArticlesAsync(db, [.. articles.Select(a => a.Id)], cancel);
        Choices = [.. articles.Select(a => new Choice(a.Id, a.Title, a.Outlet, tallies[a.Id]))];
    }
}
