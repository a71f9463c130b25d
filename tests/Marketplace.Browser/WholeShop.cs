using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Marketplace.Tests.Ordering.Payments.Double;
using Marketplace.Tests.Solidarity.TaxNotices;
using Cookie = Microsoft.Playwright.Cookie;

namespace Marketplace.Browser;

/// <summary>
/// The same shop with all that it can do: it is paid online by a Stripe of our own, and it trusts a tax office of our
/// own. A process beside the first one, on a copy of its files, that knows its own address: links in mails lead to it.
/// </summary>
public sealed class WholeShop(RunningShop original) : IAsyncLifetime
{
    private readonly TaxOffice office = new();
    private readonly StripeDouble stripe = StripeDouble.Start(() => DateTimeOffset.UtcNow);
    private readonly ConcurrentDictionary<string, IReadOnlyList<Cookie>> keys = new();
    private ShopProcess? program;

    /// <summary>Where the shop keeps its files and its database.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("whole-").FullName;

    public Uri Address => program!.Address;

    /// <summary>Where buyers pay online.</summary>
    public Uri Stripe => new(stripe.Address);

    /// <summary>The mails that it has sent.</summary>
    internal Post Post => new(Path.Combine(Root, "mail"));

    internal string Notice(string number) => office.Notice(number: number);

    /// <summary>Signs in, or comes back with the browser that signed in before: the door is looked at elsewhere.</summary>
    public async Task SignIn(Visitor visitor, DemoAccount account)
    {
        if (keys.TryGetValue(account.Mail, out var known))
        {
            await visitor.Page.Context.AddCookiesAsync(known);
            return;
        }
        await visitor.SignIn(account);
        var cookies = await visitor.Page.Context.CookiesAsync();
        keys[account.Mail] = [.. cookies.Select(Kept)];
    }

    private static Cookie Kept(BrowserContextCookiesResult cookie) =>
        new()
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Domain = cookie.Domain,
            Path = cookie.Path,
            HttpOnly = cookie.HttpOnly,
            Secure = cookie.Secure,
            SameSite = cookie.SameSite,
        };

    /// <summary>Someone of the network.</summary>
    public DemoAccount Account(string role) => original.Account(role);

    /// <summary>Someone of the workshop that a page names.</summary>
    public DemoAccount Staff(string role, string page) =>
        original.AccountAt(role, page.Contains("Marseille", StringComparison.Ordinal) ? "marseille" : "nimes");

    public async ValueTask InitializeAsync()
    {
        ShopProcess.Copy(original.Root, Root);
        var address = $"http://127.0.0.1:{FreePort()}";
        program = await ShopProcess.Start(
            Root,
            "",
            $"--urls={address}",
            $"--Site:BaseUrl={address}",
            "--Demo:Enabled=false",
            $"--Payments:Stripe:SecretKey={StripeDouble.SecretKey}",
            $"--Payments:Stripe:WebhookSecret={StripeDouble.WebhookSecret}",
            $"--Payments:Stripe:ApiBase={stripe.Address}",
            $"--Solidarity:Certificates={office.Folder}"
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (program is not null)
            await program.DisposeAsync();
        await stripe.DisposeAsync();
        office.Dispose();
        Directory.Delete(Root, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>Its journeys come one after the other; each class of them has a stock of its own to buy.</summary>
[CollectionDefinition(nameof(WholeShop))]
public sealed class WholeShopJourneys;
