using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Grading.Rules;

namespace Marketplace.Workshop.Permits.Rules;

/// <summary>May this unit be listed? An empty list says yes; else every reason at once, each with what to do.</summary>
internal static class ListingRules
{
    public const int PhotosNeeded = 6;

    public static IReadOnlyList<Reason> Reasons(PermitFacts facts, PriceCaps? caps = null) =>
        [
            .. Data(facts),
            .. facts.OpenIncidents.Select(PermitReasons.IncidentOpen),
            .. Safety(facts.Safety),
            .. Function(facts.Function),
            .. Grade(facts.Grade),
            .. QualityCheck(facts),
            .. Components(facts),
            .. Legal(facts.Legal),
            .. OperatingSystem(facts),
            .. Photos(facts.Photos),
            .. (caps ?? PriceCaps.Default).Reasons(facts.Origin, facts.Type, facts.On, facts.Price),
        ];

    private static IEnumerable<Reason> Data(PermitFacts facts)
    {
        if (facts.DataReasons is not [])
            return facts.DataReasons;
        return facts.DataCleared ? [] : [PermitReasons.DriveUnknown];
    }

    private static IEnumerable<Reason> Safety(SafetyState safety) =>
        safety switch
        {
            SafetyState.Pass => [],
            SafetyState.Fail => [PermitReasons.SafetyFailed],
            _ => [PermitReasons.SafetyMissing],
        };

    private static IEnumerable<Reason> Function(FunctionFact? function) =>
        function?.Class switch
        {
            null => [PermitReasons.FunctionMissing],
            < FunctionClass.F3 => [PermitReasons.FunctionTooLow],
            _ => [],
        };

    private static IEnumerable<Reason> Grade(GradeFact? grade)
    {
        if (grade is null)
            return [PermitReasons.GradeMissing];
        List<Reason> reasons = [];
        if (grade.Letter is GradeLetter.D)
            reasons.Add(PermitReasons.GradeNotListable);
        if (Rulesets.Find(grade.Ruleset) is not { Active: true })
            reasons.Add(PermitReasons.RulesetInactive(grade.Ruleset));
        return reasons;
    }

    private static IEnumerable<Reason> QualityCheck(PermitFacts facts)
    {
        if (facts.QualityCheckedBy is not { } checker)
            return [PermitReasons.QualityCheckMissing];
        return checker == facts.Grade?.By ? [PermitReasons.SamePersonChecked] : [];
    }

    // A step that is missing is told by its own reason; only a step on other components is told here.
    private static IEnumerable<Reason> Components(PermitFacts facts)
    {
        (string Step, string? Hash)[] steps =
        [
            ("l’effacement", facts.ComponentsAtWipe),
            ("le test", facts.Function?.Components),
            ("le classement", facts.Grade?.Components),
        ];
        string[] changed =
        [
            .. steps.Where(step => step.Hash is { } then && then != facts.Components).Select(s => s.Step),
        ];
        if (facts.DataCleared && facts.ComponentsAtWipe is null)
            return [PermitReasons.ComponentsUnknownAtWipe];
        return changed is [] ? [] : [PermitReasons.ComponentsChanged(changed)];
    }

    private static IEnumerable<Reason> Legal(LegalStatus legal) =>
        legal is LegalStatus.Product or LegalStatus.PreparedForReuse ? [] : [PermitReasons.LegalStatus];

    private static IEnumerable<Reason> OperatingSystem(PermitFacts facts)
    {
        if (facts.Type is DeviceType.Screen or DeviceType.Printer or DeviceType.MultifunctionPrinter)
            return [];
        var endOfWarranty = facts.On.AddMonths(facts.WarrantyMonths);
        return facts.OsSupportedUntil >= endOfWarranty ? [] : [PermitReasons.OsSupportTooShort(endOfWarranty)];
    }

    private static IEnumerable<Reason> Photos(int photos) =>
        photos >= PhotosNeeded ? [] : [PermitReasons.PhotosMissing(PhotosNeeded - Math.Max(0, photos))];
}
