using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Solidarity;
using Marketplace.Catalog.Stock;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Selling;

/// <summary>Puts a unit with a valid permit on sale, beside its like or on its own. The page and the API both come here.</summary>
internal sealed class ListUnit(Db db, IWorkshop workshop, INetwork network, TimeProvider clock)
{
    public const int LongestText = 500;

    /// <summary>The unit that may be listed; null where the tag is unknown, foreign or without a permit.</summary>
    public async Task<PermittedUnit?> Find(string? tag, OperatorId at, CancellationToken cancellation) =>
        Tag.TryParse(tag, out var known) ? await workshop.Permitted(at, known, cancellation) : null;

    /// <exception cref="Refusal">The price, the words, or the unit is on sale already.</exception>
    public async Task<Listing> List(
        PermittedUnit permitted,
        Money price,
        string? text,
        Actor by,
        CancellationToken cancellation
    )
    {
        var words = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        if (await network.WhyNoSale(permitted.Operator, cancellation) is { } why)
            Refuse.If(true, new Reason("operator-stopped", why));
        Check(permitted, price, words);
        var trace = await Trace(permitted.Operator, by, cancellation);
        return await db.Together(() => Place(permitted, price, words, trace, cancellation), cancellation);
    }

    private void Check(PermittedUnit permitted, Money price, string? words)
    {
        Listing.CheckPrice(price, permitted.PriceCap);
        Refuse.If(
            permitted.ValidUntil <= clock.GetUtcNow().UtcDateTime,
            new Reason("permit-expired", "Le permis de vente de cet appareil a expiré : demandez-en un nouveau.")
        );
        Refuse.If(
            words is { Length: > LongestText },
            new Reason("text-too-long", $"Le texte est trop long : {LongestText} caractères au plus.")
        );
        Refuse.Unless(ListingWords.Check(words ?? ""), "Ce texte ne peut pas être publié.");
    }

    private async Task<Listing> Place(
        PermittedUnit permitted,
        Money price,
        string? words,
        Trace trace,
        CancellationToken cancellation
    )
    {
        Refuse.If(
            !await workshop.Keep(permitted.Device, permitted.Operator, cancellation),
            new Reason(
                "offered",
                $"L’appareil {permitted.Tag} est proposé à un autre atelier : reprenez l’offre pour le vendre vous-même."
            )
        );
        var unit = await db.Units.SingleOrDefaultAsync(u => u.Device == permitted.Device, cancellation);
        unit?.CheckListable(permitted.Permit);
        var listing = await Alike(permitted, words, price, cancellation);
        if (listing is null)
            db.Add(listing = await Open(permitted, price, words, trace, cancellation));
        if (unit is null)
            db.Add(StockUnit.List(permitted, listing, words, trace));
        else
            unit.ListAgain(permitted, listing, words, trace);
        await Save(permitted.Tag, cancellation);
        return listing;
    }

    private async Task<Listing> Open(
        PermittedUnit permitted,
        Money price,
        string? words,
        Trace trace,
        CancellationToken cancellation
    )
    {
        var listing = Listing.Open(permitted, words, price, trace);
        listing.FollowRule(await db.SolidarityRules.PercentOf(permitted.Operator, cancellation));
        return listing;
    }

    private async Task Save(Tag tag, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException twice) when (db.IsDuplicate(twice))
        {
            throw new Refusal($"L’appareil {tag} vient d’être mis en vente.", [StockUnit.AlreadyListed(tag)]);
        }
    }

    private async Task<Listing?> Alike(
        PermittedUnit permitted,
        string? words,
        Money price,
        CancellationToken cancellation
    ) =>
        Likeness.Of(permitted, words) is { } likeness
            ? await db
                .Listings.Where(listing => listing.Operator == permitted.Operator && listing.Likeness == likeness)
                .Where(listing => listing.Price == price)
                .OrderBy(listing => listing.ListedAt)
                .FirstOrDefaultAsync(cancellation)
            : null;

    private async Task<Trace> Trace(OperatorId at, Actor by, CancellationToken cancellation) =>
        new(clock.GetUtcNow().UtcDateTime, by, (await network.Operator(at, cancellation))?.Name ?? "");
}
