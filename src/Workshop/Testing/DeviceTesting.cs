using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Incidents;
using Marketplace.Workshop.Permits.Rules;
using Marketplace.Workshop.Testing;
using Marketplace.Workshop.Testing.Sheets;

namespace Marketplace.Workshop.Devices;

/// <summary>What tests proved: that it may be plugged in, and what of it works.</summary>
internal sealed partial class Device
{
    // A new battery often holds a little more than its maker promises.
    private const int MostBattery = 120;

    public SafetyState Safety { get; private set; }

    /// <summary>The last answers of the safety test, as JSON; null until there are some.</summary>
    public string? SafetyAnswers { get; private set; }

    /// <summary>What the test sheet proves; meaningful once <see cref="IsTested"/>.</summary>
    public FunctionClass Function { get; private set; }

    /// <summary>The last answers of the function test, as JSON; null until there are some.</summary>
    public string? FunctionAnswers { get; private set; }

    /// <summary>The version of the sheet that the answers were given to.</summary>
    public int? SheetVersion { get; private set; }

    /// <summary>The operating system on it, by its id in <see cref="Systems"/>; null where none is installed.</summary>
    public string? OperatingSystem { get; private set; }

    /// <summary>
    /// What a person measured the battery to hold, in percent of its design capacity: for the machines whose snapshot
    /// does not say. Null where nobody did.
    /// </summary>
    public int? BatteryMeasured { get; private set; }

    /// <summary>The parts at the time of the function test.</summary>
    public string? HashAtTest { get; private set; }

    public bool IsTested => HashAtTest is not null;

    /// <summary>The answers to show again on the sheet.</summary>
    public static IReadOnlyDictionary<string, Answer> ReadAnswers(string? kept) =>
        kept is null ? new Dictionary<string, Answer>() : FactJson.Read<Dictionary<string, Answer>>(kept);

    /// <summary>Says whether it is safe to plug in and to hand over. A swollen battery sets the device aside at once.</summary>
    public void TestSafety(IReadOnlyDictionary<string, Answer> answers, Trace trace)
    {
        var type = KnownType();
        RefuseUnknown(answers.Keys.Except(SafetyChecks.For(type).Select(check => check.Id)));
        var verdict = SafetyChecks.Judge(type, answers);
        Refuse.If(verdict.Outcome is SafetyState.Untested, PermitReasons.SafetyMissing);
        (Safety, SafetyAnswers) = (verdict.Outcome, FactJson.Write(answers));
        Moved(trace);
        string[] failures = [.. verdict.Failed.Select(check => check.Id)];
        Raise(new SafetyTested(Id, trace, Safety is SafetyState.Pass, failures));
        if (failures.Contains("battery-not-swollen"))
            Hold(
                IncidentKind.SwollenBattery,
                "Le contrôle de sécurité a trouvé une batterie gonflée ou qui fuit.",
                trace
            );
        Reconsider(trace);
    }

    /// <summary>Fills in the function sheet. A grade that rests on older answers is no longer one.</summary>
    /// <param name="system">The id of the operating system, where the sheet says that one is installed.</param>
    /// <param name="battery">What the battery was measured to hold, in percent; null where nobody measured it.</param>
    public void TestFunction(
        IReadOnlyDictionary<string, Answer> answers,
        string? system,
        Trace trace,
        int? battery = null
    )
    {
        var sheet = TestSheets.For(KnownType());
        var verdict = sheet.Judge(answers);
        RefuseUnknown(verdict.Unknown);
        // A device that fails a test may be put down before the end of the sheet; one that passes may not.
        Refuse.If(!verdict.Complete && verdict.Defects.Count == 0, Unanswered(verdict.Missing));
        Refuse.If(
            battery is < 0 or > MostBattery,
            new Reason("battery-nonsense", "La batterie se donne en pourcentage de sa capacité d’origine, de 0 à 120.")
        );
        OperatingSystem = Installed(answers, system);
        BatteryMeasured = battery;
        (Function, FunctionAnswers) = (verdict.Class, FactJson.Write(answers));
        (SheetVersion, HashAtTest) = (sheet.Version, ComponentsHash);
        Moved(trace);
        string[] failures = [.. verdict.Defects.Select(check => check.Id)];
        Raise(new FunctionTested(Id, trace, Function.ToString(), $"{sheet.Type}/{sheet.Version}", failures, battery));
        ForgetGrade();
        Reconsider(trace);
    }

    /// <exception cref="Refusal">Nobody said yet what kind of machine it is.</exception>
    private DeviceType KnownType()
    {
        Refuse.If(Type is null, TypeUnknown);
        return Type.Value;
    }

    private static string? Installed(IReadOnlyDictionary<string, Answer> answers, string? system)
    {
        if (answers.GetValueOrDefault("system", Answer.Fail) is not Answer.Pass)
            return null;
        Refuse.If(
            Systems.Find(system) is null,
            new Reason("system-unknown", "Dites quel système est installé, parmi ceux de la liste.")
        );
        return system;
    }

    private static void RefuseUnknown(IEnumerable<string> ids) =>
        Refuse.Unless(
            [
                .. ids.Select(id => new Reason(
                    "answer-unknown",
                    $"La fiche n’a pas de question « {(id.Length <= 40 ? id : id[..40])} »."
                )),
            ],
            "Ces réponses ne sont pas celles de la fiche de cet appareil."
        );

    private static Reason Unanswered(IReadOnlyList<Check> missing) =>
        new(
            "function-missing",
            $"Il reste des questions sans réponse. La première : {missing.Select(check => check.Question).FirstOrDefault()}"
        );

    private static Reason TypeUnknown { get; } =
        new(
            "type-unknown",
            "Le relevé ne dit pas quel appareil c’est : dites si c’est un portable, un fixe, un tout-en-un…"
        );
}
