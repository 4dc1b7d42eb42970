using System.CommandLine;
using FactCheck.Core.Accounts;
using FactCheck.Core.Audit;
using FactCheck.Web.Pages.Admin;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Commands;

/// <summary>Accounts from the command line, for whoever has the machine.</summary>
internal static class UserCommands
{
    public static void AddTo(RootCommand root) => root.Add(new Command("user", "The desk's accounts.") { Add() });

    private static Command Add()
    {
        var email = new Argument<string>("EMAIL") { Description = "The address the account will have." };
        var role = new Option<string>("--role") { Description = "What the account may do.", Required = true };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        var address = new Option<string>("--address")
        {
            Description = "Where the desk is reached, for the link.",
            DefaultValueFactory = _ => Site.DefaultAddress,
        };
        var command = new Command("add", "Print a link that opens an account, once, within seven days.")
        {
            email,
            role,
            address,
        };
        command.SetAction(
            (result, cancellation) =>
                DeskCommands.RunAsync(
                    result,
                    async (db, _) =>
                    {
                        var given = result.GetRequiredValue(email).Trim();
                        var normalized = given.ToUpperInvariant();
                        if (!new System.ComponentModel.DataAnnotations.EmailAddressAttribute().IsValid(given))
                        {
                            await Console.Error.WriteLineAsync($"“{given}” is not an email address.");
                            return ExitCode.Usage;
                        }

                        if (await db.Users.AnyAsync(a => a.NormalizedEmail == normalized, cancellation))
                        {
                            await Console.Error.WriteLineAsync($"There is an account with the address {given}.");
                            return ExitCode.SomeFailed;
                        }

                        var (invitation, token) = Invitation.Issue(
                            result.GetRequiredValue(role),
                            given,
                            Actor.Desk,
                            DateTime.UtcNow,
                            InvitationsModel.Life
                        );
                        db.Add(invitation);
                        await db.SaveChangesAsync(cancellation);
                        Console.WriteLine($"{result.GetRequiredValue(address).TrimEnd('/')}/invitation/{token}");
                        return ExitCode.Done;
                    },
                    cancellation
                )
        );
        return command;
    }
}
