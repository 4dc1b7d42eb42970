using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactCheck.Core.Audit;

/// <summary>
/// An object whose every change leaves an event. A method that changes it calls <see cref="Record"/>; the database
/// takes the events when it saves, in the same transaction, and chains them.
/// </summary>
public abstract class Audited
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<AuditEvent> events = [];

    /// <summary>The key, 0 until the first save.</summary>
    public long Id { get; private set; }

    /// <summary>Counts the saves; a form carries it back so that two people cannot overwrite each other unseen.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Takes the events recorded since the last call; the caller must store them.</summary>
    public IReadOnlyList<AuditEvent> TakeEvents()
    {
        var taken = events.ToArray();
        events.Clear();
        return taken;
    }

    /// <summary>Whether there are events to take.</summary>
    public bool HasEvents => events.Count > 0;

    /// <summary>Notes one change.</summary>
    /// <param name="action">A verb in the past tense: <c>restated</c>, <c>settled</c>.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="before">What changed, as it was; null where there was nothing.</param>
    /// <param name="after">What changed, as it is; null where nothing is left.</param>
    /// <param name="reason">The reason the person gave, where the change asks for one.</param>
    protected void Record(
        string action,
        Actor by,
        DateTime at,
        object? before = null,
        object? after = null,
        string? reason = null
    ) =>
        events.Add(
            new AuditEvent(
                at,
                by,
                GetType().Name,
                action,
                before is null ? null : JsonSerializer.Serialize(before, Json),
                after is null ? null : JsonSerializer.Serialize(after, Json),
                reason
            )
        );
}
