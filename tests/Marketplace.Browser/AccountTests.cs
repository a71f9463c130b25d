namespace Marketplace.Browser;

/// <summary>A buyer's own pages, and a passkey made and shown by a real browser.</summary>
public sealed class AccountTests(RunningShop shop, Chromium chromium)
{
    private static readonly string[] Own =
    [
        "/compte",
        "/compte/adresses",
        "/compte/mot-de-passe",
        "/compte/adresse-mail",
        "/compte/securite",
        "/compte/securite/application",
        "/compte/securite/cle",
        "/compte/sessions",
        "/compte/donnees",
        "/compte/effacement",
    ];

    private static readonly string[] Anybody = ["/connexion", "/connexion/oubli", "/compte/ouvrir", "/confidentialite"];

    public static TheoryData<string> Devices => [.. Device.Names];

    [Theory, MemberData(nameof(Devices))]
    public async Task No_page_of_an_account_has_a_fault(string device)
    {
        await using var visitor = await chromium.Visit(shop, Device.Named(device));
        var faults = new List<string>();
        foreach (var path in Anybody)
            faults.AddRange(await visitor.FaultsOf(path));
        await visitor.SignIn(shop.Account("buyer"));
        foreach (var path in Own)
            faults.AddRange(await visitor.FaultsOf(path));

        Sound.Is(faults);
    }

    [Fact]
    public async Task A_passkey_is_made_and_then_opens_the_account_without_a_password()
    {
        // A passkey belongs to a name, never to a number such as 127.0.0.1.
        var named = new UriBuilder(shop.Address) { Host = "localhost" }.Uri;
        await using var visitor = await chromium.Visit(named, Device.Desk);
        await GiveFinger(visitor);
        await visitor.SignIn(shop.OtherWorker);

        await visitor.Open("/compte/securite/cle");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Créer la clé d’accès" }).ClickAsync();
        // Someone of the staff gets codes for the day when the key is lost.
        await visitor.Page.Locator(".recovery-codes li").First.WaitForAsync();
        Sound.Is(await visitor.Faults());
        await visitor.Open("/deconnexion");
        await visitor.Page.Locator("main form button").First.Follow();
        await visitor.Open("/connexion");
        await visitor
            .Page.GetByRole(AriaRole.Button, new() { Name = "Se connecter avec une clé d’accès" })
            .ClickAsync();

        await visitor.Page.WaitForURLAsync(address => !address.Contains("/connexion", StringComparison.Ordinal));
        await visitor.Open("/compte/securite");
        Assert.Contains("Mon téléphone", await visitor.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Sound.Is(await visitor.Faults());
    }

    [Fact]
    public async Task Without_scripts_the_page_of_a_passkey_shows_the_other_way()
    {
        await using var visitor = await chromium.Visit(shop, Device.PhoneWithoutScripts);
        await visitor.SignIn(shop.Account("buyer"));
        await visitor.Open("/compte/securite/cle");

        Assert.Equal(0, await visitor.Page.Locator("form[data-passkey]:visible").CountAsync());
        await visitor.Page.Locator("main a[href^='/compte/securite/application']").First.Follow();
        Assert.Equal(1, await visitor.Page.Locator(".key-square svg").CountAsync());
    }

    /// <summary>The computer has a reader of fingerprints, and a finger that it knows rests on it.</summary>
    private static async Task GiveFinger(Visitor visitor)
    {
        var session = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }
}
