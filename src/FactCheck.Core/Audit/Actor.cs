namespace FactCheck.Core.Audit;

/// <summary>Who does something.</summary>
/// <param name="Id">The account, or null for the desk itself.</param>
/// <param name="Name">The name at the time, kept with the event so that it stays readable when the account changes.</param>
public sealed record Actor(long? Id, string Name)
{
    /// <summary>The program itself: start-up, expiry, the command line.</summary>
    public static Actor Desk { get; } = new(null, "the desk");
}
