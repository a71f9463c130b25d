using System.Text.Json.Nodes;
using Marketplace.Web.Demo.Photos;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Building;

/// <summary>One unit, and the acts that take it to the shop.</summary>
internal sealed class UnitAtBench(DemoBench bench, PhotoAlbum album, DemoComputer computer, DeviceNow device)
{
    private DeviceNow now = device;

    /// <summary>The second person reads the proofs of the erasure.</summary>
    public async Task VerifyWipe(CancellationToken cancellation)
    {
        if (!now.IsDataCleared)
            now = await bench.SecondAct(now.Tag, "verification", null, cancellation);
    }

    public async Task TestSafety(CancellationToken cancellation)
    {
        if (!now.IsSafetyTested)
            now = await bench.Act(now.Tag, "safety-test", SafetyAnswers(), cancellation);
    }

    public async Task TestFunction(CancellationToken cancellation)
    {
        if (!now.IsFunctionTested)
            now = await bench.Act(now.Tag, "function-test", FunctionAnswers(), cancellation);
    }

    public async Task TakePhotos(CancellationToken cancellation)
    {
        var taken = now.Photos;
        foreach (var (view, picture) in album.Of(computer).Where(photo => !taken.ContainsKey(photo.View.Caption())))
            now = await bench.AddPhoto(now.Tag, view.Caption(), picture.Jpeg, cancellation);
    }

    public async Task WriteDefects(CancellationToken cancellation)
    {
        var written = now.Defects.ToHashSet();
        var places = album.Of(computer).SelectMany(photo => photo.Picture.Marks.Select(mark => (photo.View, mark)));
        foreach (var (view, mark) in places.DistinctBy(place => place.mark.Flaw))
            if (!written.Contains(mark.Flaw.Words))
                now = await bench.Act(now.Tag, "defects", Defect(view, mark), cancellation);
    }

    public async Task Grade(CancellationToken cancellation)
    {
        if (!now.IsGraded)
            now = await bench.Act(now.Tag, "grade", new JsonObject { ["marksGone"] = true }, cancellation);
    }

    /// <summary>By another person than the grader.</summary>
    public async Task CheckQuality(CancellationToken cancellation)
    {
        if (!now.IsQualityChecked)
            now = await bench.SecondAct(now.Tag, "quality-check", new JsonObject { ["passed"] = true }, cancellation);
    }

    public async Task Permit(CancellationToken cancellation)
    {
        if (!now.IsPermitted)
            now = await bench.SecondAct(now.Tag, "permit", null, cancellation);
    }

    public Task List(CancellationToken cancellation) =>
        bench.List(
            now.Tag,
            computer.PriceEuros,
            refusedFor: computer.Ending is Ending.PriceOverCap ? "price-over-cap" : null,
            cancellation
        );

    private JsonObject SafetyAnswers() =>
        computer.Ending is Ending.Unsafe
            ? new JsonObject
            {
                ["answers"] = new JsonObject { ["visual"] = "Pass", ["battery-not-swollen"] = "Fail" },
            }
            : new JsonObject { ["passed"] = true };

    // A sheet may be put down at its first failure; F6 is for units without a mark.
    private JsonObject FunctionAnswers() =>
        computer.Ending is Ending.DriveFailing
            ? new JsonObject
            {
                ["answers"] = new JsonObject { ["starts"] = "Pass", ["storage"] = "Fail" },
            }
            : new JsonObject
            {
                ["allPass"] = true,
                ["osInstalled"] = true,
                ["makersParts"] = computer.Flaws.Count == 0,
                ["system"] = computer.System,
                // Some machines do not say it of themselves: the tester measured.
                ["batteryPercent"] = computer.BatteryHealth,
            };

    private JsonObject Defect(PhotoView view, DrawnMark mark) =>
        new()
        {
            ["zone"] = mark.Flaw.Zone.ToString(),
            ["severity"] = $"S{mark.Flaw.Severity}",
            ["affectsFunction"] = mark.Flaw.Severity == 4,
            ["note"] = mark.Flaw.Words,
            ["photo"] = now.Photos.GetValueOrDefault(view.Caption()),
            ["leftPercent"] = mark.LeftPercent,
            ["topPercent"] = mark.TopPercent,
        };
}
