using System.Globalization;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.PickUpSlots;

/// <summary>A counter is closed on one day: a holiday, an outing.</summary>
[Authorize(Access.Lead)]
internal sealed class CloseDayModel(Db db, INetwork network, LoseVisits visits, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => Redirect("/atelier/creneaux");

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "Place")] string? typedPlace,
        [FromForm(Name = "Day")] string? typedDay,
        CancellationToken cancellation
    )
    {
        var workshop = User.Operator();
        var places = await VisitPlaces.Of(network, workshop, cancellation);
        Refuse.If(
            !Guid.TryParse(typedPlace, out var place) || !places.ContainsKey(place),
            "Choisissez l’un de vos comptoirs."
        );
        Refuse.If(
            !DateTime.TryParse(
                typedDay,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var day
            ),
            "Écrivez le jour de fermeture."
        );
        Refuse.If(day.Date < clock.GetUtcNow().UtcDateTime.Date, "Ce jour est passé.");
        if (await db.PickUpClosures.AnyAsync(one => one.Place == place && one.Day == day.Date, cancellation))
            return Redirect("/atelier/creneaux");
        var closure = new PickUpClosure
        {
            Operator = workshop,
            Place = place,
            Day = day.Date,
        };
        await db.Together(() => Close(closure, cancellation), cancellation);
        return Redirect("/atelier/creneaux");
    }

    private async Task<int> Close(PickUpClosure closure, CancellationToken cancellation)
    {
        db.Add(closure);
        await db.SaveChangesAsync(cancellation);
        await visits.Look(closure.Place, cancellation);
        return await db.SaveChangesAsync(cancellation);
    }
}
