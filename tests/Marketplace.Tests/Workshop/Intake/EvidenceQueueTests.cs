using System.Net;
using Marketplace.Accounts.Contracts;
using Marketplace.Workshop;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Workshop.Intake;

/// <summary>The queue of evidence, as a worker and a lead see it.</summary>
public sealed class EvidenceQueueTests(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private Workplace workplace = null!;
    private Visitor worker = null!;

    public async ValueTask InitializeAsync()
    {
        workplace = await shop.NewOperator();
        worker = await shop.SignIn(workplace.Worker);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_file_that_nobody_can_read_waits_with_the_reason()
    {
        var queue = await HandIn("Snapshot", "not a snapshot at all"u8.ToArray());

        Assert.Equal("/atelier/preuves", queue.Path);
        Assert.Contains("Relevé matériel", queue.Text, StringComparison.Ordinal);
        Assert.Equal(1, await Queued());
    }

    [Fact]
    public async Task The_rail_says_how_many_wait()
    {
        await HandIn("Snapshot", "nothing"u8.ToArray());

        Assert.Contains(
            "Preuves à traiter 1 en attente",
            (await worker.Open("/atelier")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_form_without_a_file_is_shown_again()
    {
        await worker.Open("/atelier/preuves");
        var again = await worker.Upload([], ("Kind", "Erasure"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("Choisissez le fichier", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_set_aside_leaves_the_queue_and_stays_in_the_books()
    {
        await HandIn("Snapshot", "rubbish"u8.ToArray());
        var page = await worker.Open($"/atelier/preuves/{await Waiting()}");
        Assert.Contains("octets", page.Text, StringComparison.Ordinal);

        Assert.Equal("/atelier/preuves", (await worker.Submit(("Why", "fichier d’essai"))).Path);
        Assert.Equal(0, await Queued());
        Assert.Equal(1, await shop.InDb(db => db.EvidenceFiles.CountAsync(f => f.Operator == workplace.Id)));
    }

    [Fact]
    public async Task It_is_not_set_aside_without_a_reason()
    {
        await HandIn("Snapshot", "rubbish"u8.ToArray());
        await worker.Open($"/atelier/preuves/{await Waiting()}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await worker.Submit(("Why", " "))).Status);
        Assert.Equal(1, await Queued());
    }

    [Fact]
    public async Task A_snapshot_that_fits_two_devices_is_read_again_for_the_one_that_a_person_names()
    {
        var first = await UnitPath.Received(shop, workplace);
        var second = await UnitPath.Received(shop, workplace);
        var both = System
            .Text.Encoding.UTF8.GetString(Benches.Laptop(first.Word))
            .Replace($"{first.Word}-B", $"{second.Word}-B", StringComparison.Ordinal);
        var waiting = await first.Worker.SendSnapshot(System.Text.Encoding.UTF8.GetBytes(both));
        Assert.Equal(422, waiting.Status);

        await worker.Open($"/atelier/preuves/{waiting["evidenceId"]}");
        var page = await worker.Submit(("Tag", second.Tag));

        Assert.Equal($"/atelier/appareils/{second.Tag}", page.Path);
        Assert.Equal(0, await Queued());
    }

    [Fact]
    public async Task An_unknown_tag_is_refused_and_the_file_keeps_its_place()
    {
        await HandIn("Snapshot", Benches.Laptop(Staffing.Unused("TAG")));
        await HandIn("Snapshot", "rubbish"u8.ToArray());
        await worker.Open($"/atelier/preuves/{await Waiting()}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await worker.Submit(("Tag", "OS-NOSUCHTAG"))).Status);
        Assert.Equal(1, await Queued());
    }

    [Fact]
    public async Task Who_attaches_a_report_is_not_taken_for_the_one_who_wiped()
    {
        var unit = await UnitPath.Received(shop, workplace);
        var report = Benches.Wipe(unit.Word);
        // Sent by the worker for a tag that does not exist: it waits in the queue.
        var waiting = await unit.Worker.SendErasure(report, "?device=OS-00000000");
        var other = await shop.SignIn(workplace.OtherWorker);
        await other.Open($"/atelier/preuves/{waiting["evidenceId"]}");
        await other.Submit(("Tag", unit.Tag));

        Assert.Equal(422, (await unit.Act(unit.Worker, "verification")).Status);
        Assert.Equal(200, (await unit.Act(unit.Other, "verification")).Status);
    }

    [Fact]
    public async Task The_raw_file_is_for_a_lead_alone()
    {
        await HandIn("Snapshot", "the donor’s host name"u8.ToArray());
        var address = $"/atelier/preuves/{await Waiting()}/fichier";
        var lead = await shop.SignIn(workplace.Lead);
        var stranger = await shop.SignIn((await shop.NewOperator("voisin")).Lead);

        Assert.Contains("donor", (await lead.Open(address)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("donor", (await worker.Open(address)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open(address)).Status);
    }

    [Fact]
    public async Task A_stranger_finds_no_such_file()
    {
        await HandIn("Snapshot", "rubbish"u8.ToArray());
        var stranger = await shop.SignIn((await shop.NewOperator("voisin")).Worker);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open($"/atelier/preuves/{await Waiting()}")).Status);
    }

    private async Task<Sight> HandIn(string kind, byte[] content)
    {
        await worker.Open("/atelier/preuves");
        return await worker.Upload([new Attached("Upload", "f.json", content, "application/json")], ("Kind", kind));
    }

    private Task<Guid> Waiting() =>
        shop.InDb(db =>
            db.EvidenceFiles.Where(file => file.Operator == workplace.Id && file.Device == null)
                .Select(f => f.Id)
                .SingleAsync()
        );

    private Task<int> Queued() =>
        shop.InDb(db => Marketplace.Workshop.Intake.EvidenceQueue.CountQueued(db.EvidenceFiles, workplace.Id, default));
}
