using Marketplace.Workshop.Contracts;

namespace Marketplace.Workshop.Grading.Rules;

/// <summary>Ruleset 1: what works, and what the battery and the drives still hold.</summary>
internal static class Hardware
{
    private const int ReallocatedAllowed = 10;
    private const int WearLeftNeeded = 20;

    public static Explained<FunctionClass> Function(GradingFacts facts)
    {
        if (facts.Drives.Any(Fails))
            return new(FunctionClass.F0, "Un disque donne des signes de panne : il faut le remplacer.");
        if (facts.Function is FunctionClass.F6 && facts.Defects.Count > 0)
            return new(FunctionClass.F5, $"{GradeWords.Of(FunctionClass.F5)} ; des défauts d’aspect sont relevés.");
        return new(facts.Function, $"{GradeWords.Of(facts.Function)}.");
    }

    /// <summary>The drive's own diagnostics announce a failure, or its life is nearly used up.</summary>
    public static bool Fails(DriveFacts drive) =>
        drive.SmartPassed is false
        || drive.Reallocated > ReallocatedAllowed
        || drive.Pending > 0
        || drive.WearLeftPercent < WearLeftNeeded
        || drive.MediaErrors > 0;

    public static Explained<BatteryClass> Battery(GradingFacts facts)
    {
        if (facts.Type is not (DeviceType.Laptop or DeviceType.Tablet or DeviceType.Smartphone))
            return new(BatteryClass.NotApplicable, $"{GradeWords.Of(BatteryClass.NotApplicable)}.");
        if (facts.BatteryPercent is not { } percent)
            return new(BatteryClass.MainsOnly, "Sur secteur uniquement : la batterie manque ou n’a pas été mesurée.");
        var battery = percent switch
        {
            >= 85 => BatteryClass.A,
            >= 75 => BatteryClass.B,
            >= 65 => BatteryClass.C,
            _ => BatteryClass.MainsOnly,
        };
        return new(battery, $"{GradeWords.Of(battery)} : {percent}\u00a0% de sa capacité d’origine.");
    }
}
