using System.Net;

namespace FactCheck.Web.Security;

/// <summary>
/// Counts failed sign-ins by name and by address. What it answers is the same for a name that has an account and one that
/// has none, so it is also the only source of what the page says about tries left: Identity's own lockout, which outlives a
/// restart, would tell the two apart.
/// </summary>
internal sealed class SignInLimits(TimeProvider clock)
{
    public const int TriesPerName = 5;
    public const int TriesPerAddress = 50;
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>Failures are forgotten this long after the first of them.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(15);

    private const int Capacity = 20_000;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Tries> failures = new(StringComparer.Ordinal);

    /// <summary>How long this name, or this address, has to wait; null when it may try now.</summary>
    public TimeSpan? Wait(string name, IPAddress? address)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            var longest = TimeSpan.Zero;
            foreach (var (key, limit) in KeysOf(name, address))
            {
                if (failures.TryGetValue(key, out var tries) && tries.Count >= limit && tries.Until - now > longest)
                {
                    longest = tries.Until - now;
                }
            }

            return longest > TimeSpan.Zero ? longest : null;
        }
    }

    /// <summary>Counts a failure and says how many tries this name has left before it must wait.</summary>
    public int Failed(string name, IPAddress? address)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            MakeRoom(now);
            var left = int.MaxValue;
            foreach (var (key, limit) in KeysOf(name, address))
            {
                var known = failures.TryGetValue(key, out var tries) && tries.Until > now;
                var count = known ? tries.Count + 1 : 1;
                failures[key] = new Tries(
                    count,
                    count >= limit ? now + Pause
                        : known ? tries.Until
                        : now + Memory
                );
                left = Math.Min(left, limit - count);
            }

            return Math.Max(0, left);
        }
    }

    public void Succeeded(string name)
    {
        lock (gate)
        {
            failures.Remove(NameKey(name));
        }
    }

    private static IEnumerable<(string Key, int Limit)> KeysOf(string name, IPAddress? address)
    {
        yield return (NameKey(name), TriesPerName);
        yield return ("address " + Network(address), TriesPerAddress);
    }

    private static string NameKey(string name) => "name " + name.Trim().ToUpperInvariant();

    /// <summary>An IPv6 network of 64 bits is one subscriber; counting its addresses one by one would count nothing.</summary>
    private static string Network(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, Math.Min(8, bytes.Length)));
    }

    private void MakeRoom(DateTimeOffset now)
    {
        if (failures.Count < Capacity)
        {
            return;
        }

        foreach (var (key, tries) in failures)
        {
            if (tries.Until <= now)
            {
                failures.Remove(key);
            }
        }

        if (failures.Count >= Capacity)
        {
            foreach (var key in failures.OrderBy(f => f.Value.Until).Take(Capacity / 2).Select(f => f.Key).ToList())
            {
                failures.Remove(key);
            }
        }
    }

    private readonly record struct Tries(int Count, DateTimeOffset Until);
}
