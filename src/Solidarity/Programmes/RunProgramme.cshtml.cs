using System.Globalization;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Solidarity.Programmes;

/// <summary>One programme: what is left of the budget, its vouchers by batch, its months.</summary>
internal sealed class RunProgrammeModel(
    Db db,
    IOrganisations organisations,
    ReadProgramme read,
    IssueProgrammeVouchers issue
) : SponsorPage(db, organisations)
{
    [BindProperty]
    public string? Montant { get; set; }

    [BindProperty]
    public string? Nombre { get; set; }

    [BindProperty]
    public string? Adresses { get; set; }

    public IReadOnlyList<BatchOfVouchers> Batches { get; private set; } = [];

    public IReadOnlyList<MonthOfProgramme> Months { get; private set; } = [];

    public Money Spent => Months.Aggregate(Money.Zero, (sum, month) => sum + month.Net);

    public IReadOnlyList<Field> Fields =>
        [
            new(nameof(Montant), "Montant d’un bon, en euros")
            {
                Value = Montant,
                Hint = $"{Programme.Ceiling} au plus.",
            },
            new(nameof(Nombre), "Combien de bons à imprimer ?")
            {
                Value = Nombre,
                Type = "number",
                Required = false,
                Hint = "Deux cents au plus à la fois. Vide si vous les envoyez tous par courriel.",
            },
            new(nameof(Adresses), "Ou à envoyer par courriel")
            {
                Value = Adresses,
                Type = "textarea",
                Required = false,
                Hint = "Une adresse par ligne : chacune reçoit un bon. Les adresses ne sont pas gardées avec les bons.",
            },
        ];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var mails = (Adresses ?? "").Split(['\n', ',', ';', ' ', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var wrong = mails.FirstOrDefault(mail =>
            !System.Net.Mail.MailAddress.TryCreate(mail, out _) || mail.Length > 256
        );
        Refuse.If(wrong is not null, "« {0} » n’est pas une adresse électronique.", wrong);
        Refuse.If(
            !decimal.TryParse(
                (Montant ?? "").Trim().Replace(',', '.'),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var amount
            )
                || amount > 1_000_000,
            "Écrivez le montant en euros, par exemple 50 ou 49,90."
        );
        var count = int.TryParse(Nombre, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        var batch = await issue.Issue(
            Programme,
            Money.Euros(amount),
            Math.Max(count, mails.Length),
            mails,
            User.Actor(),
            cancellation
        );
        return Redirect(count > mails.Length || mails.Length == 0 ? $"{Here}/lots/{batch}" : Here);
    }

    protected override async Task Load(CancellationToken cancellation)
    {
        Batches = await read.Batches(Programme.Id, cancellation);
        Months = await read.Months(Programme.Id, cancellation);
    }
}
