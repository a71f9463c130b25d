using System.ComponentModel.DataAnnotations;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Workshop.Wiping;

/// <summary>A third person tried to get data back from a wiped drive, and says what came.</summary>
internal sealed class SampleWipedDriveModel(Db db, Bench bench, SampleDrive sample) : AtDevice(db, bench)
{
    [BindProperty]
    [Required(ErrorMessage = "Choisissez le support que vous avez sondé.")]
    public Guid? Drive { get; set; }

    [BindProperty]
    public string? Tool { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Dites si des données sont revenues.")]
    public bool? DataFound { get; set; }

    public IReadOnlyList<KnownDrive> Wiped => [.. Device.Drives.Where(drive => drive.Status is not null)];

    public Field DriveQuestion =>
        new("Drive", "Quel support ?")
        {
            Value = (Drive ?? (Wiped is [var only] ? only.Id : null))?.ToString(),
            Choices =
            [
                .. Wiped.Select(drive => new Choice(drive.Id.ToString(), drive.PublicName, DriveWords.Of(drive))),
            ],
        };

    public Field ToolQuestion =>
        new("Tool", "Avec quel logiciel de récupération ?") { Value = Tool, Hint = "« PhotoRec 7.2 »." };

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return Again();
        var drive = Device.Drives.Find(one => one.Id == Drive);
        await sample.For(Device, drive, new Sampling(Tool ?? "", DataFound!.Value), await Trace(), Cancellation);
        return await Save();
    }
}
