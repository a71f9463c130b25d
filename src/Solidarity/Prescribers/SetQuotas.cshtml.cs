using System.Globalization;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Prescribers;

/// <summary>The network says how many codes each organisation may give, and names prescribers itself where it must.</summary>
internal sealed class SetQuotasModel(
    Db db,
    IOrganisations organisations,
    IFindOrganisations find,
    IAccounts accounts,
    TimeProvider clock
) : PageModel
{
    public const int Most = 1_000;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty]
    public Guid Organisation { get; set; }

    [BindProperty]
    public string? Quota { get; set; }

    [BindProperty]
    public string? Mail { get; set; }

    public IReadOnlyList<QuotaRow> Rows { get; private set; } = [];

    public Field Person =>
        new(nameof(Mail), "Nommer une personne, par son adresse électronique")
        {
            Type = "email",
            Required = false,
            Hint = "Elle doit avoir un compte ; elle n’a pas besoin d’être membre.",
        };

    public Task OnGetAsync(CancellationToken cancellation) => Load(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await Load(cancellation);
        var id = OrganisationId.From(Organisation);
        if (await organisations.Organisation(id, cancellation) is null)
            return NotFound();
        var read = int.TryParse(Quota, NumberStyles.None, CultureInfo.InvariantCulture, out var perMonth);
        Refuse.If(!read || perMonth > Most, "Écrivez un nombre de codes par mois, de 0 à {0}.", Most);
        if (await db.PrescriptionQuotas.SingleOrDefaultAsync(one => one.Organisation == id, cancellation) is { } known)
            known.PerMonth = perMonth;
        else
            db.Add(new PrescriptionQuota { Organisation = id, PerMonth = perMonth });
        if (!string.IsNullOrWhiteSpace(Mail))
            await Name(id, Mail, cancellation);
        await db.SaveChangesAsync(cancellation);
        return RedirectToPage(new { q = Query });
    }

    private async Task Name(OrganisationId id, string mail, CancellationToken cancellation)
    {
        var person = await accounts.Find(mail, cancellation);
        Refuse.If(person is null, "Personne n’a de compte avec l’adresse « {0} ».", mail);
        if (await db.Prescribers.AnyAsync(one => one.Organisation == id && one.Person == person.Id, cancellation))
            return;
        db.Add(
            new Prescriber
            {
                Organisation = id,
                Person = person.Id,
                Since = clock.GetUtcNow().UtcDateTime,
                By = User.Actor().Person,
                ByNetwork = true,
            }
        );
    }

    private async Task Load(CancellationToken cancellation)
    {
        var month = Prescribing.MonthOf(clock.GetUtcNow().UtcDateTime);
        var quotas = await db
            .PrescriptionQuotas.AsNoTracking()
            .ToDictionaryAsync(one => one.Organisation, cancellation);
        var named = await db
            .Prescribers.GroupBy(one => one.Organisation)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, cancellation);
        Rows =
        [
            .. (await find.Find(Query, cancellation)).Select(card => new QuotaRow(
                card,
                quotas.GetValueOrDefault(card.Id)?.PerMonth ?? 0,
                quotas.GetValueOrDefault(card.Id)?.GivenIn(month) ?? 0,
                named.GetValueOrDefault(card.Id)
            )),
        ];
    }
}

internal sealed record QuotaRow(OrganisationCard Organisation, int PerMonth, int Given, int Prescribers);
