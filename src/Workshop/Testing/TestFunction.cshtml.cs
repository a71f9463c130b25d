using System.Globalization;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Testing.Sheets;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Workshop.Testing;

/// <summary>The function sheet of the device's type.</summary>
internal sealed class TestFunctionModel(Db db, Bench bench) : SheetPage(db, bench)
{
    [BindProperty]
    public string? Systeme { get; set; }

    [BindProperty]
    public int? Batterie { get; set; }

    /// <summary>Only where the machine itself does not say it.</summary>
    public Field? Measured =>
        Device.Type is DeviceType.Laptop or DeviceType.Tablet or DeviceType.Smartphone
        && Device.ReadSnapshot()?.Specification.Battery?.HealthPercent is null
            ? new("Batterie", "Combien la batterie tient-elle de sa capacité d’origine, en % ?")
            {
                Value = (Batterie ?? Device.BatteryMeasured)?.ToString(CultureInfo.InvariantCulture),
                Type = "number",
                Required = false,
                Hint =
                    "Le relevé ne le dit pas : lisez-le avec « upower -i » (capacity). Sans mesure, l’appareil est vendu pour le secteur.",
            }
            : null;

    protected override string? Kept => Device.FunctionAnswers;

    public IEnumerable<Field> Sheet => Device.Type is { } type ? Questions(TestSheets.For(type).Checks) : [];

    public Field Installed =>
        new("Systeme", "Quel système est installé ?")
        {
            Value = Systeme ?? Device.OperatingSystem,
            Required = false,
            Hint = "Il doit recevoir des mises à jour jusqu’à la fin de la garantie, deux ans.",
            Choices =
            [
                .. Systems.All.Select(system => new Choice(
                    system.Id,
                    system.Name,
                    $"mises à jour jusqu’au {system.SupportedUntil.ToString("d MMMM yyyy", French.Culture)}"
                )),
            ],
        };

    public IActionResult OnGet() => Device.Type is null ? Redirect($"{Address}/type") : Page();

    public Task<IActionResult> OnPostAsync() =>
        Do((device, trace) => device.TestFunction(Answers, Systeme, trace, Batterie));
}
