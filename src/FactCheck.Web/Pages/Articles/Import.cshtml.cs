using System.Text;
using FactCheck.Data;
using FactCheck.Data.Articles;
using FactCheck.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace FactCheck.Web.Pages.Articles;

[EnableRateLimiting(ImportLimit.Policy)]
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest, ValueLengthLimit = ArticleImport.MaxBytes)]
internal sealed class ImportModel(AppDb db, TimeProvider clock) : PageModel
{
    public const long MaxRequest = 256L * 1024 * 1024;

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>An article as text, pasted.</summary>
    [BindProperty]
    public string? Pasted { get; set; }

    /// <summary>What the pasted article is called, where the text does not say.</summary>
    [BindProperty]
    public string? PastedTitle { get; set; }

    public IReadOnlyList<ImportOutcome> Outcomes { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var by = User.AsActor();
        var outcomes = new List<ImportOutcome>();
        foreach (var file in Files)
        {
            var name = Path.GetFileName(file.FileName);
            if (file.Length > ArticleImport.MaxBytes)
            {
                outcomes.Add(new ImportOutcome(name, null, null, false, 0, ArticleImport.TooLarge(name, file.Length)));
                continue;
            }

            var bytes = new byte[file.Length];
            await using (var content = file.OpenReadStream())
            {
                await content.ReadExactlyAsync(bytes, cancel);
            }

            outcomes.Add(await AddAsync(bytes, name));
        }

        if (!string.IsNullOrWhiteSpace(Pasted))
        {
            // A title that was typed goes on top as a heading, which is read as one whatever lines follow.
            var text = string.IsNullOrWhiteSpace(PastedTitle) ? Pasted : $"# {PastedTitle.Trim()}\n\n{Pasted}";
            outcomes.Add(await AddAsync(Encoding.UTF8.GetBytes(text), "pasted text.txt"));
        }

        if (outcomes.Count == 0)
        {
            ModelState.AddModelError(string.Empty, "Choose a file or paste a text first.");
        }

        Outcomes = outcomes;
        if (outcomes.TrueForAll(o => o.Refusal is null))
        {
            ModelState.Remove(nameof(Pasted));
            ModelState.Remove(nameof(PastedTitle));
            (Pasted, PastedTitle) = (null, null);
        }

        return Page();

        async Task<ImportOutcome> AddAsync(byte[] bytes, string name)
        {
            var outcome = await ArticleImport.AddAsync(db, bytes, name, by, clock.GetUtcNow().UtcDateTime, cancel);
            db.ChangeTracker.Clear();
            return outcome;
        }
    }
}
