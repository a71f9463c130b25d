using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Files;
using Marketplace.Platform.Theming;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Reading;

/// <summary>One request: open the document, then decide.</summary>
internal sealed class ReadRequestModel(Db db, Readers readers, DecideRequest decide) : PageModel
{
    [BindProperty]
    public string? Verdict { get; set; }

    [BindProperty]
    public string? Numero { get; set; }

    [BindProperty]
    public string? Raison { get; set; }

    public ProofRequest Proof { get; private set; } = null!;

    public IReadOnlyList<DocumentView> Views { get; private set; } = [];

    /// <summary>The reader gave the first verdict: somebody else has to answer the appeal.</summary>
    public bool IsOwnVerdict => Proof.State is RequestState.Appealed && Proof.DecidedBy == User.Actor().Person;

    public IReadOnlyList<Field> Fields =>
        [
            new(nameof(Verdict), "Votre décision")
            {
                Value = Verdict,
                Choices =
                [
                    new(nameof(Tier.Solidarity), "Le document ouvre le tarif solidaire"),
                    new(nameof(Tier.Strengthened), "Il ouvre le tarif solidaire renforcé"),
                    new("non", "Il ne suffit pas"),
                ],
            },
            new(nameof(Numero), "Numéro d’allocataire, fiscal ou d’étudiant")
            {
                Value = Numero,
                Required = false,
                Autocomplete = "off",
                Hint = "Si vous acceptez. Il n’est pas gardé : une empreinte sert à compter les achats du foyer.",
            },
            new(nameof(Raison), "Pourquoi il ne suffit pas")
            {
                Value = Raison,
                Type = "textarea",
                Required = false,
                Hint = "Si vous refusez. La personne le lira : dites ce qui manque, et ce qui irait.",
            },
        ];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) =>
        await Load(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
            return NotFound();
        if (Enum.TryParse<Tier>(Verdict, out var tier) && Enum.IsDefined(tier))
            await decide.Accept(Proof, tier, Numero, User.Actor(), cancellation);
        else if (Verdict is "non")
            await decide.Deny(Proof, Raison, User.Actor(), cancellation);
        else
            throw new Refusal("Choisissez une décision.");
        return RedirectToPage();
    }

    /// <summary>The document itself. It is noted who opened it before a byte leaves.</summary>
    public async Task<IActionResult> OnGetDocumentAsync(
        Guid id,
        [FromServices] KeepDocument documents,
        [FromServices] TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (!await Load(id, cancellation) || Proof is not { File: { } file, FileType: { } type, IsOpen: true })
            return NotFound();
        db.Add(
            new DocumentView
            {
                Request = id,
                Person = User.Actor().Person,
                At = clock.GetUtcNow().UtcDateTime,
            }
        );
        await db.SaveChangesAsync(cancellation);
        if (await documents.Read(file, cancellation) is not { } content)
            return NotFound();
        Response.Headers.CacheControl = "no-store";
        return type is KeepDocument.Picture ? File(content, type) : File(content, type, "document.pdf");
    }

    private async Task<bool> Load(Guid id, CancellationToken cancellation)
    {
        var workshop = User.Operator();
        if (!await readers.May(User, cancellation))
            return false;
        var found = await db.ProofRequests.SingleOrDefaultAsync(
            one => one.Id == id && one.Operator == workshop,
            cancellation
        );
        if (found is null)
            return false;
        Proof = found;
        Views = await db
            .DocumentViews.AsNoTracking()
            .Where(one => one.Request == id)
            .OrderBy(one => one.At)
            .ToListAsync(cancellation);
        return true;
    }
}
