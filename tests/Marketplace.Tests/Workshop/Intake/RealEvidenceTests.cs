namespace Marketplace.Tests.Workshop.Intake;

/// <summary>Every real file beside the checkout, sent as a bench would: where there is none, nothing is checked here.</summary>
public sealed class RealEvidenceTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task A_real_snapshot_is_taken_in_or_kept_with_a_sentence()
    {
        var bench = await Bench();
        foreach (var file in Files("snapshots", "*.json"))
        {
            var answer = await bench.SendSnapshot(await Content(file));

            Assert.True(answer.Status is 200 or 400 or 422, $"{file} answers {answer.Status}.");
            Assert.True(
                (answer.Status is 200 ? answer.Tag : answer["evidenceId"]) is not null,
                $"{file} leaves no trace."
            );
        }
    }

    [Fact]
    public async Task A_real_report_is_judged_or_kept_with_a_sentence()
    {
        var bench = await Bench();
        foreach (var file in Files("erasures", "*.*"))
        {
            var answer = await bench.SendErasure(await Content(file));

            Assert.True(answer.Status is 201 or 415 or 422, $"{file} answers {answer.Status}.");
            Assert.True(answer["evidenceId"] is not null, $"{file} leaves no trace.");
        }
    }

    [Fact]
    public async Task Three_drives_of_which_two_are_wiped_are_not_cleared()
    {
        foreach (var file in Files("snapshots", "s1-06*.json"))
        {
            var bench = await Bench();
            var device = await bench.SendSnapshot(await Content(file));

            foreach (var report in Files("erasures", "*dc7900*.log"))
                Assert.Equal(
                    "Accepted",
                    (await bench.SendErasure(await Content(report))).Verdict()["status"]!.ToString()
                );

            var reasons = (await bench.Ask($"/api/v1/devices/{device.Tag}")).Json!["canList"]!["reasons"]!.AsArray();
            Assert.Contains("drive-unwiped", reasons.Select(reason => reason!["code"]!.ToString()));
        }
    }

    private async Task<HttpClient> Bench() => shop.Api((await shop.NewOperator()).Token);

    private static Task<byte[]> Content(string file) =>
        File.ReadAllBytesAsync(Path.Combine(Repository.Shared!, "data", file));

    private static IEnumerable<string> Files(string kind, string pattern) =>
        Repository.Shared is { } shared
            ? Directory
                .EnumerateFiles(Path.Combine(shared, "data", kind), pattern, SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(file) != "README.md")
                .Select(file => Path.GetRelativePath(Path.Combine(shared, "data"), file))
                .Order()
            : [];
}
