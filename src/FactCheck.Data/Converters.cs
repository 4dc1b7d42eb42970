using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Extraction;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FactCheck.Data;

/// <summary>Instants are UTC: refused otherwise on the way in, stamped on the way out, where SQLite forgets it.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(value => Check(value), value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime Check(DateTime value) =>
        value.Kind == DateTimeKind.Utc
            ? value
            : throw new InvalidOperationException(
                $"{value:O} is not UTC. Take instants from TimeProvider.GetUtcNow()."
            );
}

internal sealed class PartialDateConverter()
    : ValueConverter<PartialDate, string>(value => value.ToString(), value => Parse(value))
{
    private static PartialDate Parse(string value) =>
        PartialDate.TryParse(value, out var date)
            ? date
            : throw new InvalidOperationException($"“{value}” in the database is no date.");
}

internal static class JsonColumn
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Keeps a list that is never queried as JSON text, the same on every database.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> HasJson<T>(this PropertyBuilder<IReadOnlyList<T>> property) =>
        property.HasConversion(
            list => JsonSerializer.Serialize(list, Options),
            text => JsonSerializer.Deserialize<T[]>(text, Options)!,
            new ValueComparer<IReadOnlyList<T>>(
                (a, b) => ReferenceEquals(a, b) || a!.SequenceEqual(b!),
                list => list.Count,
                list => list
            )
        );
}
