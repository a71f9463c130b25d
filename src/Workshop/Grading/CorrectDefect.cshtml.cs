using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Workshop.Grading;

/// <summary>A defect was repaired, or was none: the reason is kept beside it.</summary>
internal sealed class CorrectDefectModel(Db db, Bench bench) : AtDevice(db, bench)
{
    [BindProperty]
    public string? Why { get; set; }

    public Field Question =>
        new("Why", "La raison") { Value = Why, Hint = "« capot remplacé », « c’était une trace de doigt »." };

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do((device, trace) => device.CorrectDefect(id, Why ?? "", trace), "/defauts");
}
