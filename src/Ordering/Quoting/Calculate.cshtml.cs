using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Solidarity.Contracts;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Ordering.Quoting;

/// <summary>What is left to pay: the price, the tier, a voucher, an aid. And the quote that keeps the unit for it.</summary>
internal sealed class CalculateModel(
    IStock stock,
    IEligibility eligibility,
    IRememberCode memory,
    MakeQuote make,
    QuoteSeals seals
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "unite")]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "prix")]
    public string? Price { get; set; }

    [BindProperty(SupportsGet = true, Name = "tarif")]
    public string? Rate { get; set; }

    [BindProperty(SupportsGet = true, Name = "bon")]
    public string? Voucher { get; set; }

    [BindProperty(SupportsGet = true, Name = "aide")]
    public string? Aid { get; set; }

    [BindProperty]
    public string? Droit { get; set; }

    [BindProperty]
    public string? Nom { get; set; }

    public UnitOnSale? Chosen { get; private set; }

    /// <summary>The sum line by line; empty before anything was asked.</summary>
    public IReadOnlyList<Answer> Lines { get; private set; } = [];

    public IReadOnlyList<Field> Fields =>
        [
            new("unite", "L’étiquette de l’ordinateur")
            {
                Value = Unit,
                Hint = "Elle commence par OS- et se lit sur sa page. Sinon, écrivez un prix.",
                Required = false,
                Autocomplete = "off",
                Error = Wrong("unite"),
            },
            new("prix", "Ou un prix, en euros")
            {
                Value = Price,
                Required = false,
                Error = Wrong("prix"),
            },
            new("tarif", "Votre tarif")
            {
                Value = Rate ?? "public",
                Choices =
                [
                    new("public", "Prix public"),
                    new(nameof(Tier.Solidarity), "Tarif solidaire"),
                    new(nameof(Tier.Strengthened), "Tarif solidaire renforcé"),
                ],
            },
            new("bon", "Votre bon d’achat, en euros")
            {
                Value = Voucher,
                Required = false,
                Error = Wrong("bon"),
            },
            new("aide", "Une aide, en euros")
            {
                Value = Aid,
                Hint = "De la CAF, du département, d’une association…",
                Required = false,
                Error = Wrong("aide"),
            },
        ];

    public IReadOnlyList<Field> QuoteFields =>
        [
            new(nameof(Droit), "Votre code de tarif solidaire")
            {
                Value = Droit ?? memory.Read(HttpContext),
                Autocomplete = "off",
            },
            new(nameof(Nom), "Le nom à écrire sur le devis") { Value = Nom, Autocomplete = "name" },
        ];

    public async Task OnGetAsync(CancellationToken cancellation) => await Calculate(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Calculate(cancellation) || Chosen is null)
        {
            Refuse.If(Chosen is null && ModelState.IsValid, "Choisissez d’abord un ordinateur par son étiquette.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var name = Request.Form.Line(nameof(Nom));
        var quote = await make.Make(
            Chosen,
            Droit,
            new Wanted(name, Amount("bon", Voucher), Amount("aide", Aid)),
            cancellation
        );
        return Redirect(seals.Address(quote));
    }

    private async Task<bool> Calculate(CancellationToken cancellation)
    {
        if (Unit is { Length: > 0 })
            await Find(cancellation);
        var price = Chosen?.Price ?? (string.IsNullOrWhiteSpace(Price) ? null : Amount("prix", Price));
        var (voucher, aid) = (Amount("bon", Voucher), Amount("aide", Aid));
        if (price is not { } asked || !ModelState.IsValid)
            return false;
        var rate = Enum.TryParse<Tier>(Rate, out var tier) && Enum.IsDefined(tier) ? tier : (Tier?)null;
        var reduced = rate is { } known && Chosen?.Solidarity is { } own ? eligibility.Price(own, known) : asked;
        Lines = Sum(asked, reduced, rate, voucher, aid);
        return true;
    }

    private async Task Find(CancellationToken cancellation)
    {
        if (Tag.TryParse(Unit, out var tag) && await stock.Tagged([tag], cancellation) is [var unit])
            Chosen = unit;
        else
            ModelState.AddModelError("unite", "Cette étiquette n’est pas celle d’un ordinateur en vente. Relisez-la.");
    }

    private List<Answer> Sum(Money asked, Money reduced, Tier? rate, Money voucher, Money aid)
    {
        var lines = new List<Answer> { new("Prix public", asked.ToString(), "") };
        if (rate is { } tier)
            lines.Add(
                new(
                    $"Prix au {SolidarityWords.Of(tier)}",
                    Chosen is { Solidarity: null }
                        ? $"{reduced} : cet ordinateur n’a pas de tarif solidaire"
                        : $"{reduced}",
                    ""
                )
            );
        if (voucher > Money.Zero)
            lines.Add(new("Bon d’achat", $"moins {voucher}", ""));
        if (aid > Money.Zero)
            lines.Add(new("Aide", $"moins {aid}", ""));
        lines.Add(new("Il vous reste à payer", Remaining.Of(reduced, voucher, aid).ToString(), ""));
        return lines;
    }

    private Money Amount(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return Money.Zero;
        if (Amounts.Read(typed) is { } amount && amount <= Money.Euros(10_000))
            return amount;
        ModelState.AddModelError(field, "Écrivez un montant en euros, par exemple 50 ou 49,90.");
        return Money.Zero;
    }

    private string? Wrong(string field) => ModelState[field]?.Errors.FirstOrDefault()?.ErrorMessage;
}
