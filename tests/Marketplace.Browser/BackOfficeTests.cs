namespace Marketplace.Browser;

/// <summary>The pages behind the sign-in, as a worker and as a lead see them.</summary>
public sealed class BackOfficeTests(RunningShop shop, Chromium chromium)
{
    [Theory]
    [InlineData("worker", "/atelier")]
    [InlineData("worker", "/atelier/appareils")]
    [InlineData("worker", "/atelier/preuves")]
    [InlineData("worker", "/atelier/annonces")]
    [InlineData("worker", "/atelier/commandes")]
    [InlineData("lead", "/atelier/jetons")]
    [InlineData("administrator", "/pole")]
    [InlineData("administrator", "/pole/journal")]
    public async Task A_page_of_the_back_office_has_no_barrier(string role, string address)
    {
        foreach (var device in new[] { Device.PhoneWithoutScripts, Device.Desk })
        {
            await using var visitor = await chromium.Visit(shop, device);
            await visitor.SignIn(shop.Account(role));

            Assert.Equal(200, await visitor.Open(address));
            Assert.Equal([], await visitor.Barriers());
            Assert.Equal([], visitor.Complaints);
        }
    }

    [Fact]
    public async Task The_pages_of_a_device_lead_from_one_to_the_next()
    {
        await using var visitor = await chromium.Visit(shop, Device.DeskWithoutScripts);
        await visitor.SignIn(shop.Account("worker"));
        await visitor.Open("/atelier/appareils");
        await visitor.Page.Locator("main a[href^='/atelier/appareils/OS-']").First.ClickAsync();
        var device = new Uri(visitor.Page.Url).AbsolutePath;

        var barriers = new List<string>(await visitor.Barriers());
        foreach (
            var act in new[]
            {
                "verification",
                "securite",
                "fonctions",
                "defauts",
                "photos",
                "grade",
                "controle",
                "permis",
            }
        )
        {
            Assert.Equal(200, await visitor.Open($"{device}/{act}"));
            barriers.AddRange(await visitor.Barriers());
        }

        Assert.Equal([], barriers);
    }

    [Fact]
    public async Task Anyone_reads_the_passport_of_a_unit_on_a_phone()
    {
        await using var visitor = await chromium.Visit(shop, Device.PhoneWithoutScripts);
        await visitor.Open("/ordinateurs");
        await visitor.Page.Locator("main a[href^='/ordinateurs/']").First.ClickAsync();
        await visitor.Page.Locator("main a[href^='/passeport/']").First.ClickAsync();

        Assert.Contains("/passeport/OS-", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Equal([], await visitor.Barriers());
        Assert.Equal([], visitor.Complaints);
    }
}
