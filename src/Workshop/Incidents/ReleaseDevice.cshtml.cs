using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Workshop.Incidents;

/// <summary>A lead lets the device go on, with the reason.</summary>
[Authorize(Access.Lead)]
internal sealed class ReleaseDeviceModel(Db db, Bench bench) : AtDevice(db, bench)
{
    [BindProperty]
    public string? Note { get; set; }

    public Field Question =>
        new("Note", "La raison") { Value = Note, Hint = "« batterie remplacée », « le donateur a levé le verrou »." };

    public Task<IActionResult> OnPostAsync(Guid id) => Do((device, trace) => device.Release(id, Note ?? "", trace));
}
