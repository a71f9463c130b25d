using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Grading.Rules;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Workshop.Grading;

/// <summary>The grade with its reasons. Nobody chooses it: it is computed from facts, by the rules of the day.</summary>
internal sealed class GradeDeviceModel(Db db, Bench bench) : AtDevice(db, bench)
{
    [BindProperty]
    public bool MarksGone { get; set; }

    public Field Question =>
        new("MarksGone", "J’ai regardé : il ne reste ni nom, ni logo, ni étiquette du donateur")
        {
            Type = "checkbox",
            Value = MarksGone || Device.MarksGoneAt is not null ? "true" : null,
            Hint = "Sans cela, l’appareil est classé D.",
        };

    public Task<IActionResult> OnPostAsync() =>
        Do(
            (device, trace) =>
            {
                if (MarksGone)
                    device.ConfirmMarksGone(trace);
                device.GradeBy(Rulesets.Current, trace);
            },
            "/grade"
        );
}
