using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Requests;
using Marketplace.Solidarity.Rights;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Reading;

/// <summary>The verdict and the right that it opens are one transaction; the document goes right after.</summary>
internal sealed class DecideRequest(
    Db db,
    Households households,
    DeleteDocuments delete,
    SolidaritySettings settings,
    TimeProvider clock
)
{
    /// <param name="number">The number read in the document that tells one household from another; only its hash is kept.</param>
    public async Task Accept(ProofRequest request, Tier tier, string? number, Actor by, CancellationToken cancellation)
    {
        await CheckRead(request, by, cancellation);
        Refuse.If(
            string.IsNullOrWhiteSpace(number),
            "Recopiez le numéro d’allocataire, fiscal ou d’étudiant lu sur le document : il compte les achats du foyer."
        );
        Refuse.If(number.Length > 40, "Ce numéro est trop long.");
        var now = clock.GetUtcNow().UtcDateTime;
        var verdict = new Verdict(
            tier,
            Proof.Document,
            now.AddMonths(settings.ValidMonths),
            by.Person,
            request.Operator,
            households.Of($"{request.Document}:{number}"),
            request.Mail,
            request.WrittenIn
        );
        await db.Together(
            async () =>
            {
                var right = await OpenOrRenew(request, verdict, now, cancellation);
                request.Decide(by.Person, right.Id, null, now);
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );
        await delete.Of(request, cancellation);
    }

    public async Task Deny(ProofRequest request, string? why, Actor by, CancellationToken cancellation)
    {
        await CheckRead(request, by, cancellation);
        request.Decide(by.Person, null, why, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
        await delete.Of(request, cancellation);
    }

    private async Task<Right> OpenOrRenew(
        ProofRequest request,
        Verdict verdict,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var earlier = request.Right is { } id ? RightId.From(id) : (RightId?)null;
        if (await db.Rights.SingleOrDefaultAsync(one => one.Id == earlier, cancellation) is { EndedAt: null } known)
        {
            known.Renew(verdict);
            return known;
        }
        var right = Right.Open(verdict, now);
        db.Add(right);
        return right;
    }

    private async Task CheckRead(ProofRequest request, Actor by, CancellationToken cancellation) =>
        Refuse.If(
            request.File is not null
                && !await db.DocumentViews.AnyAsync(
                    one => one.Request == request.Id && one.Person == by.Person,
                    cancellation
                ),
            "Ouvrez d’abord le document : on ne décide pas sans l’avoir lu."
        );
}
