namespace Marketplace.Browser;

/// <summary>One person with one browser window; what the browser complains of is remembered.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];
    private readonly List<string> trusted;

    private readonly ICDPSession session;

    private Visitor(IBrowserContext context, IPage page, ICDPSession session, Device device, Uri shop)
    {
        (this.context, this.session) = (context, session);
        (Page, Device, trusted) = (page, device, [shop.Authority]);
        page.Console += (_, message) =>
            Remember(message.Type is "error" && !IsRefusal(message.Text) ? message.Text : null);
        page.PageError += (_, error) => Remember(error);
        page.RequestFailed += (_, request) => Remember($"{request.Url} {request.Failure}");
        page.Request += (_, request) => Remember(IsOurs(request.Url) ? null : $"It asks {request.Url}");
        page.Response += (_, answer) => Remember(answer.Status >= 500 ? $"{answer.Status} {answer.Url}" : null);
    }

    public IPage Page { get; }

    public Device Device { get; }

    /// <summary>Blocked by the policy, thrown by a script, missing, asked of somebody else, or broken on the server.</summary>
    public IReadOnlyList<string> Complaints => [.. complaints];

    public static async Task<Visitor> Arrive(IBrowserContext context, Device device, Uri shop)
    {
        var page = await context.NewPageAsync();
        var visitor = new Visitor(context, page, await context.NewCDPSessionAsync(page), device, shop);
        await visitor.LetScriptsRun(device.RunsScripts);
        return visitor;
    }

    public async Task<int> Open(string path)
    {
        var answer = await Page.GotoAsync(path);
        return answer!.Status;
    }

    /// <summary>The way leads through the pages of somebody else, on purpose.</summary>
    public void Trust(Uri other) => trusted.Add(other.Authority);

    /// <summary>What the page says, with plain spaces: a price is read as it is spoken.</summary>
    public async Task<string> Told() =>
        (await Page.Locator("main").InnerTextAsync()).Replace('\u00a0', ' ').Replace('\u202f', ' ');

    public Task<string> Title() => Page.Locator("h1").First.InnerTextAsync();

    /// <summary>Presses the button with this name, and waits for what it leads to.</summary>
    public Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button }).First.Follow();

    /// <summary>As someone who comes for the first time: no file of the shop is kept.</summary>
    public async Task ForgetFiles() => await session.SendAsync("Network.clearBrowserCache");

    /// <summary>A line of the country: 400 kbit a second, 400 ms to and fro; and a phone four times slower than this machine.</summary>
    public async Task SlowDown()
    {
        await session.SendAsync(
            "Network.emulateNetworkConditions",
            new()
            {
                ["offline"] = false,
                ["latency"] = 400,
                ["downloadThroughput"] = 400 * 1000 / 8,
                ["uploadThroughput"] = 400 * 1000 / 8,
            }
        );
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
    }

    public async Task SignIn(DemoAccount account)
    {
        await Open("/connexion");
        await Page.Locator("input[type=email], input[name$=Mail], input[name$=Email]").First.FillAsync(account.Mail);
        await Page.Locator("input[type=password]").First.FillAsync(account.Password);
        await Page.Locator("main form button[type=submit], main form button:not([type])").First.Follow();
    }

    /// <summary>Everything that is wrong with the page as it stands: barriers, complaints of the browser, a page too wide.</summary>
    public async Task<IReadOnlyList<string>> Faults()
    {
        List<string> faults = [.. await Barriers(), .. complaints.Select(complaint => $"{Page.Url}: {complaint}")];
        if (await SidewaysScroll() is > 0 and var pixels)
            faults.Add($"{Page.Url} is {pixels} px wider than the {Device}");
        complaints.Clear();
        await Pictures.Take(this);
        return faults;
    }

    /// <summary>Opens the page and tells what is wrong with it.</summary>
    public async Task<IReadOnlyList<string>> FaultsOf(string path) =>
        await Open(path) is var status && status != 200 ? [$"{path}: {status}"] : await Faults();

    /// <summary>What axe finds wrong with the page as it stands, one line per rule and place.</summary>
    public async Task<IReadOnlyList<string>> Barriers()
    {
        // The page was built without scripts and stays so; axe itself is one, and is let in for the examination.
        await LetScriptsRun(true);
        var found = await Axe.Examine(Page);
        await LetScriptsRun(Device.RunsScripts);
        return found;
    }

    /// <summary>How many pixels one has to scroll sideways: zero, or the page is wider than the screen.</summary>
    public async Task<int> SidewaysScroll() =>
        await Page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    // Held by the session: where it ends, scripts run again.
    private async Task LetScriptsRun(bool allowed) =>
        await session.SendAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = !allowed });

    // The browser notes each answer from 400 on; a form that is shown again with its reasons is no fault.
    private static bool IsRefusal(string said) => said.Contains("a status of 422", StringComparison.Ordinal);

    private bool IsOurs(string url) =>
        new Uri(url) is var asked && (asked.Scheme is "data" or "blob" or "about" || trusted.Contains(asked.Authority));

    private void Remember(string? complaint)
    {
        if (complaint is not null)
            complaints.Add(complaint);
    }
}
