using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Tests.Workshop.Wiping.Verdicts;

public sealed class FailureRulesTests
{
    [Fact]
    public void A_failed_erasure_is_rejected() =>
        (Proven.Overwrite with { Outcome = ErasureOutcome.Failed })
            .Judged()
            .AssertOnly(VerdictStatus.Rejected, "erasure-failed");

    [Fact]
    public void An_aborted_erasure_is_rejected() =>
        (Proven.Overwrite with { Outcome = ErasureOutcome.Aborted })
            .Judged()
            .AssertOnly(VerdictStatus.Rejected, "erasure-aborted");

    [Fact]
    public void A_command_that_ended_in_error_is_rejected_with_its_status()
    {
        var verdict = (Proven.Overwrite with { ExitStatus = 5 }).Judged();

        verdict.AssertOnly(VerdictStatus.Rejected, "erasure-failed");
        Assert.Contains("(code 5)", verdict.Reasons[0].Text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Any_error_is_rejected_whatever_the_status_says(long errors) =>
        (Proven.Overwrite with { Errors = errors }).Judged().AssertOnly(VerdictStatus.Rejected, "erasure-errors");

    [Fact]
    public void A_validation_that_failed_is_rejected() =>
        (Proven.Overwrite with { ValidationResult = false })
            .Judged()
            .AssertOnly(VerdictStatus.Rejected, "validation-failed");

    [Fact]
    public void A_success_without_exit_status_is_rejected() =>
        (Proven.Overwrite with { SuccessUnproved = true })
            .Judged()
            .AssertOnly(VerdictStatus.Rejected, "exit-status-missing");

    [Fact]
    public void An_nvme_format_without_exit_status_is_rejected() =>
        (Proven.ByFirmware(Technique.NvmeFormat, Medium.Nvme) with { SecureEraseSetting = 1, ExitStatus = null })
            .Judged()
            .AssertOnly(VerdictStatus.Rejected, "exit-status-missing");

    [Fact]
    public void An_outcome_that_is_not_told_waits() =>
        (Proven.Overwrite with { Outcome = ErasureOutcome.Unknown })
            .Judged()
            .AssertOnly(VerdictStatus.Pending, "outcome-unknown");
}
