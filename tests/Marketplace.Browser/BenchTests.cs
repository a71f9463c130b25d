namespace Marketplace.Browser;

/// <summary>
/// A laptop from the day it is received to its place in the window, by the pages of the workshop and without JavaScript:
/// one person does the work, another one verifies it.
/// </summary>
public sealed class BenchTests(RunningShop shop, Chromium chromium)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task From_the_first_survey_to_the_window(bool phone)
    {
        var device = new Device(phone, RunsScripts: false);
        await using var worker = await SignedIn("worker", device);
        await using var second = await SignedIn("lead", device);
        var laptop = new Laptop(phone ? "TEL" : "BUREAU");

        var path = await Receive(worker, laptop);
        await Wipe(worker, laptop, path);
        await AnswerAll(second, $"{path}/verification", "Accepter l’effacement");
        await AnswerAll(worker, $"{path}/securite", "Enregistrer le contrôle");
        await AnswerAll(worker, $"{path}/fonctions", "Enregistrer la fiche");
        await NoteDefect(worker, path);
        await Photograph(worker, path);
        await Grade(worker, path);
        await AnswerAll(second, $"{path}/controle", "Oui, tout est juste");
        await AnswerAll(worker, $"{path}/permis", "Demander le permis");
        var listing = await PutOnSale(worker, path);

        await using var buyer = await chromium.Visit(shop, device);
        Assert.Equal(200, await buyer.Open(listing));
        var told = await buyer.Page.Locator("main").InnerTextAsync();
        Assert.Contains("189", told, StringComparison.Ordinal);
        Assert.Contains("rayure de deux centimètres (à peine visible)", told, StringComparison.OrdinalIgnoreCase);
        Sound.Is(await buyer.Faults());
    }

    [Fact]
    public async Task Who_wiped_a_drive_cannot_verify_it_and_reads_why()
    {
        await using var worker = await SignedIn("worker", Device.PhoneWithoutScripts);
        var laptop = new Laptop("SEUL");
        var path = await Receive(worker, laptop);
        await Wipe(worker, laptop, path);

        await worker.Open($"{path}/verification");
        await Press(worker, "Accepter l’effacement");

        Assert.True(await worker.Page.Locator(".message.refused").IsVisibleAsync(), await Told(worker));
        Sound.Is(await worker.Barriers());
        Assert.Equal(0, await worker.SidewaysScroll());
    }

    [Fact]
    public async Task A_device_that_is_not_wiped_gets_no_permit_and_each_reason_leads_to_its_screen()
    {
        await using var worker = await SignedIn("worker", Device.DeskWithoutScripts);
        var path = await Receive(worker, new Laptop("TROPTOT"));

        await worker.Open($"{path}/permis");
        await Press(worker, "Demander le permis");

        Assert.True(await worker.Page.Locator(".message.refused").IsVisibleAsync(), await Told(worker));
        Assert.True(await worker.Page.Locator(".reasons a").CountAsync() > 2, await Told(worker));
        await worker.Page.Locator(".question .reasons a").First.Follow();
        Assert.StartsWith("/atelier/", new Uri(worker.Page.Url).AbsolutePath, StringComparison.Ordinal);
        Sound.Is(await worker.Barriers());
    }

    [Fact]
    public async Task A_file_that_nobody_can_read_waits_in_the_queue_with_its_reason()
    {
        await using var worker = await SignedIn("worker", Device.PhoneWithoutScripts);
        await HandIn(worker, "Snapshot", "{\"type\":\"Poème\"}"u8.ToArray());

        Assert.Contains("Preuves à traiter", await Told(worker), StringComparison.Ordinal);
        Sound.Is(await worker.Faults());
        await worker.Page.Locator("main tbody a").First.Follow();
        Assert.Contains("De quel appareil parle-t-il", await Told(worker), StringComparison.Ordinal);
        Sound.Is(await worker.Faults());
    }

    private async Task<Visitor> SignedIn(string role, Device device)
    {
        var visitor = await chromium.Visit(shop, device);
        await visitor.SignIn(shop.Account(role));
        return visitor;
    }

    private static async Task<string> Receive(Visitor worker, Laptop laptop)
    {
        await HandIn(worker, "Snapshot", laptop.Survey());
        var path = new Uri(worker.Page.Url).AbsolutePath;
        Assert.StartsWith("/atelier/appareils/OS-", path, StringComparison.Ordinal);
        Sound.Is(await worker.Faults());
        return path;
    }

    private static async Task Wipe(Visitor worker, Laptop laptop, string path)
    {
        await HandIn(worker, "Erasure", laptop.WipeReport());
        await worker.Open(path);
        Assert.Contains("Vérifier l’effacement", await Told(worker), StringComparison.Ordinal);
    }

    private static async Task HandIn(Visitor worker, string kind, byte[] content)
    {
        await worker.Open("/atelier/preuves");
        await worker.Page.Locator($"[name=Kind][value={kind}]").CheckAsync();
        await worker
            .Page.Locator("[name=Upload]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "preuve.json",
                    MimeType = "application/json",
                    Buffer = content,
                }
            );
        await Press(worker, "Déposer le fichier");
    }

    /// <summary>The first answer to every question of the screen: on a sheet that is « Oui ».</summary>
    private static async Task AnswerAll(Visitor who, string screen, string button)
    {
        Assert.Equal(200, await who.Open(screen));
        foreach (var question in await who.Page.Locator(".question fieldset").AllAsync())
            await question.Locator("input[type=radio]").First.CheckAsync();
        await Press(who, button);
        await Accepted(who);
    }

    private static async Task NoteDefect(Visitor worker, string path)
    {
        await worker.Open($"{path}/defauts");
        await worker.Page.Locator("[name=Zone][value=Lid]").CheckAsync();
        await worker.Page.Locator("[name=Severity][value=S1]").CheckAsync();
        await worker.Page.Locator("[name=Note]").FillAsync("Rayure de deux centimètres.");
        await Press(worker, "Noter ce défaut");
        await Accepted(worker);
        Assert.Contains(
            "capot : rayure de deux centimètres (à peine visible)",
            await Told(worker),
            StringComparison.Ordinal
        );
    }

    private async Task Photograph(Visitor worker, string path)
    {
        await using var camera = await chromium.Visit(shop, Device.Desk);
        var photos = new List<FilePayload>();
        for (var side = 1; side <= 6; side++)
        {
            await camera.Page.SetContentAsync($"<body bgcolor=silver><h1>{path}, {side}</h1>");
            var bytes = await camera.Page.ScreenshotAsync();
            photos.Add(
                new()
                {
                    Name = $"{side}.png",
                    MimeType = "image/png",
                    Buffer = bytes,
                }
            );
        }
        await worker.Open($"{path}/photos");
        await worker.Page.Locator("[name=Files]").SetInputFilesAsync(photos);
        await Press(worker, "Ajouter les photos");
        await Accepted(worker);
        Assert.Contains("Les photos y sont", await Told(worker), StringComparison.Ordinal);
    }

    private static async Task Grade(Visitor worker, string path)
    {
        await worker.Open($"{path}/grade");
        await worker.Page.Locator("[name=MarksGone]").CheckAsync();
        await Press(worker, "Calculer la note");
        await Accepted(worker);
        Assert.Contains("Règles", await Told(worker), StringComparison.Ordinal);
    }

    /// <returns>The path of its page in the shop.</returns>
    private static async Task<string> PutOnSale(Visitor worker, string path)
    {
        await worker.Open($"{path}/annonce");
        await worker.Page.Locator("[name=Price]").FillAsync("189");
        await worker.Page.Locator("[name=Text]").FillAsync("Préparé par deux personnes.");
        await Press(worker, "Mettre en vente");
        await Accepted(worker);
        var link = worker.Page.Locator("main a[href^='/ordinateurs/']").First;
        return (await link.GetAttributeAsync("href"))!;
    }

    /// <summary>Nothing was refused, and the page that shows the outcome has no fault.</summary>
    private static async Task Accepted(Visitor who)
    {
        Assert.True(await who.Page.Locator(".message.refused").CountAsync() == 0, await Told(who));
        Sound.Is(await who.Faults());
    }

    private static Task Press(Visitor who, string button) =>
        who.Page.GetByRole(AriaRole.Button, new() { Name = button }).First.Follow();

    private static Task<string> Told(Visitor who) => who.Page.Locator("main").InnerTextAsync();
}
