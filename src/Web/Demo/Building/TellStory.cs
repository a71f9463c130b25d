using Marketplace.Web.Demo.Evidence;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Building;

/// <summary>
/// Takes one unit from its snapshot as far as its story goes, each act by whom it falls to. What the shop says is
/// done already is not done again.
/// </summary>
internal sealed class TellStory(DemoBench bench, DemoNotes notes, PhotoAlbum album)
{
    public async Task Tell(DemoComputer computer, CancellationToken cancellation)
    {
        if (notes.IsDone(computer.Key))
            return;
        var tag = await SendEvidence(computer, cancellation);
        var unit = new UnitAtBench(bench, album, computer, await bench.Read(tag, cancellation));
        foreach (var (act, ending) in Acts)
        {
            if (computer.Ending <= ending)
                break;
            await act(unit, cancellation);
        }
        notes.Done(computer.Key);
    }

    /// <summary>The acts in their order, each with the ending of the stories that stop before it.</summary>
    private static (Func<UnitAtBench, CancellationToken, Task> Act, Ending StopsBefore)[] Acts { get; } =
    [
        ((unit, cancellation) => unit.VerifyWipe(cancellation), Ending.AwaitsVerification),
        ((unit, cancellation) => unit.TestSafety(cancellation), Ending.AwaitsVerification),
        ((unit, cancellation) => unit.TestFunction(cancellation), Ending.Unsafe),
        ((unit, cancellation) => unit.TakePhotos(cancellation), Ending.DriveFailing),
        ((unit, cancellation) => unit.WriteDefects(cancellation), Ending.DriveFailing),
        ((unit, cancellation) => unit.Grade(cancellation), Ending.DriveFailing),
        ((unit, cancellation) => unit.CheckQuality(cancellation), Ending.AwaitsQualityCheck),
        ((unit, cancellation) => unit.Permit(cancellation), Ending.AwaitsQualityCheck),
        ((unit, cancellation) => unit.List(cancellation), Ending.AwaitsQualityCheck),
    ];

    private async Task<string> SendEvidence(DemoComputer computer, CancellationToken cancellation)
    {
        var snapshot = SnapshotWriter.Write(computer, TakenAt(computer));
        var tag = await bench.SendSnapshot(snapshot, computer.PublicDonor, cancellation);
        foreach (var report in ErasureWriter.Write(computer, TakenAt(computer).AddMinutes(15)))
            await bench.SendErasure(report, cancellation);
        return tag;
    }

    // Within the two days before the demonstration began, one unit after the other.
    private DateTime TakenAt(DemoComputer computer) =>
        notes.StartedAt.AddDays(-2).AddMinutes(Invented.Between(0, 600, "time " + computer.Key));
}
