using System.Globalization;
using System.Security.Cryptography;
using FactCheck.Core.Accounts;
using FactCheck.Core.Audit;
using FactCheck.Core.Citations;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Queue;
using FactCheck.Data.Reports;
using FactCheck.Extraction.Labelling;
using FactCheck.Web.Pages.Reviews;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Commands;

/// <summary>
/// Fills a desk for looking around: three accounts with random passwords, reviews of the claims of the corpus, given through
/// the same methods as a person's, and a report.
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
        var (_, refusal) = await ReportDesk.IssueAsync(
            db,
            new ReportSelection(Articles: null),
            "What the desk has settled so far",
            summary: null,
            lead,
            Now,
            cancel
        );
        Must(refusal);
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

    /// <summary>Reviews claims that the desk's own articles bear on, and an opinion after every third.</summary>
    private async Task ReviewAsync(int most, Actor reviewer, CancellationToken cancel)
    {
        var queued = db.Claims.Where(c => c.Status == ClaimStatus.Queued).OrderByDescending(c => c.Worth);
        var claims = await queued.Where(c => c.Kind == PassageLabel.Claim).Select(c => c.Id).ToListAsync(cancel);
        var opinions = await queued.Where(c => c.Kind == PassageLabel.Opinion).Select(c => c.Id).ToListAsync(cancel);
        var given = 0;
        foreach (var (n, id) in claims.Index())
        {
            if (given >= most)
            {
                return;
            }

            if (await FindAsync(id, cancel) is not { } finding)
            {
                continue;
            }

            await GiveAsync(id, finding, reviewer, cancel);
            given++;
            if (given % 4 == 3 && n < opinions.Count)
            {
                await GiveAsync(opinions[n], Judgement, reviewer, cancel);
                given++;
            }
        }
    }

    private async Task ReviewAgainAsync(Actor reviewer, Actor second, Actor lead, CancellationToken cancel)
    {
        var waiting = await db
            .Claims.Where(c => c.Status == ClaimStatus.AwaitingSecond)
            .OrderBy(c => c.Id)
            .Select(c => c.Id)
            .ToListAsync(cancel);
        foreach (var (n, id) in waiting.SkipLast(3).Index())
        {
            // Every other time the two differ.
            var finding = n % 2 == 1 ? Hearsay : await FindAsync(id, cancel);
            await GiveAsync(id, finding!, second, cancel);
        }

        // The lead has decided one; another waits.
        var disagreement = await db
            .Claims.Include(c => c.Reviews)
                .ThenInclude(r => r.Citations)
            .Where(c => c.Status == ClaimStatus.InDisagreement)
            .OrderBy(c => c.Id)
            .Skip(1)
            .FirstOrDefaultAsync(cancel);
        if (disagreement is not null)
        {
            var first = disagreement.Reviews[0];
            var decided = new Finding(
                first.Verdict,
                "The first reviewer is right: the passages cited speak of the same event, and they can be checked.",
                [.. first.Citations.Select(c => c.ToDraft())]
            );
            Must(disagreement.Decide(Write(disagreement, decided, ReviewKind.Decision, lead), Now));
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

    private sealed record Finding(Verdict Verdict, string Rationale, IReadOnlyList<CitationDraft> Citations);

    private static Finding Judgement { get; } =
        new(Verdict.Opinion, "This judges or predicts; nothing in it could be shown to be so or not so.", []);

    private static Finding Hearsay { get; } =
        new(Verdict.Opinion, "All accounts rest on people who are not named, so this cannot be checked.", []);

    /// <summary>What the evidence pane would show a reviewer of this claim, or null where no other article bears on it.</summary>
    private async Task<Finding?> FindAsync(long id, CancellationToken cancel)
    {
        var claim = await db.Claims.AsNoTracking().SingleAsync(c => c.Id == id, cancel);
        var evidence = await Evidence.ReadAsync(db, claim, words: null, cancel);
        var against = evidence.Where(e => e.Comparison.Relation == ValueRelation.Different).Take(2).ToList();
        var same = evidence.Where(e => e.Comparison.Relation == ValueRelation.Same).Take(2).ToList();
        CitationDraft[] citations =
        [
            .. against.Select(e => Cite(e, Stance.Contradicts)),
            .. same.Select(e => Cite(e, Stance.Supports)),
        ];
        return against.Count > 0
                ? new Finding(
                    Verdict.Disputed,
                    "The accounts differ on this point; the passages cited give another value.",
                    citations
                )
            : same.Count > 0
                ? new Finding(Verdict.Supported, "Another account of the same matter gives the same value.", citations)
            : null;
    }

    private CitationDraft Cite(Evidence source, Stance stance) =>
        new()
        {
            SourceArticleId = source.ArticleId,
            SourceClaimId = source.Id,
            SourceStart = source.Anchor.Start,
            SourceEnd = source.Anchor.End,
            Title = source.Title,
            Publisher = source.Outlet,
            Published = source.Published?.ToString(),
            Accessed = DateOnly.FromDateTime(Now).ToString("O", CultureInfo.InvariantCulture),
            QuotedWords = source.Anchor.Quote,
            Stance = stance,
        };

    private async Task GiveAsync(long id, Finding finding, Actor by, CancellationToken cancel)
    {
        var (claim, refusal) = await Leases.TakeAsync(db, id, by, Now, cancel);
        Must(refusal);
        var review = Write(claim!, finding, ReviewKind.Blind, by);
        Must(claim!.Submit(review, claim.LeaseToken!, await db.ReviewRuleAsync(cancel), Now));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private Review Write(Claim claim, Finding finding, ReviewKind kind, Actor by)
    {
        var draft = new ReviewDraft(claim.Id, by.Id!.Value, Now);
        draft.Keep(finding.Verdict, finding.Rationale, Now);
        foreach (var citation in finding.Citations)
        {
            Must(draft.Cite(citation, Now));
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
