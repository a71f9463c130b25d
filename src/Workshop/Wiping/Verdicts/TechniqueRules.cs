using Marketplace.Platform;
using Marketplace.Workshop.Evidence;

namespace Marketplace.Workshop.Wiping.Verdicts;

/// <summary>What a technique is worth on a medium: the level within reach, and what stands in the way.</summary>
internal sealed record Worth(WipeLevel Level, IEnumerable<Objection> Objections);

/// <summary>The table of media and techniques (NIST SP 800-88r2, IEEE 2883).</summary>
internal static class TechniqueRules
{
    private static readonly Medium[] Demanding =
    [
        Medium.Unknown,
        Medium.Hdd,
        Medium.UsbFlash,
        Medium.SataSsd,
        Medium.Nvme,
    ];

    public static Worth Of(ErasureReport report, DriveContext context) =>
        (Stricter(report.Drive.Medium, context.KnownDrive?.Medium), report.Technique) switch
        {
            (_, Technique.PhysicalDestruction) => new(WipeLevel.Destroy, Destroyed(report, context)),
            (_, Technique.NvmeFormat) when report.SecureEraseSetting is not (1 or 2) => new(
                WipeLevel.None,
                [Objection.Rejected(WipeReasons.NvmeFormatWithoutSes)]
            ),
            (_, Technique.Unknown) => Nothing(WipeReasons.TechniqueUnknown),
            (Medium.Unknown, Technique.Overwrite) => OnUnknown(report),
            (Medium.Unknown, _) => Nothing(WipeReasons.MediumUnknown),
            (Medium.Hdd, _) => OnHdd(report, context),
            (Medium.SataSsd, _) => OnSataSsd(report, context),
            (Medium.UsbFlash, Technique.Overwrite) => OnFlash(report, context, mayHideAreas: false),
            (Medium.Nvme, _) => OnNvme(report),
            _ => Nothing(WipeReasons.TechniqueUnsuited),
        };

    /// <summary>
    /// Tools often type an SSD as a hard disk, and never the other way round: where the report and we disagree, the
    /// more demanding medium counts.
    /// </summary>
    public static Medium Stricter(Medium reported, Medium? known) =>
        Array.IndexOf(Demanding, reported) >= Array.IndexOf(Demanding, known ?? Medium.Unknown)
            ? reported
            : known ?? Medium.Unknown;

    /// <summary>Whatever the medium turns out to be, an overwrite owes at least what it owes on a disk.</summary>
    private static Worth OnUnknown(ErasureReport report) =>
        new(
            WipeLevel.None,
            [Objection.Pending(WipeReasons.MediumUnknown), .. OverwriteRules.Of(report, mayHideAreas: true)]
        );

    private static Worth OnHdd(ErasureReport report, DriveContext context) =>
        report.Technique switch
        {
            Technique.Overwrite => new(WipeLevel.Clear, OverwriteRules.Of(report, mayHideAreas: true)),
            Technique.AtaSanitizeOverwrite or Technique.AtaSanitizeCrypto or Technique.AtaSanitizeBlock => new(
                WipeLevel.Purge,
                [.. OverwriteRules.HiddenAreaObjections(report), .. Completed(report)]
            ),
            Technique.AtaEnhancedSecureErase => new(WipeLevel.Purge, OverwriteRules.HiddenAreaObjections(report)),
            Technique.AtaSecureErase => new(
                WipeLevel.Clear,
                [.. OverwriteRules.HiddenAreaObjections(report), .. Sampled(context)]
            ),
            _ => Nothing(WipeReasons.TechniqueUnsuited),
        };

    private static Worth OnSataSsd(ErasureReport report, DriveContext context) =>
        report.Technique switch
        {
            Technique.AtaSanitizeBlock or Technique.AtaSanitizeCrypto => new(WipeLevel.Purge, Completed(report)),
            Technique.AtaSecureErase or Technique.AtaEnhancedSecureErase => new(WipeLevel.Clear, Sampled(context)),
            Technique.Overwrite => OnFlash(report, context, mayHideAreas: true),
            _ => Nothing(WipeReasons.TechniqueUnsuited),
        };

    private static Worth OnNvme(ErasureReport report) =>
        report.Technique switch
        {
            Technique.NvmeSanitizeBlock or Technique.NvmeSanitizeCrypto => new(WipeLevel.Purge, Completed(report)),
            Technique.NvmeFormat => new(WipeLevel.Clear, []),
            Technique.Overwrite => Nothing(WipeReasons.OverwriteOnFlash),
            _ => Nothing(WipeReasons.TechniqueUnsuited),
        };

    private static Worth OnFlash(ErasureReport report, DriveContext context, bool mayHideAreas) =>
        new(
            WipeLevel.Clear,
            [
                .. OverwriteRules.Of(report, mayHideAreas),
                .. context.OperatorAcceptsOverwriteOnFlash
                    ? Enumerable.Empty<Objection>()
                    : [Objection.Pending(WipeReasons.OverwriteOnFlash)],
            ]
        );

    private static Worth Nothing(Reason reason) => new(WipeLevel.None, [Objection.Pending(reason)]);

    private static IEnumerable<Objection> Completed(ErasureReport report) =>
        report.CompletionLogged is true ? [] : [Objection.Pending(WipeReasons.CompletionNotLogged)];

    private static IEnumerable<Objection> Sampled(DriveContext context) =>
        context.Sampled ? [] : [Objection.Pending(WipeReasons.SamplingRequired)];

    private static IEnumerable<Objection> Destroyed(ErasureReport report, DriveContext context)
    {
        var proof = context.Destruction;
        if (
            proof is not { Photo: true }
            || string.IsNullOrWhiteSpace(proof.Witness)
            || string.IsNullOrWhiteSpace(proof.Serial)
        )
            yield return Objection.Pending(WipeReasons.DestructionProofMissing);
        else if (DriveSerial.Normalise(proof.Serial) != DriveSerial.Normalise(report.Drive.Serial))
            yield return Objection.Pending(WipeReasons.SerialMismatch);
    }
}
