using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Mail;
using Marketplace.Platform.Theming;
using Marketplace.Solidarity.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Solidarity.Codes;

/// <summary>A code for somebody who sits on the other side of the desk, in one question.</summary>
internal abstract class GiveCodeModel(IssueCode issue) : PageModel
{
    [BindProperty]
    public string? Tarif { get; set; }

    [BindProperty]
    [Deliverable]
    public string? Mail { get; set; }

    [BindProperty]
    [StringLength(40, ErrorMessage = "Ce numéro est trop long.")]
    public string? Numero { get; set; }

    /// <summary>The code just given; it is shown whole this once.</summary>
    public RightCard? Given { get; private set; }

    public IReadOnlyList<IssuedCode> Issued { get; private set; } = [];

    public Field Tiers =>
        new(nameof(Tarif), "Quel tarif ouvre-t-il ?")
        {
            Value = Tarif ?? nameof(Tier.Solidarity),
            Choices =
            [
                new(nameof(Tier.Solidarity), "Tarif solidaire", "petits revenus, étudiants boursiers, sans emploi"),
                new(nameof(Tier.Strengthened), "Tarif solidaire renforcé", "minima sociaux : RSA, AAH, ASPA, C2S"),
            ],
            Error = ModelState[nameof(Tarif)]?.Errors.FirstOrDefault()?.ErrorMessage,
        };

    public Field Reminder =>
        new(nameof(Mail), "Adresse électronique de la personne")
        {
            Value = Mail,
            Type = "email",
            Required = false,
            Hint = "Pour la prévenir avant la fin du droit. Rien d’autre n’est gardé : ni nom, ni document.",
            Error = ModelState[nameof(Mail)]?.Errors.FirstOrDefault()?.ErrorMessage,
        };

    public Field Household =>
        new(nameof(Numero), "Numéro d’allocataire (CAF ou MSA)")
        {
            Value = Numero,
            Required = false,
            Autocomplete = "off",
            Hint =
                "Si le foyer en a un : deux codes donnés au même foyer comptent alors ensemble. Le numéro n’est pas gardé, seulement une empreinte qui ne permet pas de le retrouver.",
            Error = ModelState[nameof(Numero)]?.Errors.FirstOrDefault()?.ErrorMessage,
        };

    /// <summary>The workshop in whose name the code is given; null for the network.</summary>
    protected abstract OperatorId? At { get; }

    public async Task OnGetAsync(CancellationToken cancellation) => Issued = await issue.Issued(At, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Issued = await issue.Issued(At, cancellation);
        if (!Enum.TryParse<Tier>(Tarif, out var tier) || !Enum.IsDefined(tier))
            ModelState.AddModelError(nameof(Tarif), "Choisissez un tarif.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var right = await issue.Issue(tier, Mail, User.Actor(), cancellation, Numero);
        Given = right.Card(right.OpenedAt);
        Issued = await issue.Issued(At, cancellation);
        return Page();
    }
}
