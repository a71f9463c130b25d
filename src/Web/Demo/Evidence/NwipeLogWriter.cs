using System.Globalization;
using System.Text;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Evidence;

/// <summary>
/// The log that nwipe leaves of one disk, in the layouts of versions 0.33 and 0.42: program options, what was
/// written and read, then three tables.
/// </summary>
internal sealed class NwipeLogWriter
{
    private const long BytesPerSecond = 100_000_000;
    private readonly StringBuilder log = new();
    private readonly DemoDrive drive;
    private readonly string node;
    private readonly DateTime startedAt;
    private DateTime now;

    private NwipeLogWriter(DemoDrive drive, int place, DateTime startedAt)
    {
        this.drive = drive;
        this.startedAt = now = startedAt;
        node = drive.Node(place);
    }

    private string Short => node["/dev/".Length..];

    /// <summary>Zeros over the whole disk, then a blank pass read back: what 0.42 says, hidden areas included.</summary>
    public static string Write(DemoDrive drive, int place, DateTime startedAt)
    {
        var writer = new NwipeLogWriter(drive, place, startedAt);
        writer.HeadOf42("Fill With Zeros", "1 (last pass)");
        writer.Pass(1, 1);
        writer.Blank();
        return writer.Finish("Erased", "Fill With Zeros, 1R+B+VL", drive.Bytes, summary: true);
    }

    /// <summary>The same by 0.33, which does not look for hidden areas.</summary>
    public static string WriteOld(DemoDrive drive, int place, DateTime startedAt)
    {
        var writer = new NwipeLogWriter(drive, place, startedAt);
        writer.HeadOf33();
        writer.Pass(1, 1);
        writer.Blank();
        return writer.Finish("Erased", "Fill With Zeros, 1R+B+VL", drive.Bytes, summary: false);
    }

    /// <summary>A person stopped a method of three passes in the second; all error counters are zero all the same.</summary>
    public static string WriteAborted(DemoDrive drive, int place, DateTime startedAt)
    {
        var writer = new NwipeLogWriter(drive, place, startedAt);
        writer.HeadOf42("DoD Short", "2 (all passes)");
        writer.Pass(1, 3);
        writer.Say("notice", $"Starting pass 2/3, round 1/1, on {writer.node}");
        writer.now = writer.now.AddMinutes(17);
        return writer.Finish("UABORTED", "DoD Short, 1R+B+VA", drive.Bytes, summary: true);
    }

    private void HeadOf42(string method, string verify)
    {
        Say("info", "nwipe 0.42");
        Say("notice", $"Found {node},  ATA    , {drive.Model},  {drive.Bytes / 1_000_000_000} GB, S/N={drive.Serial}");
        Say("info", $"{node}, sector(logical)/block(physical) sizes 512/512");
        HiddenAreas();
        Say("info", $"No UUID available for {node}");
        Say("notice", "Program options are set as follows...");
        Say("notice", "  autonuke     = 1 (on)");
        Say("notice", "  banner       = nwipe 0.42");
        Say("notice", "  prng         = ISAAC-64 (CSPRNG)");
        Say("notice", $"  method       = {method}");
        Say("notice", "  rounds       = 1");
        Say("notice", $"  verify       = {verify}");
        Say("notice", $"{node} has serial number {drive.Serial}");
        Say("notice", $"{node}: Device geometry is as follows...");
        Say("notice", "  Logical sector size  = 512");
        Say("notice", "  Physical sector size = 512");
        Say("notice", $"  Total device bytes   = {drive.Bytes}");
        Begin(method);
    }

    private void HeadOf33()
    {
        Say("notice", $"Found {node},  ATA, {drive.Model}, {drive.Bytes / 1_000_000_000} GB, S/N={drive.Serial}");
        Say("notice", "Opened entropy source '/dev/urandom'.");
        Say("notice", "Program options are set as follows...");
        Say("notice", "  autonuke = 1 (on)");
        Say("notice", "  banner   = nwipe 0.33");
        Say("notice", "  prng     = Isaac64");
        Say("notice", "  method   = Fill With Zeros");
        Say("notice", "  rounds   = 1");
        Say("notice", "  verify   = 1 (last pass)");
        Say("notice", $"{node}, sect/blk/dev 512/4096/{drive.Bytes}");
        Begin("Fill With Zeros");
    }

    private void HiddenAreas()
    {
        var seen = drive.Bytes / 512;
        var real = (drive.Bytes + drive.HiddenBytes) / 512;
        Say(
            "info",
            $"HPA:  max sectors   = {seen}/{real}, hpa is {(seen == real ? "disabled" : "enabled")}\n on {node}"
        );
        Say("info", $"HPA values {seen} / {real} on {node}");
        Say("info", $"hdparm:DCO Real max sectors reported as {real} on {node}");
        Say(
            "info",
            $"libata: apparent max sectors reported as {seen} with sector size as 512/512 (logical/physical) on {node}"
        );
        if (seen == real)
            Say("info", $"No hidden sectors on {node}");
        else
            Say("warning", $" *** HIDDEN SECTORS DETECTED ! *** on {node}");
    }

    private void Begin(string method)
    {
        Say("notice", $"Invoking method '{method}' on {node}");
        Say("notice", $"Starting round 1 of 1 on {node}");
    }

    private void Pass(int number, int of)
    {
        Say("notice", $"Starting pass {number}/{of}, round 1/1, on {node}");
        Spend();
        Say("notice", $"{drive.Bytes} bytes written to {node}");
        if (of > 1)
        {
            Say("notice", $"Verifying pass {number} of {of}, round 1 of 1, on {node}");
            Spend();
            Say("notice", $"{drive.Bytes} bytes read from {node}");
            Say("notice", $"Verified pass {number} of {of}, round 1 of 1, on '{node}'.");
        }
        Say("notice", $"Finished pass {number}/{of}, round 1/1, on {node}");
    }

    private void Blank()
    {
        Say("notice", $"Finished final round 1 of 1 on {node}");
        Say("notice", $"Blanking device {node}");
        Spend();
        Say("notice", $"{drive.Bytes} bytes written to {node}");
        Say("notice", $"Verifying that {node} is empty.");
        Spend();
        Say("notice", $"{drive.Bytes} bytes read from {node}");
        Say("notice", $"[SUCCESS] Verified that {node} is empty.");
        Say("notice", $"[SUCCESS] Blanked device {node}");
    }

    private string Finish(string status, string method, long erased, bool summary)
    {
        ErrorTable();
        if (summary)
            ErasureTable(erased);
        StatusTable(status);
        log.Append(Format($"[{now:yyyy'/'MM'/'dd HH':'mm':'ss}] Total Throughput  100 MB/s, {method}\n{Stars}\n\n"));
        Say(
            "info",
            status is "Erased"
                ? "Nwipe successfully completed. See summary table for details."
                : "Nwipe was aborted by the user. Check the summary table for the drive status."
        );
        return log.ToString();
    }

    private void ErrorTable() =>
        log.Append("\n******************************** Error Summary *********************************\n")
            .Append("!   Device | Pass Errors | Verifications Errors | Fdatasync I\\O Errors\n")
            .Append(Line)
            .Append(Format($"  {Short, 8} |           0 |                    0 |                    0\n{Stars}\n"));

    private void ErasureTable(long erased)
    {
        var total = drive.Bytes + drive.HiddenBytes;
        var alert = drive.HiddenBytes > 0 ? '!' : ' ';
        log.Append("\n******************************* Erasure Summary ********************************\n")
            .Append("!   Device |      Bytes Erased |      Bytes Total | Percentage Erased\n")
            .Append(Line)
            .Append(
                Format(
                    $"{alert} {Short, 8} | {erased, 17} | {total, 16} | {erased * 100m / total, 16:0.00}%\n{Stars}\n"
                )
            );
    }

    private void StatusTable(string status)
    {
        var alert = status is "Erased" ? ' ' : '!';
        var shown = status is "Erased" ? " Erased " : status;
        var model = drive.Model.Length > 17 ? drive.Model[..17] : drive.Model;
        log.Append("\n********************************* Drive Status *********************************\n")
            .Append("!   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number\n")
            .Append(Line)
            .Append(
                Format(
                    $"{alert} {Short, 8} |{shown}|  100 MB/s | {now - startedAt:hh\\:mm\\:ss} | {model}/{drive.Serial}\n{Line}"
                )
            );
    }

    private static string Stars => new('*', 80);
    private static string Line => new string('-', 80) + "\n";

    private void Spend() => now = now.AddSeconds(drive.Bytes / BytesPerSecond);

    private void Say(string level, string words) =>
        log.Append(Format($"[{now:yyyy'/'MM'/'dd HH':'mm':'ss}] {level, 7}: {words}\n"));

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
