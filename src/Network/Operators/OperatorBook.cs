using Marketplace.Network.Charter;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Network.Operators;

/// <summary>The network for the modules above.</summary>
internal sealed class OperatorBook(Db db, NetworkMap map, TimeProvider clock) : INetwork
{
    public async Task<OperatorCard?> Operator(OperatorId id, CancellationToken cancellation = default) =>
        (await map.Now(cancellation)).ById.GetValueOrDefault(id);

    public async Task<string?> WhyNoSale(OperatorId id, CancellationToken cancellation = default) =>
        (await db.Operators.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation))?.WhyNoSale(
            clock.GetUtcNow().UtcDateTime
        );

    public async Task<IReadOnlyList<OperatorCard>> Operators(CancellationToken cancellation = default) =>
        (await map.Now(cancellation)).Operators;

    public async Task<IReadOnlyList<PickUpPointCard>> PickUpPoints(CancellationToken cancellation = default) =>
        (await map.Now(cancellation)).Points;

    public async Task<IReadOnlyList<PickUpPointCard>> PickUpPoints(
        OperatorId id,
        CancellationToken cancellation = default
    ) => [.. (await map.Now(cancellation)).PointsOf[id]];

    public async Task<PickUpPointCard?> PickUpPoint(PickUpPointId id, CancellationToken cancellation = default) =>
        (await map.Now(cancellation)).PointById.GetValueOrDefault(id);

    public async Task<OperatorCard> Welcome(NewOperator joining, CancellationToken cancellation = default)
    {
        var workshop = new Operator(joining);
        Refuse.If(
            await db.Operators.AnyAsync(other => other.Slug == workshop.Slug, cancellation),
            "Le réseau a déjà un atelier appelé « {0} ».",
            workshop.Name
        );
        var now = clock.GetUtcNow().UtcDateTime;
        var admission = Audit.Admission(workshop.Id, now);
        workshop.Audited(admission, now);
        db.Operators.Add(workshop);
        db.Add(admission);
        await Save(cancellation);
        return workshop.Card();
    }

    public async Task<PickUpPointCard> OpenPickUpPoint(
        OperatorId id,
        NewPickUpPoint opening,
        CancellationToken cancellation = default
    )
    {
        var workshop = await db.OperatorWithPoints(id, cancellation);
        Refuse.If(workshop is null, "Cet atelier n’existe pas.");
        var point = workshop.Open(opening);
        await Save(cancellation);
        return point.Card();
    }

    private async Task Save(CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        map.Forget();
    }
}
