using System.Text.Json.Nodes;
using Marketplace.Web.Demo.Evidence;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Building;

/// <summary>
/// Takes one unit from its snapshot as far as its story goes, each act by whom it falls to. What the shop says is
/// done already is not done again.
/// </summary>
internal sealed class TellStory(DemoBench bench, DemoNotes notes)
{
    public async Task Tell(DemoComputer computer, CancellationToken cancellation)
    {
        if (notes.IsDone(computer.Key))
            return;
        var snapshot = SnapshotWriter.Write(computer, TakenAt(computer));
        var tag = await bench.SendSnapshot(snapshot, computer.PublicDonor, cancellation);
        foreach (var report in ErasureWriter.Write(computer, TakenAt(computer).AddMinutes(15)))
            await bench.SendErasure(report, cancellation);
        if (computer.Ending > Ending.AwaitsVerification)
            await Verify(tag, cancellation);
        notes.Done(computer.Key);
    }

    private async Task Verify(string tag, CancellationToken cancellation)
    {
        var data = Facet(await bench.Read(tag, cancellation), "data");
        if (!data.EndsWith("Verified", StringComparison.Ordinal))
            await bench.SecondAct(tag, "verification", null, cancellation);
    }

    private static string Facet(JsonNode device, string name) => (string?)device["facets"]?[name] ?? "";

    // Within the two days before the demonstration began, one unit after the other.
    private DateTime TakenAt(DemoComputer computer) =>
        notes.StartedAt.AddDays(-2).AddMinutes(Invented.Between(0, 600, "time " + computer.Key));
}
