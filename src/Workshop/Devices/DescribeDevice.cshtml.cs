using System.ComponentModel.DataAnnotations;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Workshop.Devices;

/// <summary>Somebody says what kind of machine it is, where no evidence does.</summary>
internal sealed class DescribeDeviceModel(Db db, Bench bench) : AtDevice(db, bench)
{
    [BindProperty]
    [Required(ErrorMessage = "Choisissez un type d’appareil.")]
    public DeviceType? Type { get; set; }

    public Field Question =>
        new("Type", "C’est")
        {
            Value = (Type ?? Device.Type)?.ToString(),
            Hint = "La fiche de test, le plafond de prix et l’estimation de CO2 en dépendent.",
            Choices =
            [
                .. Enum.GetValues<DeviceType>().Select(type => new Choice(type.ToString(), GradeWords.Of(type))),
            ],
        };

    public Task<IActionResult> OnPostAsync() => Do((device, trace) => device.Describe(Type!.Value, trace));
}
