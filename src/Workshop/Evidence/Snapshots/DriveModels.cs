using System.Text.RegularExpressions;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>
/// What a drive's model name says of its medium. Old Workbench types many SSDs HardDrive, and an SSD that passes
/// for a disk would have its overwriting accepted: the name is believed before the type, and doubt stays doubt.
/// </summary>
internal static partial class DriveModels
{
    public static Medium MediumOf(string? model) =>
        model switch
        {
            null => Medium.Unknown,
            _ when Nvme().IsMatch(model) => Medium.Nvme,
            _ when Flash().IsMatch(model) => Medium.SataSsd,
            _ when Disk().IsMatch(model) => Medium.Hdd,
            _ => Medium.Unknown,
        };

    [GeneratedRegex(
        @"NVMe|\bMZ(?:VL|VP|VK|1L|AL|QL)|\bSSDPE|\bKXG\d|\bKBG\d|\bPC\d{3} |\bSSD 9[5-9]0|\bCT\d+P\d|\bWDS?\w*X0|\bSKC[23]\d{3}|\bSNV",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Nvme();

    [GeneratedRegex(
        @"SSD|solid.?state|mSATA|\bMZ[-\d]|\bMZ(?:7|M|N|Y|RP)|\bSA400|\bS[UV]\d00|\bSUV\d|\bSKC|\bSMS\d|\bCT\d+(?:M|MX|BX)|\bMTFD|Micron_|"
            + @"\bTHNS|\bLITEON|\bLITE-ON|\bLMT-|\bL[CM][HST]-|\bHFS\d|\bSD\d[A-Z]|\bSDSS|\bWDS\d|\bM4-CT|\bOCZ|\bVERTEX|\bEMTEC X|\bX150|\bAPPLE SM|\bAPPLE TS|\bSATA.?FLASH|\bDOM\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Flash();

    [GeneratedRegex(
        @"\bWDC? ?WD\d|\bWD\d{4}|\bST\d{2,}|\bHTS\d|\bHTE\d|\bHDS\d|\bHDT\d|\bHUA\d|\bHITACHI|\bHGST|\bMK\d{4}|\bMQ0|\bDT01|\bMHZ\d|\bMHY\d|\bMHV\d|"
            + @"\bFUJITSU|\bMAXTOR|\bSAMSUNG (?:HM|HD|SP)\d|\bH[MD]\d{3}[A-Z]{2}|\bAPPLE HDD|\bBarracuda|\bMomentus",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Disk();
}
