using System.ComponentModel.DataAnnotations;
using FactCheck.Core.Articles;
using FactCheck.Data;
using FactCheck.Web.Security;
using FactCheck.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Articles;

internal sealed class EditModel(AppDb db, TimeProvider clock) : PageModel
{
    internal sealed class InputModel
    {
        public string Title { get; set; } = "";

        public string? Outlet { get; set; }

        [Display(Name = "By")]
        public string? Byline { get; set; }

        public string? Published { get; set; }

        public string? Language { get; set; }

        public string? Address { get; set; }

        public int Version { get; set; }
    }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public long Id { get; private set; }

    public string FileName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } article)
        {
            return NotFound();
        }

        Show(article);
        var known = ArticleDescription.Of(article);
        Input = new InputModel
        {
            Title = known.Title,
            Outlet = known.Outlet,
            Byline = known.Byline,
            Published = known.Published,
            Language = known.Language,
            Address = known.Address,
            Version = article.Version,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (await db.Articles.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } article)
        {
            return NotFound();
        }

        Show(article);
        if (article.Version != Input.Version)
        {
            ModelState.Remove("Input.Version");
            Input.Version = article.Version;
            ModelState.AddModelError(
                string.Empty,
                $"Somebody changed this article meanwhile; it is now “{article.Title}”, {article.Outlet ?? "no outlet"}, {article.Published?.ToString() ?? "no date"}. Look at your words below and save again if they still hold."
            );
            return Page();
        }

        var refusal = article.Describe(
            new ArticleDescription(
                Input.Title ?? "",
                Input.Outlet,
                Input.Byline,
                Input.Published,
                Input.Language,
                Input.Address
            ),
            User.AsActor(),
            clock.GetUtcNow().UtcDateTime
        );
        if (refusal is not null)
        {
            ModelState.AddModelError($"Input.{refusal.Field}", refusal.Message);
            return Page();
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError(string.Empty, "Somebody saved this article at the same moment. Save again.");
            return Page();
        }

        this.Say("Saved.");
        return RedirectToPage("/Articles/Article", new { id });
    }

    private void Show(Article article) => (Id, FileName) = (article.Id, article.FileName);
}
