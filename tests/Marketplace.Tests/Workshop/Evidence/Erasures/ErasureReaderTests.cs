using System.Text;
using CsCheck;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Erasures;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Tests.Workshop.Evidence.Erasures;

public sealed class ErasureReaderTests
{
    [Theory]
    [InlineData("nwipe-0.33-zero.log", "nwipe-log")]
    [InlineData("nwipe-0.42-dod-short.log", "nwipe-log")]
    [InlineData("nwipe-certificate.txt", "nwipe-certificate")]
    [InlineData("usody-hdd-over-usb.json", "usody-sanitize")]
    [InlineData("blancco-failed.xml", "blancco-xml")]
    [InlineData("bench-overwrite.json", "bench-wipe")]
    public void A_report_is_told_by_its_content(string file, string format) =>
        Assert.Equal(format, ErasureFixtures.Read(file).Format);

    [Theory]
    [InlineData("", EvidenceFault.UnsupportedFormat, "empty")]
    [InlineData(" \n ", EvidenceFault.UnsupportedFormat, "empty")]
    [InlineData("bonjour", EvidenceFault.UnsupportedFormat, "unsupported-format")]
    [InlineData("%PDF-1.3", EvidenceFault.UnsupportedFormat, "pdf-unsupported")]
    [InlineData("{}", EvidenceFault.UnsupportedFormat, "unsupported-format")]
    [InlineData("[]", EvidenceFault.UnsupportedFormat, "unsupported-format")]
    [InlineData("{\"steps\":", EvidenceFault.NotJson, "not-json")]
    [InlineData("<root>", EvidenceFault.UnreadableStructure, "malformed-xml")]
    [InlineData("[2026/10/02 08:00:00]    info: nwipe 0.42", EvidenceFault.UnreadableStructure, "no-erasure")]
    public void What_cannot_be_read_says_why(string text, object fault, string code)
    {
        var unreadable = Assert.Throws<UnreadableEvidence>(() => ErasureFixtures.ReadText(text));

        Assert.Equal(((EvidenceFault)fault, code), (unreadable.Fault, unreadable.Code));
        Assert.EndsWith(".", unreadable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_over_sixteen_mebibytes_is_refused_unread() =>
        Assert.Equal(
            EvidenceFault.TooLarge,
            Assert.Throws<UnreadableEvidence>(() => ErasureReader.Read(new byte[UnreadableEvidence.Limit + 1])).Fault
        );

    [Fact]
    public void Json_nested_beyond_reason_is_a_broken_structure() =>
        Assert.Equal(
            EvidenceFault.UnreadableStructure,
            Assert
                .Throws<UnreadableEvidence>(() =>
                    ErasureFixtures.ReadText(new string('[', 5000) + new string(']', 5000))
                )
                .Fault
        );

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void A_byte_order_mark_is_understood(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes =
        [
            .. encoding.GetPreamble(),
            .. encoding.GetBytes(ErasureFixtures.Text("nwipe-0.42-dod-short.log")),
        ];

        Assert.Equal("WD-WXA1FAKE0007", Assert.Single(ErasureReader.Read(bytes).Reports).Drive.Serial);
    }

    [Fact]
    public void No_bytes_make_anything_but_a_report_or_a_reason()
    {
        byte[][] originals = [.. ErasureFixtures.Documents.Select(ErasureFixtures.Bytes)];
        var damage = Gen.Select(Gen.Int[0, 20_000], Gen.Int[0, 60], Gen.Byte.Array[0, 12]);

        Gen.Select(Gen.Int[0, originals.Length - 1], damage.Array[1, 6])
            .Sample((which, damages) => Survives(damages.Aggregate(originals[which], Damage)), iter: 3000);
    }

    private static byte[] Damage(byte[] bytes, (int At, int Cut, byte[] Insert) damage)
    {
        var at = bytes.Length == 0 ? 0 : damage.At % bytes.Length;
        return [.. bytes[..at], .. damage.Insert, .. bytes[Math.Min(bytes.Length, at + damage.Cut)..]];
    }

    private static bool Survives(byte[] bytes)
    {
        try
        {
            var reports = ErasureReader.Read(bytes).Reports;
            return reports.All(r => WipeRules.Judge(r, new()).Status is not VerdictStatus.Accepted);
        }
        catch (UnreadableEvidence)
        {
            return true;
        }
    }
}
