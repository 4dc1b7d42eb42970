using System.Globalization;
using System.Security.Cryptography;
using FactCheck.Core.Accounts;
using FactCheck.Core.Audit;
using FactCheck.Core.Citations;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Queue;
using FactCheck.Data.Search;
using FactCheck.Extraction.Labelling;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Commands;

/// <summary>
/// Fills a desk for looking around: three accounts with random passwords, and reviews of the claims of the corpus, given through
/// the same methods as a person's.
/// </summary>
internal sealed class Demo(AppDb db, UserManager<Account> accounts, TimeProvider clock)
{
    private const int Settled = 16;
    private const int ReviewedTwice = 9;

    internal sealed record Login(string Email, string Password, string Role);

    /// <summary>Makes the accounts and reviews once.</summary>
    /// <returns>The accounts with their passwords, or nothing where the demonstration was made before.</returns>
    public async Task<IReadOnlyList<Login>> FillAsync(CancellationToken cancel)
    {
        if (await accounts.FindByEmailAsync("reviewer@factcheck.example") is not null)
        {
            return [];
        }

        var (reviewer, first) = await MakeAsync("reviewer@factcheck.example", "Rana Darwish", Roles.Reviewer);
        var (second, other) = await MakeAsync("second@factcheck.example", "Tom Okafor", Roles.Reviewer);
        var (lead, third) = await MakeAsync("lead@factcheck.example", "Jana Stein", Roles.Lead);
        await ReviewAsync(Settled, reviewer, cancel);
        var rule = await db.ReviewRuleAsync(cancel);
        Must(rule.Change(SecondReview.CheckWorthy, 0.8, lead, Now));
        await db.SaveChangesAsync(cancel);
        await ReviewAsync(ReviewedTwice, reviewer, cancel);
        await ReviewAgainAsync(reviewer, second, lead, cancel);
        return [first, other, third];
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<(Actor Actor, Login Login)> MakeAsync(string email, string name, string role)
    {
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var account = new Account
        {
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            DisplayName = name,
            CreatedAt = Now,
        };
        Check(await accounts.CreateAsync(account, password));
        Check(await accounts.AddToRoleAsync(account, role));
        return (account.AsActor(), new Login(email, password, role));

        static void Check(IdentityResult result)
        {
            if (!result.Succeeded)
            {
                throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Description)));
            }
        }
    }

    private async Task ReviewAsync(int claims, Actor reviewer, CancellationToken cancel)
    {
        for (var n = 0; n < claims && await Leases.TakeNextAsync(db, reviewer, Now, cancel) is { } claim; n++)
        {
            var verdict =
                claim.Kind == PassageLabel.Opinion || n % 5 == 4 ? Verdict.Opinion
                : n % 4 == 2 ? Verdict.Disputed
                : Verdict.Supported;
            await GiveAsync(claim, verdict, reviewer, cancel);
        }
    }

    private async Task ReviewAgainAsync(Actor reviewer, Actor second, Actor lead, CancellationToken cancel)
    {
        // The second reviewer meets the ones that wait first; once in a while the two differ.
        for (var n = 0; n < ReviewedTwice - 3; n++)
        {
            if (await Leases.TakeNextAsync(db, second, Now, cancel) is not { } claim)
            {
                return;
            }

            var given = claim.Reviews.Count > 0 ? claim.Reviews[0].Verdict : Verdict.Supported;
            await GiveAsync(
                claim,
                n % 3 != 1 ? given
                    : given == Verdict.Supported ? Verdict.Disputed
                    : Verdict.Supported,
                second,
                cancel
            );
        }

        var disagreement = await db
            .Claims.Include(c => c.Reviews)
                .ThenInclude(r => r.Citations)
            .Where(c => c.Status == ClaimStatus.InDisagreement)
            .OrderBy(c => c.Id)
            .FirstOrDefaultAsync(cancel);
        if (disagreement is not null)
        {
            var decision = await WriteAsync(
                disagreement,
                Verdict.Disputed,
                ReviewKind.Decision,
                lead,
                "Both readings have a source, and the sources cannot both be right; until a document settles it, the claim is disputed.",
                cancel
            );
            Must(disagreement.Decide(decision, Now));
            await db.SaveChangesAsync(cancel);
        }

        // One claim in the reviewer's hands, with a draft, so that the desk has something to resume.
        if (await Leases.TakeNextAsync(db, reviewer, Now, cancel) is { } held)
        {
            var draft = new ReviewDraft(held.Id, reviewer.Id!.Value, Now);
            draft.Keep(
                Verdict.Supported,
                "Two outlets give the same figure; the statement itself is still to be found.",
                Now
            );
            db.Drafts.Add(draft);
            await db.SaveChangesAsync(cancel);
        }

        db.ChangeTracker.Clear();
    }

    private async Task GiveAsync(Claim claim, Verdict verdict, Actor by, CancellationToken cancel)
    {
        var rationale = verdict switch
        {
            Verdict.Supported => "Another article on the same matter reports it as well; the passages are cited.",
            Verdict.Disputed =>
                "The accounts differ on this point, and the passage cited says otherwise or gives another figure.",
            _ => "This judges or predicts; nothing in it could be shown to be so or not so.",
        };
        var review = await WriteAsync(claim, verdict, ReviewKind.Blind, by, rationale, cancel);
        Must(claim.Submit(review, claim.LeaseToken!, await db.ReviewRuleAsync(cancel), Now));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private async Task<Review> WriteAsync(
        Claim claim,
        Verdict verdict,
        ReviewKind kind,
        Actor by,
        string rationale,
        CancellationToken cancel
    )
    {
        var draft = new ReviewDraft(claim.Id, by.Id!.Value, Now);
        draft.Keep(verdict, rationale, Now);
        if (verdict != Verdict.Opinion)
        {
            var nearest = await ClaimSearch.NearestAsync(db, claim.Statement, claim.ArticleId, 2, cancel);
            var sources = await db
                .Claims.AsNoTracking()
                .Include(c => c.Article)
                .Where(c => nearest.Contains(c.Id))
                .ToListAsync(cancel);
            foreach (var source in sources)
            {
                Must(
                    draft.Cite(
                        new CitationDraft
                        {
                            SourceArticleId = source.ArticleId,
                            SourceClaimId = source.Id,
                            SourceStart = source.Anchor.Start,
                            SourceEnd = source.Anchor.End,
                            Address = source.Article.Address,
                            Title = source.Article.Title,
                            Publisher = source.Article.Outlet,
                            Author = source.Article.Byline,
                            Published = source.Article.Published?.ToString(),
                            Accessed = DateOnly.FromDateTime(Now).ToString("O", CultureInfo.InvariantCulture),
                            QuotedWords = source.Anchor.Quote,
                            Stance = verdict == Verdict.Supported ? Stance.Supports : Stance.Contradicts,
                        },
                        Now
                    )
                );
            }

            if (sources.Count == 0)
            {
                // Nothing to cite: the honest verdict is that it cannot be checked from here.
                draft.Keep(Verdict.Opinion, "No article on the desk and no document at hand bears on this.", Now);
            }
        }

        var (review, refusals) = Review.Write(draft, claim.Round, kind, by, Now);
        return review ?? throw new InvalidOperationException(refusals[0].Message);
    }

    private static void Must(Core.Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }
}
