using Marketplace.Workshop.Evidence;

namespace Marketplace.Workshop.Wiping.Verdicts;

/// <summary>The verdict on one drive. The tool's word "erased" is not among what is looked at.</summary>
internal static class WipeRules
{
    public static Verdict Judge(ErasureReport report, DriveContext context)
    {
        var worth = TechniqueRules.Of(report, context);
        Objection[] objections =
        [
            .. FailureRules.Of(report),
            .. worth.Objections,
            .. IdentityRules.Of(report, context),
        ];
        if (objections is [])
            return new(worth.Level, VerdictStatus.Accepted, WipeProofs.Of(report, context));
        var status = objections.Max(o => o.Status);
        return new(
            status is VerdictStatus.Rejected ? WipeLevel.None : worth.Level,
            status,
            [.. objections.OrderByDescending(o => o.Status).Select(o => o.Reason).Distinct()]
        );
    }
}
