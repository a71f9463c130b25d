namespace Marketplace.Workshop.Evidence.Snapshots;

internal static class Batteries
{
    // A new battery may hold a little more than its design; much more is a gauge that lies.
    private const double Credible = 1.2;

    /// <summary>Percent of the design capacity that a full charge still gives, at most 100; null where the figures cannot be true.</summary>
    public static int? Health(double? full, double? design) =>
        full is > 0 && design is > 0 && full / design <= Credible
            ? (int)Math.Min(100, Math.Round(100 * full.Value / design.Value))
            : null;
}
