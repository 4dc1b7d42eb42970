using System.Globalization;
using FactCheck.Benchmarks;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var wanted = args.Length == 0 ? ["extraction", "import", "desk", "report"] : args;
foreach (var part in wanted)
{
    switch (part)
    {
        case "extraction":
            ExtractionBenchmarks.Run();
            break;
        case "import":
            await DeskBenchmarks.ImportAsync();
            break;
        case "desk":
            await DeskBenchmarks.RunAsync(1_000, 100_000);
            break;
        case "report":
            await DeskBenchmarks.ReportAsync(1_000);
            break;
        default:
            Console.Error.WriteLine($"“{part}” is no part: extraction, import, desk, report.");
            return 2;
    }
}

return 0;
