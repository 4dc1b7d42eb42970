using System.ComponentModel.DataAnnotations;
using FactCheck.Core.Accounts;
using FactCheck.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Account;

/// <summary>
/// Length and nothing else: rules of composition make passwords weaker (NIST SP 800-63B, 3.1.1.2).
/// </summary>
internal static class PasswordRule
{
    public const int Length = 12;
    public const string Hint =
        "At least 12 characters. A few unrelated words are easier to keep than signs and digits.";
}

/// <summary>What a person types to open their account.</summary>
public sealed class OpeningInput
{
    [Display(Name = "Email")]
    [Required(ErrorMessage = "Type your email address.")]
    [EmailAddress(ErrorMessage = "This is not an email address.")]
    [StringLength(256, ErrorMessage = "An address has at most 256 characters.")]
    public string Email { get; set; } = "";

    [Display(Name = "Name", Description = "As colleagues and reports will show it.")]
    [Required(ErrorMessage = "Type the name that reports will show.")]
    [StringLength(80, ErrorMessage = "A name has at most 80 characters.")]
    public string DisplayName { get; set; } = "";

    [Display(Name = "Password")]
    [Required(ErrorMessage = "Choose a password.")]
    [StringLength(256, ErrorMessage = "A password has at most 256 characters.")]
    public string Password { get; set; } = "";
}

/// <summary>Opens an account with a link: the link is used up and the account made together, or neither.</summary>
internal sealed class AccountOpening(AppDb db, UserManager<Data.Account> accounts, TimeProvider clock)
{
    /// <summary>The open invitation of a token; null when it is unknown, used or expired.</summary>
    public async Task<Invitation?> FindAsync(string token, CancellationToken cancellation)
    {
        var hash = Invitation.Hash(token);
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == hash, cancellation);
        return invitation?.Check(clock.GetUtcNow().UtcDateTime) is null ? invitation : null;
    }

    /// <summary>Makes the account, or writes what is wrong into the form's state and returns null.</summary>
    public async Task<Data.Account?> OpenAsync(
        Invitation invitation,
        OpeningInput input,
        ModelStateDictionary problems,
        string prefix,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (invitation.Check(now) is { } refusal)
        {
            problems.AddModelError(string.Empty, refusal.Message);
            return null;
        }

        var email = (invitation.Email ?? input.Email).Trim();
        var account = new Data.Account
        {
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            DisplayName = input.DisplayName.Trim(),
            CreatedAt = now,
            LastSignInAt = now,
        };
        try
        {
            var made = await accounts.CreateAsync(account, input.Password);
            if (made.Succeeded)
            {
                made = await accounts.AddToRoleAsync(account, invitation.Role);
            }

            if (!made.Succeeded)
            {
                Explain(made, problems, prefix);
                return null;
            }

            invitation.Accept(account.AsActor(), now);
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            problems.AddModelError(string.Empty, "This link has just been used.");
            return null;
        }

        await transaction.CommitAsync(cancellation);
        return account;
    }

    /// <summary>Identity's refusals, each beside the field it is about.</summary>
    public static void Explain(IdentityResult result, ModelStateDictionary problems, string prefix)
    {
        foreach (var error in result.Errors)
        {
            switch (error.Code)
            {
                case nameof(IdentityErrorDescriber.DuplicateUserName):
                    break;
                case nameof(IdentityErrorDescriber.DuplicateEmail):
                    problems.AddModelError(
                        prefix + nameof(OpeningInput.Email),
                        "There is an account with this address."
                    );
                    break;
                case nameof(IdentityErrorDescriber.PasswordTooShort):
                    problems.AddModelError(
                        prefix + nameof(OpeningInput.Password),
                        $"A password has at least {PasswordRule.Length} characters."
                    );
                    break;
                case var code when code.StartsWith("Password", StringComparison.Ordinal):
                    problems.AddModelError(prefix + nameof(OpeningInput.Password), error.Description);
                    break;
                default:
                    problems.AddModelError(string.Empty, error.Description);
                    break;
            }
        }
    }
}

/// <summary>The form that both links show.</summary>
public sealed record OpeningForm(OpeningInput Input, string Button, string? FixedEmail = null);
