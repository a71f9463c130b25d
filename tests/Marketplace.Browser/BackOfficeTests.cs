namespace Marketplace.Browser;

/// <summary>The pages behind the sign-in, as each role sees them, on a phone and on a desk.</summary>
public sealed class BackOfficeTests(RunningShop shop, Chromium chromium)
{
    private static readonly string[] Acts =
    [
        "",
        "/type",
        "/verification",
        "/vide",
        "/securite",
        "/fonctions",
        "/defauts",
        "/photos",
        "/grade",
        "/controle",
        "/permis",
        "/annonce",
        "/incident",
    ];

    public static TheoryData<string, bool> Rooms =>
        new(
            from role in new[] { "worker", "lead", "administrator" }
            from phone in new[] { true, false }
            select (role, phone)
        );

    [Theory, MemberData(nameof(Rooms))]
    public async Task No_page_that_a_role_may_open_has_a_fault(string role, bool phone)
    {
        await using var visitor = await SignedIn(role, phone);
        var faults = new List<string>();
        foreach (var path in await Rail(visitor))
        {
            faults.AddRange(await visitor.FaultsOf(path));
            if (await Leaf(visitor, path) is { } leaf)
                faults.AddRange(await visitor.FaultsOf(leaf));
        }

        Sound.Is(faults);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task No_page_of_a_device_has_a_fault_in_any_state(bool phone)
    {
        await using var visitor = await SignedIn("worker", phone);
        await visitor.Open("/atelier/appareils");
        var states = await Addresses(visitor, ".narrow a[href*='etat=']");
        var (faults, looked) = (new List<string>(), 0);
        foreach (var state in states)
        {
            await visitor.Open(state);
            // Another journey may just have moved the only device of this state on.
            if (await Addresses(visitor, "main tbody a") is not [var device, ..])
                continue;
            faults.AddRange(await visitor.FaultsOf(device));
            looked++;
        }

        Assert.True(looked >= 4, $"The demonstration stock stands in {looked} states only.");
        Sound.Is(faults);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task No_screen_of_the_bench_has_a_fault(bool phone)
    {
        await using var visitor = await SignedIn("worker", phone);
        await visitor.Open("/atelier/appareils");
        var device = (await Addresses(visitor, "main tbody a"))[0];
        var faults = new List<string>();
        foreach (var act in Acts)
            faults.AddRange(await visitor.FaultsOf(device + act));

        Sound.Is(faults);
    }

    [Fact]
    public async Task Anyone_reads_the_passport_of_a_unit_on_a_phone()
    {
        await using var visitor = await chromium.Visit(shop, Device.PhoneWithoutScripts);
        await visitor.Open("/ordinateurs");
        await visitor.Page.Locator("main a[href^='/ordinateurs/']").First.Follow();
        await visitor.Page.Locator("main a[href^='/passeport/']").First.Follow();

        var told = await visitor.Page.Locator("main").InnerTextAsync();
        Assert.Contains("/passeport/OS-", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Contains("Effacé et vérifié", told, StringComparison.Ordinal);
        Assert.Contains("rien n’a été changé après coup", told, StringComparison.Ordinal);
        Sound.Is(await visitor.Faults());
    }

    [Fact]
    public async Task A_visitor_without_an_account_is_led_to_the_sign_in()
    {
        await using var visitor = await chromium.Visit(shop, Device.Desk);
        await visitor.Open("/atelier/appareils");

        Assert.Contains("/connexion", visitor.Page.Url, StringComparison.Ordinal);
        Sound.Is(await visitor.Faults());
    }

    private async Task<Visitor> SignedIn(string role, bool phone)
    {
        var visitor = await chromium.Visit(shop, new Device(phone, RunsScripts: true));
        await visitor.SignIn(shop.Account(role));
        return visitor;
    }

    /// <summary>The stations that the rail shows to this role, its own account, and STOP where it is in reach.</summary>
    private static async Task<IReadOnlyList<string>> Rail(Visitor visitor)
    {
        var stations = await Addresses(visitor, ".rail nav a, .stops a");
        Assert.True(stations.Count > 1, $"{visitor.Page.Url} has no stations.");
        return [.. stations, "/compte"];
    }

    /// <summary>The first page that the list leads to; null where it is empty.</summary>
    private static async Task<string?> Leaf(Visitor visitor, string list) =>
        (await Addresses(visitor, $"main a[href^='{list}/']")).FirstOrDefault(path => path.Split('/').Length > 3);

    private static async Task<IReadOnlyList<string>> Addresses(Visitor visitor, string links) =>
        await visitor.Page.EvaluateAsync<string[]>(
            "links => [...new Set([...document.querySelectorAll(links)].map(link => link.pathname + link.search))]",
            links
        );
}
