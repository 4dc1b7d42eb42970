namespace FactCheck.Web.Commands;

/// <summary>What the command line answers to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int SomeFailed = 1;
    public const int Usage = 2;
}
