using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Serials;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Entrusting;

/// <summary>An organisation hands the units of its lot to those whom it helps, under names that it alone understands.</summary>
internal abstract class BeneficiariesPage(Db db, OrderSeals seals, ReadLot read, TimeProvider clock)
    : LotPage(db, seals)
{
    // Not the name of the organisation: the passport of a device does not tell who has it.
    private const string Place = "chez l’organisme acheteur";

    public IReadOnlyList<LotUnit> Units { get; private set; } = [];

    /// <summary>Those who have a unit now, then what was given back, the latest first.</summary>
    public IReadOnlyList<Entrusted> All { get; private set; } = [];

    public IEnumerable<LotUnit> Free => Units.Where(unit => unit.IsHeld && All.All(one => one.Active != unit.Line.Id));

    public string Here => AddressOf("/beneficiaires");

    protected Trace Now => new(clock.GetUtcNow().UtcDateTime, Buyers.Someone, Place);

    public string Of(Entrusted one, string act = "") => AddressOf($"/beneficiaires/{one.Id}{act}");

    /// <summary>The one that the address names; null where it names none, or one of another order.</summary>
    protected Entrusted? Named =>
        Guid.TryParse((string?)RouteData.Values["entrusted"], out var id)
            ? All.FirstOrDefault(one => one.Id == id)
            : null;

    protected override async Task<bool> Load(CancellationToken cancellation)
    {
        var order = Order.Id;
        Units = await read.Of(Order, cancellation);
        All =
        [
            .. (await Db.Entrusted.Where(one => one.Order == order).ToListAsync(cancellation))
                .OrderBy(one => one.BackAt is not null)
                .ThenByDescending(one => one.BackAt ?? one.GivenAt),
        ];
        return !RouteData.Values.ContainsKey("entrusted") || Named is not null;
    }
}

/// <summary>Who has which unit; and one more is handed over.</summary>
internal sealed class SeeBeneficiariesModel(Db db, OrderSeals seals, ReadLot read, TimeProvider clock)
    : BeneficiariesPage(db, seals, read, clock)
{
    [BindProperty(Name = "Appareil")]
    public Guid? Unit { get; set; }

    [BindProperty(Name = "Pseudonyme")]
    public string? Pseudonym { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var unit = Units.FirstOrDefault(one => one.Line.Id == Unit);
        Refuse.If(unit is null, "Choisissez un appareil de ce lot.");
        if (All.FirstOrDefault(one => one.Active == unit.Line.Id) is { } there)
        {
            // The second of two clicks says the same again.
            Refuse.If(
                there.Pseudonym != Pseudonyms.Read(Pseudonym),
                "{0} est déjà confié à « {1} » : notez d’abord son retour.",
                there.Tag,
                there.Pseudonym
            );
            return Redirect(Of(there));
        }
        var entrusted = Entrusted.Give(Order.Id, unit, Pseudonym, Now);
        Db.Add(entrusted);
        try
        {
            await Db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException twice) when (Db.IsDuplicate(twice))
        {
            throw new StaleChange(twice);
        }
        return Redirect(Of(entrusted));
    }
}

/// <summary>The sheet that the person signs on paper; the organisation keeps it, we do not.</summary>
internal sealed class PrintSheetModel(Db db, OrderSeals seals, ReadLot read, TimeProvider clock)
    : BeneficiariesPage(db, seals, read, clock)
{
    public Entrusted Sheet => Named!;

    public LotUnit? Unit => Units.FirstOrDefault(unit => unit.Line.Id == Sheet.Line);
}

/// <summary>The person no longer uses it.</summary>
internal sealed class TakeBackModel(Db db, OrderSeals seals, ReadLot read, TimeProvider clock)
    : BeneficiariesPage(db, seals, read, clock)
{
    public IActionResult OnGet() => Redirect(Here);

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "Etat")] Condition? condition,
        CancellationToken cancellation
    )
    {
        Refuse.If(condition is not { } known || !Enum.IsDefined(known), "Dites dans quel état l’appareil est revenu.");
        Named!.TakeBack(condition.Value, Now);
        await Db.SaveChangesAsync(cancellation);
        return Redirect(Here);
    }
}
