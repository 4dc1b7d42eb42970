using System.CommandLine;
using FactCheck.Web.Commands;

var root = new RootCommand("FactCheck: a review desk for claims in news articles.");
ServeCommand.AddTo(root);
ExtractionCommands.AddTo(root);
RelationCommands.AddTo(root);
DeskCommands.AddTo(root);
ReportCommand.AddTo(root);
UserCommands.AddTo(root);
var parsed = root.Parse(args);

// The host stops on a signal by itself, and a fault at start belongs to whoever started it: a person, or a test's host.
return parsed.Errors.Count > 0
    ? Usage(parsed)
    : await parsed.InvokeAsync(
        new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }
    );

static int Usage(ParseResult parsed)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    Console.Error.WriteLine("Try --help.");
    return ExitCode.Usage;
}
