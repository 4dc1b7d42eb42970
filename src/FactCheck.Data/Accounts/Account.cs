using FactCheck.Core.Audit;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Data;

/// <summary>A person who signs in.</summary>
public sealed class Account : IdentityUser<long>
{
    /// <summary>The name that colleagues see and reports print.</summary>
    public string DisplayName { get; set; } = "";

    public DateTime CreatedAt { get; set; }

    public DateTime? LastSignInAt { get; set; }

    public Actor AsActor() => new(Id, DisplayName);
}

/// <summary>One of <see cref="Core.Accounts.Roles"/>.</summary>
public sealed class Role : IdentityRole<long>;
