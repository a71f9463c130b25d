using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Workshop.Incidents;

/// <summary>STOP: the device is set aside with what was seen, by anybody, at once.</summary>
internal sealed class HoldDeviceModel(Db db, Bench bench) : AtDevice(db, bench)
{
    [BindProperty]
    [Required(ErrorMessage = "Choisissez la raison.")]
    public IncidentKind? Kind { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public bool MayRelease => User.IsInRole(Access.Lead);

    public IReadOnlyList<Field> Questions =>
        [
            new("Kind", "La raison")
            {
                Value = Kind?.ToString(),
                Choices =
                [
                    .. Enum.GetValues<IncidentKind>().Select(kind => new Choice(kind.ToString(), Incident.Words(kind))),
                ],
            },
            new("Note", "Ce que vous avez vu") { Value = Note, Hint = "En quelques mots." },
        ];

    public Task<IActionResult> OnPostAsync() =>
        Do((device, trace) => device.Hold(Kind!.Value, Note ?? "", trace), "/incident");
}
