using System.Text;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Erasures;

namespace Marketplace.Tests.Workshop.Evidence.Erasures;

public sealed class BlanccoXmlTests
{
    [Fact]
    public void Each_disk_of_a_workstation_gets_its_report()
    {
        var reports = ErasureFixtures.Read("blancco-two-drives.xml").Reports;

        Assert.Equal(["170FAKE00123", "Z6EFAKE1"], reports.Select(r => r.Drive.Serial));
        Assert.Equal([Medium.SataSsd, Medium.Hdd], reports.Select(r => r.Drive.Medium));
        Assert.Equal([Technique.AtaSecureErase, Technique.Overwrite], reports.Select(r => r.Technique));
        Assert.All(reports, r => Assert.Equal(r.ApparentBytes, r.ErasedBytes));
        Assert.All(reports, r => Assert.Equal(new DateTime(2026, 10, 2, 9, 0, 0, DateTimeKind.Utc), r.EndedAt));
        Assert.Equal("7.12.0", reports[0].ToolVersion);
    }

    [Fact]
    public void A_failure_counts_sectors_and_errors()
    {
        var report = ErasureFixtures.Only("blancco-failed.xml");

        Assert.Equal(
            (ErasureOutcome.Failed, 2051L, Verification.None),
            (report.Outcome, report.Errors, report.Verification)
        );
        Assert.True(report.ErasedBytes < report.ApparentBytes);
    }

    [Theory]
    [InlineData("NIST 800-88 Purge - ATA", Technique.AtaSecureErase)]
    [InlineData("ATA Sanitize, cryptographic", Technique.AtaSanitizeCrypto)]
    [InlineData("ATA Sanitize block erase", Technique.AtaSanitizeBlock)]
    [InlineData("ATA enhanced secure erase", Technique.AtaEnhancedSecureErase)]
    public void The_word_purge_names_no_technique(string standard, object technique)
    {
        var text = ErasureFixtures
            .Text("blancco-two-drives.xml")
            .Replace("NIST 800-88 Purge - ATA", standard, StringComparison.Ordinal);

        Assert.Equal((Technique)technique, ErasureFixtures.ReadText(text).Reports[0].Technique);
    }

    [Theory]
    [InlineData("none", HiddenAreas.None)]
    [InlineData("removed", HiddenAreas.Removed)]
    [InlineData("HPA 2048 sectors", HiddenAreas.Present)]
    [InlineData("unknown", HiddenAreas.Unknown)]
    public void Hidden_areas_are_none_only_where_it_says_so(string words, object hidden) =>
        Assert.Equal(
            (HiddenAreas)hidden,
            ErasureFixtures.Altered("blancco-failed.xml", ">none<", $">{words}<").HiddenAreas
        );

    [Fact]
    public void A_document_type_is_refused_and_no_entity_is_fetched()
    {
        var text = ErasureFixtures
            .Text("blancco-failed.xml")
            .Replace(
                "<root>",
                "<!DOCTYPE root [<!ENTITY leak SYSTEM \"file:///etc/hostname\">]>\n<root>&leak;",
                StringComparison.Ordinal
            );

        var unreadable = Assert.Throws<UnreadableEvidence>(() => ErasureFixtures.ReadText(text));

        Assert.Equal((EvidenceFault.UnreadableStructure, "malformed-xml"), (unreadable.Fault, unreadable.Code));
    }

    [Fact]
    public void Another_xml_is_an_unsupported_format() =>
        Assert.Equal(
            EvidenceFault.UnsupportedFormat,
            Assert.Throws<UnreadableEvidence>(() => ErasureFixtures.ReadText("<html><body/></html>")).Fault
        );

    [Fact]
    public void A_million_levels_are_refused_before_they_are_built()
    {
        var deep = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 1_000_000)));

        Assert.Equal("too-deep", Assert.Throws<UnreadableEvidence>(() => ErasureReader.Read(deep)).Code);
    }
}
