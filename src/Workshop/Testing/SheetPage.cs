using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Testing.Sheets;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Workshop.Testing;

/// <summary>A page that asks the questions of a sheet, each with the answers that it allows.</summary>
internal abstract class SheetPage(Db db, Bench bench) : AtDevice(db, bench)
{
    /// <summary>By the check's id. An answer that is no answer is refused by the binding.</summary>
    [BindProperty]
    public Dictionary<string, Answer> Answers { get; set; } = [];

    /// <summary>The answers given last time, as JSON.</summary>
    protected abstract string? Kept { get; }

    protected IEnumerable<Field> Questions(IEnumerable<Check> checks)
    {
        var before = Answers.Count > 0 ? Answers : Devices.Device.ReadAnswers(Kept);
        return checks.Select(check => new Field($"Answers[{check.Id}]", check.Question)
        {
            Value = before.TryGetValue(check.Id, out var answer) ? answer.ToString() : null,
            Choices = Choices(check),
        });
    }

    private static List<Choice> Choices(Check check) =>
        check.MayBeAbsent ? [Yes, No, new(nameof(Answer.Absent), "Ce modèle n’en a pas")] : [Yes, No];

    private static Choice Yes { get; } = new(nameof(Answer.Pass), "Oui");

    private static Choice No { get; } = new(nameof(Answer.Fail), "Non");
}
