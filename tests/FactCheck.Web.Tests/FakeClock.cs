namespace FactCheck.Web.Tests;

/// <summary>The real time, moved on by as much as a test asks for.</summary>
public sealed class FakeClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    public void Advance(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
