using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace FactCheck.Web.Tests.Data;

/// <summary>The databases that the desk runs on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>
/// Runs a theory once on each engine. Without a PostgreSQL server in FACTCHECK_TEST_POSTGRES its case is shown as skipped;
/// where CI is set it fails instead, so that nobody takes half the tests for all of them.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEveryEngineAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) =>
        new([
            new TheoryDataRow<Engine>(Engine.Sqlite),
            new TheoryDataRow<Engine>(Engine.Postgres)
            {
                Skip =
                    TestPostgres.Server is null && !TestPostgres.IsRequired
                        ? "FACTCHECK_TEST_POSTGRES names no server; tests/run.sh starts one."
                        : null,
            },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
