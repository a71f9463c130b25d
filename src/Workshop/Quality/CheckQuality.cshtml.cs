using System.ComponentModel.DataAnnotations;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Workshop.Quality;

/// <summary>The last look, by another person than the one who graded.</summary>
internal sealed class CheckQualityModel(Db db, Bench bench) : AtDevice(db, bench)
{
    [BindProperty]
    [Required(ErrorMessage = "Dites si l’appareil est ce que dit son classement.")]
    public bool? Passed { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public Field Question =>
        new("Note", "Ce qui ne va pas")
        {
            Value = Note ?? Device.QualityNote,
            Required = false,
            Hint = "Nécessaire si vous dites non : la personne qui reprend l’appareil la lira.",
        };

    public Task<IActionResult> OnPostAsync() => Do((device, trace) => device.CheckQuality(Passed!.Value, Note, trace));
}
