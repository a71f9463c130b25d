using Marketplace.Platform;
using Marketplace.Platform.Files;
using Marketplace.Platform.Theming;
using Marketplace.Solidarity.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Requests;

/// <summary>Where a request stands, by the link that its sender kept: the code, or why not and how to appeal.</summary>
internal sealed class FollowRequestModel(
    Db db,
    RequestSeals seals,
    KeepDocument documents,
    IEligibility eligibility,
    SolidaritySettings settings,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public string? Recours { get; set; }

    [BindProperty]
    public IFormFile? Fichier { get; set; }

    public ProofRequest Proof { get; private set; } = null!;

    /// <summary>The right that it opened; null before that.</summary>
    public RightCard? Right { get; private set; }

    public string Address => seals.Address(Proof.Id);

    public string Renew => $"/tarif-solidaire/document?renouvelle={Proof.Id}&cle={seals.Key(Proof.Id)}";

    public Field Question =>
        new(nameof(Recours), "Pourquoi n’êtes-vous pas d’accord ?")
        {
            Value = Recours,
            Type = "textarea",
            Hint = "Une autre personne lira et décidera.",
            Error = ModelState[nameof(Recours)]?.Errors.FirstOrDefault()?.ErrorMessage,
        };

    public Message State =>
        Proof.State switch
        {
            RequestState.Waiting => new(
                MessageKind.Notice,
                "Votre document attend d’être lu",
                $"Une personne formée le lit, en général sous trois jours ouvrés. Il sera supprimé le {Proof.DeleteBefore.LongDay} au plus tard. Gardez l’adresse de cette page : la réponse s’y affichera."
            ),
            RequestState.Appealed => new(
                MessageKind.Notice,
                "Votre recours est bien reçu",
                "Une autre personne que la première le lit et décide. La réponse s’affichera ici."
            ),
            RequestState.Accepted => new(
                MessageKind.Done,
                "Votre droit est ouvert",
                "Votre document est supprimé : il ne reste que ce droit."
            ),
            RequestState.Unread => new(
                MessageKind.Warning,
                "Personne n’a lu votre document à temps",
                "C’est de notre faute, et il est supprimé comme promis. Envoyez-le à nouveau, ou appelez-nous."
            )
            {
                Ways = [new("Envoyer le document à nouveau", Renew)],
            },
            RequestState.Upheld => new(
                MessageKind.Refused,
                "Votre recours n’a pas changé la réponse",
                $"{Proof.Why} Si votre situation change, faites une nouvelle demande."
            ),
            _ => new(MessageKind.Refused, "Votre demande n’a pas été acceptée", Proof.Why ?? ""),
        };

    public async Task<IActionResult> OnGetAsync(
        Guid id,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    ) => await Load(id, key, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        Guid id,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    )
    {
        if (!await Load(id, key, cancellation))
            return NotFound();
        var file = Fichier is null ? null : await documents.Keep(Fichier, cancellation);
        Proof.AppealAgainst(Recours, file, clock.GetUtcNow().UtcDateTime, settings.DocumentDays);
        await db.SaveChangesAsync(cancellation);
        return Redirect(Address);
    }

    private async Task<bool> Load(Guid id, string? key, CancellationToken cancellation)
    {
        if (!seals.Opens(key, id))
            return false;
        if (await db.ProofRequests.SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } found)
            return false;
        Proof = found;
        if (found is { State: RequestState.Accepted, Right: { } right })
            Right = await eligibility.Right(RightId.From(right), cancellation);
        return true;
    }
}
