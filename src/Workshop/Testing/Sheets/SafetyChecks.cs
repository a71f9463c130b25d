using Marketplace.Workshop.Contracts;

namespace Marketplace.Workshop.Testing.Sheets;

/// <summary>Is the device safe to plug in and to hand over? There is no half answer: one failure is Fail.</summary>
/// <param name="Missing">While one is missing and none fails, the outcome is Untested.</param>
internal sealed record SafetyVerdict(SafetyState Outcome, IReadOnlyList<Check> Failed, IReadOnlyList<Check> Missing);

/// <summary>The electrical and mechanical safety of used equipment (after EN 50678, tests after repair), version 1.</summary>
internal static class SafetyChecks
{
    public const int Version = 1;

    private static readonly Check[] Every =
    [
        new(
            "visual",
            "Le boîtier est-il entier, sans pièce coupante, trace de liquide ni odeur de brûlé ?",
            CheckLevel.Key
        ),
        new("cables", "Les câbles et les prises sont-ils entiers, sans fil nu ni prise qui bouge ?", CheckLevel.Key),
        new("no-overheating", "Après dix minutes de marche, rien ne chauffe-t-il de façon anormale ?", CheckLevel.Key),
    ];

    private static readonly Check[] WithBattery =
    [
        new("charger", "Le chargeur est-il du bon modèle, entier et marqué CE ?", CheckLevel.Key),
        new(
            "battery-not-swollen",
            "La batterie est-elle plate, sans gonflement ni fuite ?",
            CheckLevel.Key,
            MayBeAbsent: true
        ),
    ];

    private static readonly Check[] OnMains =
    [
        new("earth", "La terre mesure-t-elle moins de 0,3 ohm ?", CheckLevel.Key, MayBeAbsent: true),
        new("insulation", "L’isolement mesure-t-il plus de 1 mégohm ?", CheckLevel.Key),
    ];

    public static IReadOnlyList<Check> For(DeviceType type) =>
        type is DeviceType.Laptop or DeviceType.Tablet or DeviceType.Smartphone
            ? [.. Every, .. WithBattery]
            : [.. Every, .. OnMains];

    public static SafetyVerdict Judge(DeviceType type, IReadOnlyDictionary<string, Answer> answers)
    {
        var checks = For(type);
        Check[] failed =
        [
            .. checks.Where(check => answers.TryGetValue(check.Id, out var answer) && Fails(check, answer)),
        ];
        Check[] missing = [.. checks.Where(check => !answers.ContainsKey(check.Id))];
        return new(Outcome(failed, missing), failed, missing);
    }

    private static SafetyState Outcome(Check[] failed, Check[] missing)
    {
        if (failed is not [])
            return SafetyState.Fail;
        return missing is [] ? SafetyState.Pass : SafetyState.Untested;
    }

    private static bool Fails(Check check, Answer answer) =>
        answer is Answer.Fail || (answer is Answer.Absent && !check.MayBeAbsent);
}
