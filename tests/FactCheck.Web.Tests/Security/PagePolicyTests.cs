using FactCheck.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Security;

public sealed class PagePolicyTests(FactCheckApp app) : IClassFixture<FactCheckApp>
{
    [Fact]
    public async Task Every_page_needs_an_account_but_the_few_that_are_named()
    {
        var open = new List<string>();
        foreach (var (page, metadata) in Pages())
        {
            if (metadata.GetMetadata<IAllowAnonymous>() is not null)
            {
                open.Add(page);
                continue;
            }

            var policy = await PolicyAsync(metadata);
            Assert.Contains(
                policy!.Requirements,
                r => r is Microsoft.AspNetCore.Authorization.Infrastructure.DenyAnonymousAuthorizationRequirement
            );
        }

        Assert.Equal(
            ["/Account/Invitation", "/Account/Setup", "/Account/SignIn", "/Error", "/Status"],
            open.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Every_page_below_Admin_is_for_administrators()
    {
        var pages = Pages().Where(p => p.Page.StartsWith("/Admin/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pages);
        foreach (var (_, metadata) in pages)
        {
            var policy = await PolicyAsync(metadata);
            Assert.Contains(
                policy!.Requirements.OfType<Microsoft.AspNetCore.Authorization.Infrastructure.RolesAuthorizationRequirement>(),
                r => r.AllowedRoles.SequenceEqual(["Administrator"])
            );
        }
    }

    [Fact]
    public void Whatever_else_is_mapped_and_open_is_static_or_the_health_check()
    {
        var open = Endpoints()
            .Where(e =>
                e.Metadata.GetMetadata<IAllowAnonymous>() is not null
                && e.Metadata.GetMetadata<PageActionDescriptor>() is null
            )
            .Select(e => ((RouteEndpoint)e).RoutePattern.RawText!)
            .Where(route => route != "/healthz" && !Path.HasExtension(route));

        Assert.Empty(open);
    }

    private IEnumerable<(string Page, EndpointMetadataCollection Metadata)> Pages() =>
        from endpoint in Endpoints()
        let page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()
        where page is not null
        select (page.ViewEnginePath, endpoint.Metadata);

    private IReadOnlyList<Endpoint> Endpoints() => app.Inside.GetRequiredService<EndpointDataSource>().Endpoints;

    private async Task<AuthorizationPolicy?> PolicyAsync(EndpointMetadataCollection metadata) =>
        await AuthorizationPolicy.CombineAsync(
            app.Inside.GetRequiredService<IAuthorizationPolicyProvider>(),
            metadata.GetOrderedMetadata<IAuthorizeData>()
        );
}
