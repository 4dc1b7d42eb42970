using System.Diagnostics;

namespace FactCheck.Benchmarks;

/// <summary>Times one thing several times after a warm-up; the median is what is told, since these machines are noisy.</summary>
internal static class Measure
{
    /// <summary>Median seconds and bytes allocated of <paramref name="runs"/> runs.</summary>
    public static (double Seconds, long Allocated) Time(Action action, int runs = 5)
    {
        // Until the compiler has seen enough of it: a second, or one run of what takes longer.
        var warming = Stopwatch.StartNew();
        do
        {
            action();
        } while (warming.Elapsed < TimeSpan.FromSeconds(1));

        var times = new double[runs];
        var bytes = new long[runs];
        for (var i = 0; i < runs; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            action();
            times[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            bytes[i] = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Array.Sort(times);
        Array.Sort(bytes);
        return (times[runs / 2], bytes[runs / 2]);
    }

    /// <summary>Median seconds of <paramref name="runs"/> runs.</summary>
    public static async Task<double> TimeAsync(Func<Task> action, int runs = 9)
    {
        await action();
        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await action();
            times[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        Array.Sort(times);
        return times[runs / 2];
    }

    public static void Row(string what, params string[] figures) =>
        Console.WriteLine($"{what, -42} {string.Join("  ", figures.Select(f => $"{f, 16}"))}");
}
