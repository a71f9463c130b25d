using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Quoting;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Solidarity.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Draws;

/// <summary>Somebody's place in a draw, by the link that they kept: the ticket, the rank, and the unit where it is their turn.</summary>
internal sealed class SeeEntryModel(
    Db db,
    QuoteSeals seals,
    PutHeld put,
    IStock stock,
    IEligibility eligibility,
    IRememberCode memory,
    TimeProvider clock
) : PageModel
{
    public Draw Draw { get; private set; } = null!;

    public DrawEntry Entry { get; private set; } = null!;

    /// <summary>The unit that is kept for them today.</summary>
    public DrawUnit? Kept { get; private set; }

    public string Address => WriteToWinner.Address(Entry, seals.Key(Entry.Id));

    public Message State =>
        Entry.Rank is null
            ? new(
                MessageKind.Done,
                "Vous êtes inscrit",
                $"Le tirage a lieu après le {Draw.ClosesAt.AddSeconds(-1).LongDay}. Gardez l’adresse de cette page : le résultat s’y affichera."
            )
        : Kept is { } unit
            ? new(
                MessageKind.Done,
                "Le sort vous a désigné",
                $"{unit.Title} vous est gardé jusqu’au {unit.KeptUntil!.Value.LongDay}."
            )
        : Entry.WasOffered
            ? new(
                MessageKind.Notice,
                "Votre tour est passé",
                "L’appareil est commandé, ou il est allé à la personne suivante : le temps était passé, ou le droit ne permettait plus cet achat."
            )
        : new(
            MessageKind.Notice,
            "Pas cette fois, pour l’instant",
            "Si quelqu’un renonce avant vous, nous vous le gardons et nous vous prévenons ici."
        );

    public async Task<IActionResult> OnGetAsync(
        Guid id,
        Guid entry,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    ) => await Load(id, entry, key, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        Guid id,
        Guid entry,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    )
    {
        if (!await Load(id, entry, key, cancellation))
            return NotFound();
        Refuse.If(Kept is null, "Aucun appareil ne vous est gardé aujourd’hui.");
        // An order that they began and did not finish gave it back to the draw.
        var until = Kept.KeptUntil!.Value + HoldDraws.Margin;
        await stock.TakeOver(Kept.Device, Draw.Id, Entry.Id, until, Buyers.Someone, cancellation);
        await put.Into(HttpContext, Kept.Tag, Kept.Device, Entry.Id, Kept.KeptUntil!.Value, cancellation);
        if (await eligibility.Right(RightId.From(Entry.Right), cancellation) is { } right)
            memory.Remember(HttpContext, right.Code);
        return Redirect("/panier");
    }

    private async Task<bool> Load(Guid id, Guid entry, string? key, CancellationToken cancellation)
    {
        if (!seals.Opens(key, entry))
            return false;
        var found = await db.Set<DrawEntry>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == entry && one.Draw == id, cancellation);
        if (found is null)
            return false;
        Entry = found;
        Draw = await db.Draws.AsNoTracking().Include(one => one.Units).SingleAsync(one => one.Id == id, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        Kept = Draw.Units.FirstOrDefault(unit => unit.DoneAt is null && unit.KeptFor == entry && unit.KeptUntil > now);
        return true;
    }
}
