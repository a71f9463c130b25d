using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform.Theming;
using Marketplace.Solidarity.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Solidarity.Prescribers;

/// <summary>A code for somebody who sits on the other side of the desk: one question, on a phone.</summary>
[Authorize]
internal sealed class GivePrescriptionModel(Prescribing prescribing) : PageModel
{
    [BindProperty]
    public string? Tarif { get; set; }

    [BindProperty]
    [StringLength(256, ErrorMessage = "Cette adresse est trop longue.")]
    public string? Mail { get; set; }

    [BindProperty]
    public Guid? Organisation { get; set; }

    /// <summary>Empty: this person may not vouch for anybody, or not any more.</summary>
    public IReadOnlyList<PrescribingFor> For { get; private set; } = [];

    public IReadOnlyList<GivenCode> Given { get; private set; } = [];

    public IReadOnlyList<Field> Fields =>
        [
            .. For.Count > 1
                ? new[]
                {
                    new Field(nameof(Organisation), "Au nom de quelle organisation ?")
                    {
                        Value = (Organisation ?? For[0].Organisation.Id.Value).ToString(),
                        Choices =
                        [
                            .. For.Select(one => new Choice(
                                one.Organisation.Id.Value.ToString(),
                                one.Organisation.Name
                            )),
                        ],
                    },
                }
                : [],
            new(nameof(Tarif), "Quel tarif ouvre-t-il ?")
            {
                Value = Tarif ?? nameof(Tier.Solidarity),
                Choices =
                [
                    new(nameof(Tier.Solidarity), "Tarif solidaire", "petits revenus, étudiants boursiers, sans emploi"),
                    new(nameof(Tier.Strengthened), "Tarif solidaire renforcé", "minima sociaux : RSA, AAH, ASPA, C2S"),
                ],
            },
            new(nameof(Mail), "Adresse électronique de la personne")
            {
                Value = Mail,
                Type = "email",
                Required = false,
                Hint = "Pour la prévenir avant la fin du droit. Rien d’autre n’est gardé : ni nom, ni document.",
            },
        ];

    public async Task OnGetAsync(CancellationToken cancellation) => await Load(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await Load(cancellation);
        if (
            For.FirstOrDefault(one => Organisation is null || one.Organisation.Id.Value == Organisation) is not { } here
        )
            return NotFound();
        if (!Enum.TryParse<Tier>(Tarif, out var tier) || !Enum.IsDefined(tier))
            ModelState.AddModelError(nameof(Tarif), "Choisissez un tarif.");
        if (Mail is { Length: > 0 } mail && !System.Net.Mail.MailAddress.TryCreate(mail.Trim(), out _))
            ModelState.AddModelError(nameof(Mail), "Cette adresse ne semble pas complète.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var given = await prescribing.Give(here.Organisation.Id, tier, Mail, User.Actor(), cancellation);
        return Redirect($"/prescripteur/codes/{given.Id}");
    }

    private async Task Load(CancellationToken cancellation)
    {
        For = await prescribing.Of(User.Actor().Person, cancellation);
        Given = For.Count == 0 ? [] : await prescribing.Given(User.Actor().Person, null, cancellation);
    }
}
