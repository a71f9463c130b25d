using System.Net;
using System.Text.Json.Nodes;
using Marketplace.Platform;
using Marketplace.Workshop;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Workshop.Photos;

/// <summary>A photo that is not good, on the page and by the API.</summary>
public sealed class ChangePhotoTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private Workplace workplace = null!;
    private UnitPath unit = null!;

    public async ValueTask InitializeAsync()
    {
        workplace = await shop.NewOperator();
        unit = await (await UnitPath.Received(shop, workplace)).Photographed(2);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_worker_takes_a_photo_away()
    {
        var worker = await shop.SignIn(workplace.Worker);
        var list = await worker.Open($"/atelier/appareils/{unit.Tag}/photos");
        Assert.Contains("Changer la photo « Clavier »", list.Text, StringComparison.Ordinal);
        await worker.Open(await Page("Clavier"));

        var after = await worker.Press("Retirer la photo");

        Assert.Equal($"/atelier/appareils/{unit.Tag}/photos", after.Path);
        Assert.DoesNotContain("« Clavier » »", after.Text, StringComparison.Ordinal);
        Assert.Equal(["De face, ouvert"], await Captions());
        Assert.Contains("PhotoRemoved", await Chain());
    }

    [Fact]
    public async Task A_worker_puts_a_better_photo_in_its_place()
    {
        var before = (await Photos())[1]!["large"]!.ToString();
        var worker = await shop.SignIn(workplace.Worker);
        await worker.Open(await Page("Clavier"));

        await worker.Upload([new Attached("Better", "mieux.jpg", Camera.Jpeg(500, 400), "image/jpeg")]);

        Assert.Equal(["De face, ouvert", "Clavier"], await Captions());
        Assert.DoesNotContain(before, (await unit.Read()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replacement_without_a_file_is_asked_for_again()
    {
        var worker = await shop.SignIn(workplace.Worker);
        await worker.Open(await Page("Clavier"));

        var again = await worker.Press("Remplacer la photo");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("Choisissez au moins une photo", again.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await Captions()).Count);
    }

    [Fact]
    public async Task What_is_no_photo_replaces_nothing()
    {
        var worker = await shop.SignIn(workplace.Worker);
        await worker.Open(await Page("Clavier"));

        var again = await worker.Upload([new Attached("Better", "mieux.jpg", "GIF89a"u8.ToArray(), "image/jpeg")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("n’est pas une photo", again.Text, StringComparison.Ordinal);
        Assert.Equal(["De face, ouvert", "Clavier"], await Captions());
    }

    [Fact]
    public async Task A_page_whose_photo_a_colleague_took_away_says_so()
    {
        var worker = await shop.SignIn(workplace.Worker);
        var page = await Page("Clavier");
        await worker.Open(page);
        await unit.Act(unit.Other, $"photos/{await Id("Clavier")}/removal");

        var stale = await worker.Press("Retirer la photo");

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("n’est plus parmi celles de l’appareil", stale.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Open(page)).Status);
    }

    [Fact]
    public async Task The_API_takes_a_photo_away_and_says_what_is_left()
    {
        var answer = await unit.Act(unit.Worker, $"photos/{await Id("Clavier")}/removal");

        Assert.Equal(200, answer.Status);
        Assert.Single(answer.Json!["photos"]!.AsArray());
        var again = await unit.Act(unit.Worker, $"photos/{await Id("De face, ouvert")}/removal");
        Assert.Empty(again.Json!["photos"]!.AsArray());
    }

    [Fact]
    public async Task The_API_replaces_a_photo_at_the_end_of_the_row()
    {
        using var form = Camera.Form(Camera.Jpeg(640, 480));

        var answer = await Intake.Answer.Of(
            await unit.Worker.PostAsync(unit.Address($"photos/{await Id("De face, ouvert")}/replacement"), form)
        );

        Assert.Equal(200, answer.Status);
        Assert.Equal(["Clavier", "De face, ouvert"], await Captions());
    }

    [Fact]
    public async Task A_photo_of_a_stranger_is_not_found()
    {
        var stranger = await shop.NewOperator("voisin");

        var answer = await unit.Act(shop.Api(stranger.Token), $"photos/{await Id("Clavier")}/removal");

        Assert.Equal(404, answer.Status);
        Assert.Equal(2, (await Captions()).Count);
    }

    [Fact]
    public async Task Under_a_permit_the_photos_stay_and_the_sentence_says_what_to_do()
    {
        var ready = await UnitPath.Ready(shop, workplace);
        var photo = (await ready.Read()).Json!["photos"]![0]!["id"]!;

        var refused = await ready.Act(ready.Worker, $"photos/{photo}/removal");

        Assert.Equal((422, "photos-permitted"), (refused.Status, refused.Reasons.Single()));
        Assert.Contains("mettez l’appareil de côté", refused["detail"]!, StringComparison.Ordinal);
    }

    private async Task<JsonArray> Photos() => (await unit.Read()).Json!["photos"]!.AsArray();

    private async Task<IReadOnlyList<string>> Captions() =>
        [.. (await Photos()).Select(photo => photo!["caption"]!.ToString())];

    private async Task<string> Id(string caption) =>
        (await Photos()).Single(photo => photo!["caption"]!.ToString() == caption)!["id"]!.ToString();

    private async Task<string> Page(string caption) => $"/atelier/appareils/{unit.Tag}/photos/{await Id(caption)}";

    private Task<List<string>> Chain() =>
        shop.InDb(async db =>
        {
            var tag = Marketplace.Workshop.Contracts.Tag.FromStored(unit.Tag);
            var device = await db.Devices.Where(one => one.Tag == tag).Select(one => one.Id).SingleAsync();
            return await db.Ledger.Where(entry => entry.Device == device).Select(entry => entry.Type).ToListAsync();
        });
}
