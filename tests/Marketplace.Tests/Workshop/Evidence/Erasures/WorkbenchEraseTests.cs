using System.Text.Json;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Erasures;

namespace Marketplace.Tests.Workshop.Evidence.Erasures;

public sealed class WorkbenchEraseTests
{
    private static readonly DriveIdentity Drive = new(
        "WDC WD1600BEVT-2",
        "WD-WX11FAKE7430",
        null,
        160042000000,
        Medium.Hdd
    );

    [Fact]
    public void Erase_basic_is_an_overwrite_that_nobody_verified()
    {
        var report = Read(ErasureFixtures.Text("workbench-erase-basic.json"));

        Assert.Equal((Technique.Overwrite, ErasureOutcome.Succeeded), (report.Technique, report.Outcome));
        Assert.Equal((1, 1, Verification.None), (report.PassesPlanned, report.PassesCompleted, report.Verification));
        Assert.Equal((Drive, null, HiddenAreas.Unknown), (report.Drive, report.ErasedBytes, report.HiddenAreas));
        Assert.Equal(new DateTime(2026, 10, 2, 9, 0, 1, DateTimeKind.Utc), report.EndedAt);
    }

    [Fact]
    public void Erase_sectors_reads_back_each_of_its_steps()
    {
        var report = Read(ErasureFixtures.Text("workbench-erase-sectors.json"));

        Assert.Equal((2, Verification.AllPasses), (report.PassesPlanned, report.Verification));
    }

    [Fact]
    public void A_step_in_error_is_a_failure() =>
        Assert.Equal(ErasureOutcome.Failed, Read(Basic("\"severity\": \"Info\"", "\"severity\": \"Error\"")).Outcome);

    [Fact]
    public void An_erasure_that_never_ended_has_no_outcome() =>
        Assert.Equal(ErasureOutcome.Unknown, Read(Basic("\"endTime\": \"2026", "\"endTime\": \"0001")).Outcome);

    [Fact]
    public void A_success_flag_alone_is_unproved() =>
        Assert.True(
            Read(Basic("\"type\": \"EraseBasic\",", "\"type\": \"EraseBasic\", \"success\": true,")).SuccessUnproved
        );

    [Theory]
    [InlineData("EraseCrypto", Technique.Unknown)]
    [InlineData("ErasePhysical", Technique.PhysicalDestruction)]
    public void The_other_erasures_of_workbench_are_told_apart(string type, object technique) =>
        Assert.Equal((Technique)technique, Read($$"""{"type":"{{type}}"}""").Technique);

    [Fact]
    public void A_benchmark_is_no_erasure() =>
        Assert.Equal(
            "action-unreadable",
            Assert.Throws<UnreadableEvidence>(() => Read("""{"type":"BenchmarkDataStorage"}""")).Code
        );

    private static string Basic(string text, string replacement) =>
        ErasureFixtures.Text("workbench-erase-basic.json").Replace(text, replacement, StringComparison.Ordinal);

    private static ErasureReport Read(string json) =>
        ErasureReader.FromWorkbenchAction(JsonDocument.Parse(json).RootElement, Drive);
}
