using System.Globalization;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Solidarity.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Solidarity.Vouchers;

/// <summary>The network issues vouchers; their codes are shown once, to be printed or sent.</summary>
internal sealed class PrintVouchersModel(IssueVouchers issue, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Programme { get; set; }

    [BindProperty]
    public string? Montant { get; set; }

    [BindProperty]
    public string? Nombre { get; set; }

    [BindProperty]
    public string? Jusqu { get; set; }

    [BindProperty]
    public string? Reste { get; set; }

    [BindProperty]
    public string? Tarif { get; set; }

    public IReadOnlyList<Programme> Programmes { get; private set; } = [];

    /// <summary>Those just issued.</summary>
    public IReadOnlyList<Voucher> Issued { get; private set; } = [];

    public IReadOnlyList<Field> Fields =>
        [
            new(nameof(Programme), "Programme qui paie") { Value = Programme, Hint = "Il est imprimé sur le bon." },
            new(nameof(Montant), "Montant d’un bon, en euros") { Value = Montant, Hint = "50, par exemple" },
            new(nameof(Nombre), "Combien de bons ?") { Value = Nombre ?? "1", Type = "number" },
            new(nameof(Jusqu), "Valable jusqu’au")
            {
                Value = Jusqu ?? Day(clock.GetUtcNow().UtcDateTime.AddMonths(6)),
                Type = "date",
            },
            new(nameof(Reste), "Si un achat coûte moins que le bon")
            {
                Value = Reste ?? "garde",
                Choices =
                [
                    new("garde", "Le reste sert une autre fois"),
                    new("perdu", "Le bon sert une seule fois", "ce qui n’est pas dépensé revient au programme"),
                ],
            },
            new(nameof(Tarif), "Ce bon prouve-t-il le droit au tarif solidaire ?")
            {
                Value = Tarif ?? "non",
                Choices =
                [
                    new("non", "Non, il paie seulement"),
                    new(nameof(Tier.Solidarity), "Oui, au tarif solidaire"),
                    new(nameof(Tier.Strengthened), "Oui, au tarif solidaire renforcé"),
                ],
            },
        ];

    public async Task OnGetAsync(CancellationToken cancellation) => Programmes = await issue.Programmes(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Programmes = await issue.Programmes(cancellation);
        Issued = await issue.Issue(Wanted(), User.Actor(), cancellation);
        Programmes = await issue.Programmes(cancellation);
        return Page();
    }

    private NewVouchers Wanted()
    {
        var euros = (Montant ?? "").Trim().Replace(',', '.');
        var read = decimal.TryParse(
            euros,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var amount
        );
        Refuse.If(!read || amount > 1_000_000, "Écrivez le montant en euros, par exemple 50 ou 49,90.");
        Refuse.If(
            !DateOnly.TryParseExact(Jusqu, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day),
            "Choisissez le dernier jour de validité."
        );
        return new NewVouchers(
            Programme ?? "",
            Money.Euros(amount),
            int.TryParse(Nombre, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0,
            Reste is not "perdu",
            FrenchTime.Utc(day.AddDays(day == DateOnly.MaxValue ? 0 : 1).ToDateTime(default)),
            Enum.TryParse<Tier>(Tarif, out var tier) && Enum.IsDefined(tier) ? tier : null
        );
    }

    private static string Day(DateTime instant) => instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
