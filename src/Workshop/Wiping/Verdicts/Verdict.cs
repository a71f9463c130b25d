using Marketplace.Platform;

namespace Marketplace.Workshop.Wiping.Verdicts;

/// <summary>How thoroughly data is gone (NIST SP 800-88r2), weakest first.</summary>
internal enum WipeLevel
{
    None,
    Clear,
    Purge,
    Destroy,
}

/// <summary>What the rules make of one report: rejected beats pending, pending beats accepted.</summary>
internal enum VerdictStatus
{
    /// <summary>Nothing is missing: the medium is erased at the level given.</summary>
    Accepted,

    /// <summary>Not proved yet: something that a person can still establish is unknown.</summary>
    Pending,

    /// <summary>Not erased: the work has to be done again.</summary>
    Rejected,
}

/// <summary>The verdict on one drive, with every reason in words that a donor understands.</summary>
/// <param name="Level">Reached if accepted; within reach if pending; <see cref="WipeLevel.None"/> if rejected.</param>
/// <param name="Reasons">What was proved if accepted; else all that stands in the way, the gravest first.</param>
internal sealed record Verdict(WipeLevel Level, VerdictStatus Status, IReadOnlyList<Reason> Reasons);

/// <summary>Something found in a report that keeps it from being accepted.</summary>
internal sealed record Objection(VerdictStatus Status, Reason Reason)
{
    public static Objection Pending(Reason reason) => new(VerdictStatus.Pending, reason);

    public static Objection Rejected(Reason reason) => new(VerdictStatus.Rejected, reason);
}
