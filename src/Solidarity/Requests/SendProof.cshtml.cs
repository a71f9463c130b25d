using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Files;
using Marketplace.Platform.Mail;
using Marketplace.Platform.Theming;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Requests;

/// <summary>Sends a document without an account; the answer is a link to keep.</summary>
internal sealed class SendProofModel(
    Db db,
    Readers readers,
    KeepDocument documents,
    RequestSeals seals,
    SolidaritySettings settings,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public string? Document { get; set; }

    [BindProperty]
    public string? Atelier { get; set; }

    [BindProperty]
    [Deliverable]
    public string? Mail { get; set; }

    [BindProperty]
    public IFormFile? Fichier { get; set; }

    /// <summary>The earlier request whose right is to be prolonged, with its key.</summary>
    [BindProperty(SupportsGet = true, Name = "renouvelle")]
    public Guid? Renews { get; set; }

    [BindProperty(SupportsGet = true, Name = "cle")]
    public string? Key { get; set; }

    /// <summary>The workshops where two trained people can read it.</summary>
    public IReadOnlyList<OperatorCard> Workshops { get; private set; } = [];

    public int Days => settings.DocumentDays;

    public IReadOnlyList<Field> Fields =>
        [
            new(nameof(Document), "Quel document envoyez-vous ?")
            {
                Value = Document,
                Choices = Documents.Choices,
                Error = Wrong(nameof(Document)),
            },
            new(nameof(Atelier), "Qui doit le lire ?")
            {
                Value = Atelier ?? (Workshops is [var only] ? only.Slug : null),
                Hint = "Seules les personnes formées de cet atelier peuvent l’ouvrir.",
                Choices = [.. Workshops.Select(one => new Choice(one.Slug, one.Name, one.Address))],
                Error = Wrong(nameof(Atelier)),
            },
            new(nameof(Mail), "Votre adresse électronique")
            {
                Value = Mail,
                Type = "email",
                Autocomplete = "email",
                Required = false,
                Hint = "Pour vous écrire la réponse. Sans adresse, revenez avec le lien que nous vous donnons.",
                Error = Wrong(nameof(Mail)),
            },
        ];

    public string? WrongFile => Wrong(nameof(Fichier));

    public async Task OnGetAsync(CancellationToken cancellation) => Workshops = await readers.Workshops(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Workshops = await readers.Workshops(cancellation);
        var workshop = Workshops.FirstOrDefault(one => one.Slug == Atelier);
        if (!Enum.TryParse<DocumentKind>(Document, out var kind) || !Enum.IsDefined(kind))
            ModelState.AddModelError(nameof(Document), "Choisissez le document que vous envoyez.");
        if (workshop is null)
            ModelState.AddModelError(nameof(Atelier), "Choisissez l’atelier qui lira votre document.");
        if (Fichier is null)
            ModelState.AddModelError(nameof(Fichier), "Choisissez un PDF ou une photo du document.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var file = await documents.Keep(Fichier, cancellation);
        var proof = new NewProof(workshop!.Id, kind, Address(), await Renewed(cancellation));
        var request = ProofRequest.Send(proof, file, clock.GetUtcNow().UtcDateTime, settings.DocumentDays);
        db.Add(request);
        await db.SaveChangesAsync(cancellation);
        return Redirect(seals.Address(request.Id));
    }

    private string? Address() => string.IsNullOrWhiteSpace(Mail) ? null : Mail.Trim().ToLowerInvariant();

    private async Task<RightId?> Renewed(CancellationToken cancellation)
    {
        if (Renews is not { } earlier || !seals.Opens(Key, earlier))
            return null;
        var right = await db
            .ProofRequests.Where(one => one.Id == earlier)
            .Select(one => one.Right)
            .SingleAsync(cancellation);
        return right is { } id ? RightId.From(id) : null;
    }

    private string? Wrong(string field) => ModelState[field]?.Errors.FirstOrDefault()?.ErrorMessage;
}
