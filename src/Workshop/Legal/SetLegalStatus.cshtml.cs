using System.ComponentModel.DataAnnotations;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Workshop.Legal;

/// <summary>How the device came in; and, where it came as waste, that it is prepared for reuse.</summary>
internal sealed class SetLegalStatusModel(Db db, Bench bench) : AtDevice(db, bench)
{
    [BindProperty]
    [Required(ErrorMessage = "Choisissez par où l’appareil est arrivé.")]
    public LegalStatus? Status { get; set; }

    public string Words =>
        Device.Legal switch
        {
            LegalStatus.Product => "C’est un produit : il peut être vendu.",
            LegalStatus.Waste =>
                "C’est un déchet au sens de la loi : il ne se vend pas avant sa préparation au réemploi.",
            LegalStatus.PreparedForReuse => "C’était un déchet. Il est préparé au réemploi : il peut être vendu.",
            LegalStatus.HandedOver => "C’est un déchet, remis à une filière.",
            _ => throw new InvalidOperationException($"No French word for {Device.Legal}."),
        };

    public Field Question =>
        new("Status", "Par où est-il arrivé ?")
        {
            Value = (Status ?? Device.Legal).ToString(),
            Choices =
            [
                new(nameof(LegalStatus.Product), "Un don, ou une zone de réemploi", "C’est un produit."),
                new(
                    nameof(LegalStatus.Waste),
                    "Une benne, ou le flux d’un éco-organisme",
                    "C’est un déchet, jusqu’à sa préparation au réemploi."
                ),
            ],
        };

    public Task<IActionResult> OnPostAsync() => Do((device, trace) => device.Become(Status!.Value, trace));
}
