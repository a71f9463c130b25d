using System.Globalization;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Solidarity.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Programmes;

/// <summary>The network opens a programme that a sponsor has agreed to pay, and sees them all.</summary>
internal sealed class OpenProgrammeModel(
    Db db,
    IFindOrganisations find,
    IOrganisations organisations,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public string? Financeur { get; set; }

    [BindProperty]
    public string? Nom { get; set; }

    [BindProperty]
    public string? Budget { get; set; }

    [BindProperty]
    public string? Plafond { get; set; }

    [BindProperty]
    public string? Debut { get; set; }

    [BindProperty]
    public string? Fin { get; set; }

    [BindProperty]
    public string? Part { get; set; }

    [BindProperty]
    public string? Reste { get; set; }

    [BindProperty]
    public List<string> Departements { get; set; } = [];

    [BindProperty]
    public List<UnitKind> Types { get; set; } = [];

    public IReadOnlyList<(SponsoredProgramme Programme, string Sponsor)> Programmes { get; private set; } = [];

    public IReadOnlyList<Field> Fields =>
        [
            new(nameof(Financeur), "Organisation qui finance")
            {
                Value = Financeur,
                Hint = "Son nom, son SIRET ou son numéro RNA. Elle doit être inscrite.",
            },
            new(nameof(Nom), "Nom du programme") { Value = Nom, Hint = "Il est imprimé sur les bons." },
            new(nameof(Budget), "Budget, en euros") { Value = Budget },
            new(nameof(Plafond), "Montant le plus haut d’un bon, en euros") { Value = Plafond },
            new(nameof(Part), "Part du prix que paie un bon, en %")
            {
                Value = Part,
                Required = false,
                Hint = "Vide : tout le prix, dans la limite du bon.",
            },
            new(nameof(Debut), "Premier jour") { Value = Debut ?? Day(0), Type = "date" },
            new(nameof(Fin), "Dernier jour") { Value = Fin ?? Day(12), Type = "date" },
            new(nameof(Reste), "Si un achat coûte moins que le bon")
            {
                Value = Reste ?? "garde",
                Choices =
                [
                    new("garde", "Le reste sert une autre fois"),
                    new("perdu", "Le bon sert une seule fois", "seul ce qui est dépensé est facturé au programme"),
                ],
            },
        ];

    public Task OnGetAsync(CancellationToken cancellation) => Load(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await Load(cancellation);
        var found = string.IsNullOrWhiteSpace(Financeur) ? [] : await find.Find(Financeur, cancellation);
        Refuse.If(found.Count == 0, "Aucune organisation inscrite ne correspond à « {0} ».", Financeur);
        Refuse.If(
            found.Count > 1,
            "{0} organisations correspondent à « {1} » : écrivez son SIRET ou son numéro RNA.",
            found.Count,
            Financeur
        );
        var until = Date(Fin, "Choisissez le dernier jour.");
        var programme = SponsoredProgramme.Open(
            new NewProgramme(
                found[0].Id,
                Nom ?? "",
                Amount(Budget, "le budget"),
                Amount(Plafond, "le montant le plus haut d’un bon"),
                FrenchTime.Utc(Date(Debut, "Choisissez le premier jour.").ToDateTime(default)),
                FrenchTime.Utc(until.AddDays(until == DateOnly.MaxValue ? 0 : 1).ToDateTime(default)),
                [.. Departements.Where(Departments.South.ContainsKey).Distinct()],
                [.. Types.Where(Enum.IsDefined).Distinct()],
                Share(),
                Reste is not "perdu"
            ),
            clock.GetUtcNow().UtcDateTime
        );
        db.Add(programme);
        await db.SaveChangesAsync(cancellation);
        return RedirectToPage();
    }

    private async Task Load(CancellationToken cancellation)
    {
        var all = await db
            .SponsoredProgrammes.AsNoTracking()
            .OrderByDescending(one => one.OpenedAt)
            .ToListAsync(cancellation);
        var sponsors = (
            await organisations.Organisations([.. all.Select(one => one.Sponsor).Distinct()], cancellation)
        ).ToDictionary(one => one.Id, one => one.Name);
        Programmes = [.. all.Select(one => (one, sponsors.GetValueOrDefault(one.Sponsor, "")))];
    }

    private int? Share()
    {
        if (string.IsNullOrWhiteSpace(Part))
            return null;
        Refuse.If(
            !int.TryParse(Part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var share),
            "La part payée va de 1 à 100 %."
        );
        return share;
    }

    private static Money Amount(string? typed, string what)
    {
        var clean = string.Concat((typed ?? "").Where(sign => !char.IsWhiteSpace(sign) && sign is not '€'))
            .Replace(',', '.');
        Refuse.If(
            !decimal.TryParse(clean, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
                || amount > 100_000_000,
            "Écrivez {0} en euros, par exemple 1500 ou 49,90.",
            what
        );
        return Money.Euros(amount);
    }

    private static DateOnly Date(string? typed, string sentence)
    {
        Refuse.If(
            !DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day),
            sentence
        );
        return day;
    }

    private string Day(int months) =>
        clock.GetUtcNow().UtcDateTime.AddMonths(months).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
