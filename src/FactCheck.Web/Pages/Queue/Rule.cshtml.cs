using System.ComponentModel.DataAnnotations;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Web.Security;
using FactCheck.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Queue;

[Authorize(Policy = Policies.Lead)]
internal sealed class RuleModel(AppDb db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var rule = await db.ReviewRuleAsync(cancel);
        Input = new InputModel
        {
            SecondReview = rule.SecondReview,
            WorthFrom = rule.WorthFrom,
            Version = rule.Version,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var rule = await db.ReviewRuleAsync(cancel);
        var refusal =
            rule.Version != Input.Version
                ? await Saving.WhoChangedAsync(db, rule, cancel)
                : rule.Change(
                    Input.SecondReview,
                    Input.WorthFrom ?? rule.WorthFrom,
                    User.AsActor(),
                    clock.GetUtcNow().UtcDateTime
                ) ?? await db.TrySaveAsync(cancel);
        if (refusal is not null)
        {
            ModelState.AddModelError(refusal.Field is null ? "" : "Input." + refusal.Field, refusal.Message);
            ModelState.Remove("Input.Version");
            Input.Version = (await db.ReviewRuleAsync(cancel)).Version;
            return Page();
        }

        this.Say("The rule is set. Claims under review follow it from their next review on.");
        return LocalRedirect("/Queue/Rule");
    }

    public sealed class InputModel
    {
        public SecondReview SecondReview { get; set; }

        [Range(0, 1, ErrorMessage = "The threshold lies between 0 and 1.")]
        public double? WorthFrom { get; set; }

        public int Version { get; set; }
    }
}
