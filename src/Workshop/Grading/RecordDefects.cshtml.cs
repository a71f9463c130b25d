using System.ComponentModel.DataAnnotations;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Workshop.Grading;

/// <summary>What is seen on the outside, one defect at a time.</summary>
internal sealed class RecordDefectsModel(Db db, Bench bench) : AtDevice(db, bench)
{
    [BindProperty]
    [Required(ErrorMessage = "Choisissez où est le défaut.")]
    public DefectZone? Zone { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Choisissez à quel point il se voit.")]
    public DefectSeverity? Severity { get; set; }

    [BindProperty]
    public bool AffectsFunction { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public IReadOnlyList<Field> Questions =>
        [
            new("Zone", "Où ?") { Value = Zone?.ToString(), Choices = Of<DefectZone>(GradeWords.Of) },
            new("Severity", "À quel point se voit-il ?")
            {
                Value = Severity?.ToString(),
                Choices = Of<DefectSeverity>(GradeWords.Of),
            },
            new("AffectsFunction", "Il gêne l’utilisation")
            {
                Type = "checkbox",
                Value = AffectsFunction ? "true" : null,
                Hint = "Une charnière qui ne tient plus, une touche qui manque.",
            },
            new("Note", "Décrivez-le en quelques mots")
            {
                Value = Note,
                Required = false,
                Hint = "« rayure de 3 cm ». L’acheteur lira cette phrase.",
            },
        ];

    public Task<IActionResult> OnPostAsync() =>
        Do(
            (device, trace) =>
                device.RecordDefect(new Defect(Zone!.Value, Severity!.Value, AffectsFunction, Note), null, trace),
            "/defauts"
        );

    private static List<Choice> Of<T>(Func<T, string> words)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new Choice(value.ToString(), words(value)))];
}
