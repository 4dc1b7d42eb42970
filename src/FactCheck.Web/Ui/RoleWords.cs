using FactCheck.Core.Accounts;

namespace FactCheck.Web.Ui;

/// <summary>A role as a sentence says it.</summary>
public static class RoleWords
{
    public static string Of(string? role) =>
        role switch
        {
            Roles.Reviewer => "a reviewer",
            Roles.Lead => "a lead",
            Roles.Administrator => "an administrator",
            _ => "nobody in particular",
        };
}
