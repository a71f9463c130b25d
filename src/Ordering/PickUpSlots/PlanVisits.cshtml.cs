using System.Globalization;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.PickUpSlots;

/// <summary>The agenda of an operator's counters, and the hours at which they receive.</summary>
internal sealed class PlanVisitsModel(Db db, INetwork network, TimeProvider clock) : PageModel
{
    private const int Shown = 100;
    private static readonly DayOfWeek[] Week =
    [
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
        DayOfWeek.Saturday,
        DayOfWeek.Sunday,
    ];

    private IReadOnlyDictionary<Guid, string> places = new Dictionary<Guid, string>();

    [BindProperty]
    public VisitHoursSheet Sheet { get; set; } = new();

    public IReadOnlyList<Visit> Visits { get; private set; } = [];
    public IReadOnlyList<PickUpHours> Hours { get; private set; } = [];
    public IReadOnlyList<PickUpClosure> Closures { get; private set; } = [];
    public bool MayPlan => User.IsInRole(Access.Lead);

    public IReadOnlyList<Field> NewHours => Sheet.Fields(PlaceChoices, [.. Week.Select(DayChoice)]);

    public IReadOnlyList<Field> NewClosure =>
        [new("Place", "Où") { Value = Only, Choices = PlaceChoices }, new("Day", "Jour") { Type = "date" }];

    public async Task OnGetAsync(CancellationToken cancellation) => await Load(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await Load(cancellation);
        Refuse.If(!MayPlan, "Les horaires se décident avec une personne responsable de l’atelier.");
        var added = Sheet.Told(User.Operator(), places.Keys);
        Refuse.If(
            Hours.Any(added.Overlaps),
            "Cet horaire en recouvre un autre du même jour. Retirez d’abord l’ancien."
        );
        db.Add(added);
        await db.SaveChangesAsync(cancellation);
        return Redirect("/atelier/creneaux");
    }

    public string NameOf(Guid place) => places.GetValueOrDefault(place, "un comptoir fermé");

    public static string DayName(DayOfWeek day) => CultureInfo.GetCultureInfo("fr-FR").DateTimeFormat.GetDayName(day);

    private IReadOnlyList<Choice> PlaceChoices => [.. places.Select(one => new Choice(one.Key.ToString(), one.Value))];

    private string? Only => places.Count == 1 ? places.Keys.Single().ToString() : null;

    private static Choice DayChoice(DayOfWeek day) => new(day.ToString(), DayName(day));

    private async Task Load(CancellationToken cancellation)
    {
        var (workshop, now) = (User.Operator(), clock.GetUtcNow().UtcDateTime);
        places = await VisitPlaces.Of(network, workshop, cancellation);
        Hours =
        [
            .. (await db.PickUpHours.AsNoTracking().Where(one => one.Operator == workshop).ToListAsync(cancellation))
                .OrderBy(one => Array.IndexOf(Week, one.Day))
                .ThenBy(one => one.Opens),
        ];
        var today = now.Date;
        Closures = await db
            .PickUpClosures.AsNoTracking()
            .Where(one => one.Operator == workshop && one.Day >= today)
            .OrderBy(one => one.Day)
            .ToListAsync(cancellation);
        var seats =
            from seat in db.PickUpSeats
            join order in db.Orders on seat.Order equals order.Id
            where seat.Operator == workshop && seat.EndsAt > now && seat.LostAt == null
            orderby seat.StartsAt
            select new Visit(seat.StartsAt, seat.EndsAt, seat.Place, order.Number, order.Name);
        Visits = await seats.Take(Shown).ToListAsync(cancellation);
        Sheet.Place ??= Only;
    }
}

/// <summary>Somebody comes for an order.</summary>
internal sealed record Visit(DateTime StartsAt, DateTime EndsAt, Guid Place, string Number, string Name);

internal static class VisitPlaces
{
    /// <summary>The counters of an operator by the name that slots give them.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> Of(
        INetwork network,
        OperatorId workshop,
        CancellationToken cancellation
    )
    {
        var points = await network.PickUpPoints(workshop, cancellation);
        if (points.Count > 0)
            return points.ToDictionary(point => point.Id.Value, point => point.Name);
        var card = await network.Operator(workshop, cancellation);
        return new Dictionary<Guid, string> { [workshop.Value] = card?.Name ?? "l’atelier" };
    }
}
