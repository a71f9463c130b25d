using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Files;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Network.Organisations.Papers;

/// <summary>The documents of an organisation: members read them, administrators add and remove them.</summary>
internal sealed class GivePapersModel(Db db, IOrganisations organisations, KeepDocument keep, TimeProvider clock)
    : OrganisationPage(organisations)
{
    [BindProperty]
    public PaperKind Kind { get; set; }

    [BindProperty]
    public IFormFile? Fichier { get; set; }

    public IReadOnlyList<Paper> Known { get; private set; } = [];

    public Field KindField =>
        new(nameof(Kind), "Ce que c’est")
        {
            Value = Kind.ToString(),
            Choices = [.. Enum.GetValues<PaperKind>().Select(one => new Choice(one.ToString(), Paper.Word(one)))],
        };

    protected override OrganisationRole Least => OrganisationRole.Buyer;

    public async Task<IActionResult> OnGetFileAsync(Guid paper, CancellationToken cancellation)
    {
        if (
            Known.SingleOrDefault(one => one.Id == paper) is not { } found
            || await keep.Read(found.Hash, cancellation) is not { } content
        )
            return NotFound();
        Response.Headers.CacheControl = "no-store";
        return File(content, found.Type, found.FileName);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Refuse.If(!IAdminister, "Seule une personne qui administre l’organisation ajoute des documents.");
        Refuse.If(Known.Count >= Paper.Most, "Vingt documents suffisent : retirez d’abord ceux qui ne servent plus.");
        Refuse.If(!Enum.IsDefined(Kind), "Choisissez ce qu’est le document.");
        var (hash, type, bytes) = await keep.Keep(Fichier, cancellation);
        db.Add(
            new Paper
            {
                Organisation = Organisation.Id,
                Kind = Kind,
                Hash = hash,
                Type = type,
                Bytes = bytes,
                AddedAt = clock.GetUtcNow().UtcDateTime,
                By = Me,
            }
        );
        await db.SaveChangesAsync(cancellation);
        return Redirect($"{Home}/documents");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid paper, CancellationToken cancellation)
    {
        Refuse.If(!IAdminister, "Seule une personne qui administre l’organisation retire des documents.");
        if (Known.SingleOrDefault(one => one.Id == paper) is not { } found)
            return NotFound();
        await db.Papers.Where(one => one.Id == found.Id).ExecuteDeleteAsync(cancellation);
        await keep.Delete(found.Hash, cancellation);
        return Redirect($"{Home}/documents");
    }

    protected override async Task Load(CancellationToken cancellation)
    {
        var id = Organisation.Id;
        Known = await db
            .Papers.AsNoTracking()
            .Where(one => one.Organisation == id)
            .OrderByDescending(one => one.AddedAt)
            .ToListAsync(cancellation);
    }
}
