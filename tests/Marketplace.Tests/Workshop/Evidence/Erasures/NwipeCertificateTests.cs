using Marketplace.Workshop.Evidence;

namespace Marketplace.Tests.Workshop.Evidence.Erasures;

public sealed class NwipeCertificateTests
{
    private const string Certificate = "nwipe-certificate.txt";

    [Fact]
    public void The_text_of_a_certificate_gives_what_the_log_gives()
    {
        var report = ErasureFixtures.Only(Certificate);

        Assert.Equal(
            ("TOSHIBA_MQ01ABD050", "54PFAKE8T", Medium.Hdd),
            (report.Drive.Model, report.Drive.Serial, report.Drive.Medium)
        );
        Assert.Equal((ErasureOutcome.Succeeded, Technique.Overwrite), (report.Outcome, report.Technique));
        Assert.Equal(
            (500107862016L, 500107862016L, 500107862016L),
            (report.ApparentBytes, report.RealBytes, report.ErasedBytes)
        );
        Assert.Equal((HiddenAreas.None, Verification.LastPass), (report.HiddenAreas, report.Verification));
        Assert.Equal((1, 1), (report.PassesPlanned, report.PassesCompleted));
        Assert.Equal(("PRNG Stream", "0.42", "Poste 4"), (report.Method, report.ToolVersion, report.Technician));
        Assert.Equal(new DateTime(2026, 10, 2, 12, 10, 0, DateTimeKind.Utc), report.EndedAt);
    }

    [Fact]
    public void Hidden_sectors_are_read()
    {
        var report = ErasureFixtures.Altered(
            Certificate,
            "HPA/DCO: No hidden sectors ",
            "HPA/DCO: Hidden sectors found!"
        );

        Assert.Equal(HiddenAreas.Present, report.HiddenAreas);
    }

    [Fact]
    public void Errors_and_retries_are_counted_apart()
    {
        var report = ErasureFixtures.Altered(Certificate, "0/0/0/0", "1/2/3/9");

        Assert.Equal((6L, 9L), (report.Errors, report.Retries));
    }

    [Fact]
    public void A_certificate_without_its_error_counts_has_no_outcome() =>
        Assert.Equal(ErasureOutcome.Unknown, ErasureFixtures.Altered(Certificate, "0/0/0/0", "       ").Outcome);

    [Fact]
    public void The_serial_of_the_smart_page_is_kept_beside_the_certificate_s() =>
        Assert.Equal(
            "OTHER999",
            ErasureFixtures
                .Altered(Certificate, "serial number:    54PFAKE8T", "serial number:    OTHER999")
                .SerialsBySource["smart"]
        );

    [Fact]
    public void Two_certificates_in_one_text_are_two_drives()
    {
        var text = ErasureFixtures.Text(Certificate);
        var second = text.Replace("54PFAKE8T", "54PFAKE9U", StringComparison.Ordinal);

        Assert.Equal(
            ["54PFAKE8T", "54PFAKE9U"],
            ErasureFixtures.ReadText(text + second).Reports.Select(r => r.Drive.Serial)
        );
    }
}
