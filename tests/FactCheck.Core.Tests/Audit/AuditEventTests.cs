using System.Reflection;
using FactCheck.Core.Audit;
using Xunit;

namespace FactCheck.Core.Tests.Audit;

public sealed class AuditEventTests
{
    [Fact]
    public void An_event_s_hash_covers_its_content_and_the_event_before()
    {
        var first = Chained(Event(), 1, AuditEvent.Genesis);
        var second = Chained(Event(), 2, first.Hash);

        Assert.Equal(first.Hash, first.ComputeHash());
        Assert.Equal(first.Hash, second.PreviousHash);
        Assert.Matches("^[0-9a-f]{64}$", first.Hash);
        Assert.NotEqual(first.Hash, second.Hash);
    }

    [Fact]
    public void The_same_content_at_the_same_place_gives_the_same_hash() =>
        Assert.Equal(Chained(Event(), 1, AuditEvent.Genesis).Hash, Chained(Event(), 1, AuditEvent.Genesis).Hash);

    [Theory]
    [InlineData(nameof(AuditEvent.Id), 2L)]
    [InlineData(nameof(AuditEvent.ActorId), null)]
    [InlineData(nameof(AuditEvent.ActorName), "Noor Haddad")]
    [InlineData(nameof(AuditEvent.Subject), "Article")]
    [InlineData(nameof(AuditEvent.SubjectId), 41L)]
    [InlineData(nameof(AuditEvent.Action), "released")]
    [InlineData(nameof(AuditEvent.Before), null)]
    [InlineData(nameof(AuditEvent.Before), "")]
    [InlineData(nameof(AuditEvent.After), "{}")]
    [InlineData(nameof(AuditEvent.Reason), "another")]
    [InlineData(nameof(AuditEvent.PreviousHash), "00")]
    public void An_edited_field_shows(string property, object? value)
    {
        var entry = Chained(Event(), 1, AuditEvent.Genesis);

        typeof(AuditEvent).GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.SetValue(entry, value);

        Assert.NotEqual(entry.Hash, entry.ComputeHash());
    }

    [Fact]
    public void An_edited_time_shows()
    {
        var entry = Chained(Event(), 1, AuditEvent.Genesis);

        typeof(AuditEvent).GetProperty(nameof(AuditEvent.At))!.SetValue(entry, entry.At.AddTicks(10));

        Assert.NotEqual(entry.Hash, entry.ComputeHash());
    }

    [Fact]
    public void Text_moved_from_one_field_to_the_next_shows()
    {
        var one = Chained(Event(before: "ab", after: "c"), 1, AuditEvent.Genesis);
        var other = Chained(Event(before: "a", after: "bc"), 1, AuditEvent.Genesis);

        Assert.NotEqual(one.Hash, other.Hash);
    }

    [Fact]
    public void An_event_keeps_whole_microseconds_which_every_database_does()
    {
        var entry = Event(at: Samples.Noon.AddTicks(1_234_567));

        Assert.Equal(Samples.Noon.AddTicks(1_234_560), entry.At);
        Assert.Equal(DateTimeKind.Utc, entry.At.Kind);
    }

    [Fact]
    public void Events_are_taken_once_and_name_their_object()
    {
        var claim = Samples.Claim();
        claim.Take(Samples.Noor, "noor", Samples.Noon);

        var taken = Assert.Single(claim.TakeEvents());

        Assert.Equal(("Claim", "taken", 2L), (taken.Subject, taken.Action, taken.ActorId!.Value));
        Assert.Empty(claim.TakeEvents());
        Assert.False(claim.HasEvents);
    }

    [Fact]
    public void No_lease_token_stands_in_the_log()
    {
        var claim = Samples.Claim();
        claim.Take(Samples.Noor, "a secret", Samples.Noon);
        claim.Release("a secret", Samples.Noor, Samples.Noon);

        Assert.All(
            claim.TakeEvents(),
            e => Assert.DoesNotContain("a secret", e.Before + e.After + e.Reason, StringComparison.Ordinal)
        );
    }

    private static AuditEvent Event(DateTime? at = null, string? before = "{\"a\":1}", string? after = "{\"a\":2}") =>
        new(at ?? Samples.Noon, Samples.Ada, "Claim", "restated", before, after, "a reason");

    private static AuditEvent Chained(AuditEvent entry, long id, string previous)
    {
        entry.Chain(id, 40, previous);
        return entry;
    }
}
