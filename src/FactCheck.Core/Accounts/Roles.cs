namespace FactCheck.Core.Accounts;

/// <summary>What an account may do. A lead may do all that a reviewer may, an administrator all that a lead may.</summary>
public static class Roles
{
    /// <summary>Imports articles and reviews claims.</summary>
    public const string Reviewer = "Reviewer";

    /// <summary>Settles disagreements, reopens claims, issues reports, sets the desk's rules.</summary>
    public const string Lead = "Lead";

    /// <summary>Invites and manages accounts.</summary>
    public const string Administrator = "Administrator";

    /// <summary>All three, from the least to the most.</summary>
    public static IReadOnlyList<string> All { get; } = [Reviewer, Lead, Administrator];
}
