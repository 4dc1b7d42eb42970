using System.Net;
using FactCheck.Web.Security;

namespace FactCheck.Web.Tests.Security;

public sealed class SignInLimitsTests
{
    private static readonly IPAddress Home = IPAddress.Parse("192.0.2.1");
    private readonly FakeClock clock = new();
    private readonly SignInLimits limits;

    public SignInLimitsTests() => limits = new SignInLimits(clock);

    [Fact]
    public void A_name_waits_after_its_fifth_failure_from_wherever_they_came()
    {
        for (var i = 1; i <= 5; i++)
        {
            Assert.Null(limits.Wait("ada@desk.example", Home));
            Assert.Equal(5 - i, limits.Failed("ada@desk.example", IPAddress.Parse($"192.0.2.{i}")));
        }

        Assert.NotNull(limits.Wait(" ADA@desk.example", IPAddress.Parse("198.51.100.7")));
        Assert.Null(limits.Wait("noor@desk.example", Home));
        clock.Advance(SignInLimits.Pause);
        Assert.Null(limits.Wait("ada@desk.example", Home));
        Assert.Equal(4, limits.Failed("ada@desk.example", Home));
    }

    [Fact]
    public void An_address_that_tries_many_names_waits_for_all_of_them()
    {
        for (var i = 0; i < SignInLimits.TriesPerAddress; i++)
        {
            limits.Failed($"name{i}@desk.example", Home);
        }

        Assert.NotNull(limits.Wait("ada@desk.example", Home));
        Assert.NotNull(limits.Wait("ada@desk.example", Home.MapToIPv6()));
        Assert.Null(limits.Wait("ada@desk.example", IPAddress.Parse("192.0.2.2")));
    }

    [Fact]
    public void One_subscriber_s_IPv6_addresses_count_as_one()
    {
        for (var i = 0; i < SignInLimits.TriesPerAddress; i++)
        {
            limits.Failed($"name{i}@desk.example", IPAddress.Parse($"2001:db8:1:2::{i:x}"));
        }

        Assert.NotNull(limits.Wait("ada@desk.example", IPAddress.Parse("2001:db8:1:2:ffff::1")));
        Assert.Null(limits.Wait("ada@desk.example", IPAddress.Parse("2001:db8:1:3::1")));
    }

    [Fact]
    public void Success_clears_the_name_and_time_clears_the_rest()
    {
        limits.Failed("ada@desk.example", Home);
        limits.Succeeded("ada@desk.example");
        Assert.Equal(4, limits.Failed("ada@desk.example", Home));

        clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(4, limits.Failed("ada@desk.example", Home));
    }
}
