using System.Globalization;
using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Payments;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Delivering;

/// <summary>What an operator asks for a parcel, now and from a day to come.</summary>
internal sealed class SetTariffModel(Db db, ParcelPrices prices, TimeProvider clock) : PageModel
{
    private const int Shown = 6;

    [BindProperty]
    public List<string?> Kilos { get; set; } = [];

    [BindProperty]
    public List<string?> Prices { get; set; } = [];

    [BindProperty]
    public string? From { get; set; }

    public DateTime Now => clock.GetUtcNow().UtcDateTime;
    public IReadOnlyList<ParcelTariff> Tariffs { get; private set; } = [];
    public ParcelTariff? Current { get; private set; }
    public bool MaySet => User.IsInRole(Access.Lead);

    public IReadOnlyList<Field> Fields =>
        [
            .. Enumerable.Range(0, ParcelTariff.MostTiers).SelectMany(Tier),
            new(nameof(From), "À partir du")
            {
                Value = From,
                Type = "date",
                Required = false,
                Hint = "Vide : dès maintenant.",
            },
        ];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await Load(cancellation);
        var tiers = Current?.Tiers.OrderBy(tier => tier.MaxGrams).ToList() ?? [];
        Kilos = [.. tiers.Select(tier => (tier.MaxGrams / 1000m).ToString("0.###", French))];
        Prices = [.. tiers.Select(tier => Amounts.Write(tier.Price))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await Load(cancellation);
        Refuse.If(!MaySet, "Les tarifs se décident avec une personne responsable de l’atelier.");
        db.Add(ParcelTariff.Set(User.Operator(), Begin(), [.. Told()], User.Actor().Person, Now));
        await db.SaveChangesAsync(cancellation);
        return Redirect("/atelier/livraison");
    }

    private static CultureInfo French => CultureInfo.GetCultureInfo("fr-FR");

    private async Task Load(CancellationToken cancellation)
    {
        var workshop = User.Operator();
        Tariffs = await db
            .ParcelTariffs.AsNoTracking()
            .Include(tariff => tariff.Tiers)
            .Where(tariff => tariff.Operator == workshop)
            .OrderByDescending(tariff => tariff.From)
            .ThenByDescending(tariff => tariff.SetAt)
            .Take(Shown)
            .ToListAsync(cancellation);
        Current = (await prices.InForce([workshop], cancellation)).GetValueOrDefault(workshop);
    }

    private IEnumerable<Field> Tier(int number)
    {
        yield return new Field($"Kilos[{number}]", $"Tranche {number + 1} : jusqu’à, en kg")
        {
            Value = Kilos.ElementAtOrDefault(number),
            Required = false,
            Autocomplete = "off",
        };
        yield return new Field($"Prices[{number}]", $"Tranche {number + 1} : prix, en euros")
        {
            Value = Prices.ElementAtOrDefault(number),
            Required = false,
            Autocomplete = "off",
        };
    }

    private IEnumerable<(int Grams, Money Price)> Told()
    {
        for (var number = 0; number < Math.Max(Kilos.Count, Prices.Count); number++)
        {
            var (kilos, price) = (Kilos.ElementAtOrDefault(number), Prices.ElementAtOrDefault(number));
            if (string.IsNullOrWhiteSpace(kilos) && string.IsNullOrWhiteSpace(price))
                continue;
            var weight = Amounts.Read(kilos);
            Refuse.If(
                weight is null || weight.Value > Money.Euros(60),
                "Tranche {0} : écrivez un poids en kg, par exemple 2 ou 2,5.",
                number + 1
            );
            var amount = Amounts.Read(price);
            Refuse.If(amount is null, "Tranche {0} : écrivez un prix en euros, par exemple 9,90.", number + 1);
            // Two decimals of a kilogram are tens of grams, as cents are of euros.
            yield return ((int)weight.Value.Cents * 10, amount.Value);
        }
    }

    private DateTime Begin()
    {
        if (string.IsNullOrWhiteSpace(From))
            return Now;
        Refuse.If(
            !DateTime.TryParse(From, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day),
            "Écrivez le jour à partir duquel ce tarif vaut."
        );
        var begin = FrenchTime.Utc(DateTime.SpecifyKind(day.Date, DateTimeKind.Unspecified));
        Refuse.If(begin < Now.AddDays(-1), "Un tarif ne vaut pas pour des jours passés.");
        return begin;
    }
}
