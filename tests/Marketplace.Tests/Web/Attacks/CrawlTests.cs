using Marketplace.Accounts.Contracts;
using Marketplace.Tests.Workshop;

namespace Marketplace.Tests.Web.Attacks;

/// <summary>Everything that each kind of person can click on, from one end to the other.</summary>
public sealed class CrawlTests(Shop shop, ITestOutputHelper output) : IClassFixture<Shop>
{
    private const int MostPages = 400;

    [Theory]
    [InlineData(Role.Worker)]
    [InlineData(Role.Lead)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Buyer)]
    public async Task No_link_leads_to_an_error_nor_to_what_is_another_operator_s(Role role)
    {
        var (ours, theirs) = (await shop.NewOperator("a-nous"), await shop.NewOperator("a-eux"));
        var (own, foreign) = (await Belongings.Of(shop, ours), await Belongings.Of(shop, theirs));
        var person = await shop.SignIn(role, ours);

        var walk = await new Crawl(person).From(
            MostPages,
            "/",
            "/atelier",
            "/pole",
            $"/passeport/{own["devices/tag"]}"
        );

        output.WriteLine($"{walk.Pages.Count} pages");
        Assert.Empty(walk.Broken);
        var places = role is Role.Administrator ? "/nowhere" : "/atelier";
        Assert.All(
            walk.Pages.Where(page => page.Path.StartsWith(places, StringComparison.Ordinal)),
            page =>
            {
                Assert.DoesNotContain(foreign["devices/tag"], page.Html, StringComparison.Ordinal);
                Assert.DoesNotContain(foreign["commandes/number"], page.Html, StringComparison.Ordinal);
                Assert.DoesNotContain(theirs.Worker.Mail, page.Html, StringComparison.Ordinal);
            }
        );
        if (role is Role.Worker or Role.Lead)
            Assert.Contains(
                walk.Pages,
                page => page.Path.StartsWith($"/atelier/appareils/{own["devices/tag"]}/", StringComparison.Ordinal)
            );
    }

    [Fact]
    public async Task A_stranger_s_walk_stays_on_the_public_pages()
    {
        var unit = await UnitPath.Ready(shop, await shop.NewOperator());

        var walk = await new Crawl(shop.Visit()).From(
            MostPages,
            "/",
            "/associations",
            $"/passeport/{unit.Tag}",
            "/atelier",
            "/pole"
        );

        Assert.Empty(walk.Broken);
        Assert.DoesNotContain(walk.Pages, page => page.Path.StartsWith("/atelier", StringComparison.Ordinal));
        Assert.DoesNotContain(walk.Pages, page => page.Path.StartsWith("/pole", StringComparison.Ordinal));
    }
}
