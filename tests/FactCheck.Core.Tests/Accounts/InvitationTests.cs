using FactCheck.Core.Accounts;
using FactCheck.Core.Audit;
using Xunit;

namespace FactCheck.Core.Tests.Accounts;

public sealed class InvitationTests
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    [Fact]
    public void Only_the_token_s_hash_is_kept()
    {
        var (invitation, token) = Issue();

        Assert.Equal(64, token.Length);
        Assert.Equal(Invitation.Hash(token), invitation.TokenHash);
        var issued = Assert.Single(invitation.TakeEvents());
        Assert.DoesNotContain(token, issued.After, StringComparison.Ordinal);
        Assert.DoesNotContain(invitation.TokenHash, issued.After, StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_tokens_are_alike() =>
        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => Issue().Token).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [InlineData("")]
    [InlineData("reviewer")]
    [InlineData("Owner")]
    public void An_unknown_role_is_an_error(string role) =>
        Assert.Throws<ArgumentException>(() => Invitation.Issue(role, null, Samples.Ada, Samples.Noon, Week));

    [Theory]
    [InlineData(null, null)]
    [InlineData(" ", null)]
    [InlineData(" noor@desk.example ", "noor@desk.example")]
    public void An_address_may_be_left_to_the_invited(string? given, string? kept) =>
        Assert.Equal(kept, Invitation.Issue(Roles.Lead, given, Samples.Ada, Samples.Noon, Week).Invitation.Email);

    [Fact]
    public void A_link_is_good_until_the_moment_it_expires()
    {
        var (invitation, _) = Issue();

        Assert.Null(invitation.Check(Samples.Noon + Week - TimeSpan.FromTicks(1)));
        Assert.Equal("expired", invitation.Check(Samples.Noon + Week)?.Code);
        Assert.Equal("expired", invitation.Accept(Samples.Noor, Samples.Noon + Week)?.Code);
        Assert.Equal("expired", invitation.Revoke(Samples.Ada, Samples.Noon + Week)?.Code);
    }

    [Fact]
    public void A_link_is_good_once()
    {
        var (invitation, _) = Issue();

        Assert.Null(invitation.Accept(Samples.Noor, Samples.Noon));

        Assert.Equal(Samples.Noon, invitation.UsedAt);
        Assert.Equal("used", invitation.Accept(Samples.Noor, Samples.Noon)?.Code);
        Assert.Equal("used", invitation.Revoke(Samples.Ada, Samples.Noon)?.Code);
        Assert.Equal(["issued", "accepted"], invitation.TakeEvents().Select(e => e.Action));
    }

    [Fact]
    public void A_link_that_was_taken_back_opens_nothing()
    {
        var (invitation, _) = Issue();

        Assert.Null(invitation.Revoke(Samples.Ada, Samples.Noon));

        Assert.Equal("revoked", invitation.Accept(Samples.Noor, Samples.Noon)?.Code);
        Assert.Equal("revoked", invitation.Revoke(Samples.Ada, Samples.Noon)?.Code);
        Assert.Null(invitation.UsedAt);
        Assert.Equal(["issued", "revoked"], invitation.TakeEvents().Select(e => e.Action));
    }

    [Fact]
    public void The_desk_issues_the_first_one()
    {
        var (invitation, _) = Invitation.Issue(
            Roles.Administrator,
            null,
            Actor.Desk,
            Samples.Noon,
            TimeSpan.FromDays(1),
            isSetup: true
        );

        Assert.True(invitation.IsSetup);
        Assert.Null(invitation.CreatedById);
    }

    private static (Invitation Invitation, string Token) Issue() =>
        Invitation.Issue(Roles.Reviewer, "noor@desk.example", Samples.Ada, Samples.Noon, Week);
}
