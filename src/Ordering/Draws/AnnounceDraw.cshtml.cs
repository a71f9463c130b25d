using System.Globalization;
using Marketplace.Accounts.Contracts;
using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Draws;

/// <summary>A lead announces a draw: the units leave the shop, the hash of the seed is published at once.</summary>
[Authorize(Access.Lead)]
internal sealed class AnnounceDrawModel(Db db, IStock stock, OrderSeals seals, TimeProvider clock) : PageModel
{
    private static readonly TimeSpan Margin = TimeSpan.FromDays(2);

    [BindProperty]
    public string? Titre { get; set; }

    [BindProperty]
    public string? Etiquettes { get; set; }

    [BindProperty]
    public string? Fin { get; set; }

    public IReadOnlyList<Draw> Draws { get; private set; } = [];

    public IReadOnlyList<Field> Fields =>
        [
            new(nameof(Titre), "Titre") { Value = Titre, Hint = "« Cinq portables pour la rentrée »" },
            new(nameof(Etiquettes), "Étiquettes des appareils")
            {
                Value = Etiquettes,
                Type = "textarea",
                Hint = "En vente chez vous, une par ligne. Ils quittent la vente jusqu’au tirage.",
            },
            new(nameof(Fin), "Dernier jour pour s’inscrire")
            {
                Value = Fin ?? clock.GetUtcNow().AddDays(14).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Type = "date",
            },
        ];

    public Task OnGetAsync(CancellationToken cancellation) => Load(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await Load(cancellation);
        var read = DateOnly.TryParseExact(Fin, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var last);
        Refuse.If(!read || last == DateOnly.MaxValue, "Choisissez le dernier jour pour s’inscrire.");
        var units = await Units(cancellation);
        var seed = DrawingOrder.NewSeed();
        var closes = FrenchTime.Utc(last.AddDays(1).ToDateTime(default));
        var draw = Draw.Announce(
            new NewDraw(User.Operator(), Typed.Clean(Titre ?? ""), closes, units),
            seed,
            seals.Seal(seed),
            clock.GetUtcNow().UtcDateTime
        );
        await db.Together(() => Keep(draw, units, cancellation), cancellation);
        return RedirectToPage();
    }

    private async Task<int> Keep(Draw draw, IReadOnlyList<UnitOnSale> units, CancellationToken cancellation)
    {
        foreach (var unit in units.OrderBy(unit => unit.Device.Value))
            Refuse.If(
                !await stock.Claim(unit.Device, draw.Id, draw.ClosesAt + Margin, User.Actor(), cancellation)
                    || !await stock.Promise(unit.Device, draw.Id, cancellation),
                "L’appareil {0} n’est plus en vente.",
                unit.Tag
            );
        db.Add(draw);
        return await db.SaveChangesAsync(cancellation);
    }

    private async Task<IReadOnlyList<UnitOnSale>> Units(CancellationToken cancellation)
    {
        var typed = (Etiquettes ?? "").Split(
            ['\n', '\r', ' ', ','],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        Refuse.If(typed.Length is 0 or > Draw.MostUnits, "Écrivez entre 1 et {0} étiquettes.", Draw.MostUnits);
        var tags = new HashSet<Tag>();
        foreach (var one in typed)
        {
            Refuse.If(
                !Tag.TryParse(one, out var tag),
                "« {0} » n’est pas une étiquette.",
                one.Length > 20 ? one[..20] : one
            );
            tags.Add(tag);
        }
        var known = await stock.Tagged(tags, cancellation);
        var ours = known.Where(unit => unit.Operator == User.Operator() && unit.Available).ToList();
        Refuse.If(
            ours.Count < tags.Count,
            "Ces appareils ne sont pas en vente chez vous : {0}.",
            string.Join(", ", tags.Except(ours.Select(unit => unit.Tag)))
        );
        return ours;
    }

    private async Task Load(CancellationToken cancellation)
    {
        var workshop = User.Operator();
        Draws = await db
            .Draws.AsNoTracking()
            .Include(draw => draw.Units)
            .Where(draw => draw.Operator == workshop)
            .OrderByDescending(draw => draw.OpensAt)
            .Take(50)
            .ToListAsync(cancellation);
    }
}
