using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Prescribers;

/// <summary>An organisation says which of its members may vouch for people, and sees how many codes each gave.</summary>
[Authorize]
internal sealed class NamePrescribersModel(Db db, IOrganisations organisations, IAccounts accounts, TimeProvider clock)
    : PageModel
{
    [BindProperty]
    public Guid Personne { get; set; }

    public OrganisationCard Organisation { get; private set; } = null!;

    public int PerMonth { get; private set; }

    public int Given { get; private set; }

    public IReadOnlyList<PrescriberRow> Rows { get; private set; } = [];

    public string Home => $"/compte/organisations/{Organisation.Id.Value}";

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation) =>
        await Load(organisation, cancellation) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid organisation, CancellationToken cancellation)
    {
        if (await Load(organisation, cancellation) is { } stop)
            return stop;
        var (id, person) = (Organisation.Id, PersonId.From(Personne));
        if (Rows.SingleOrDefault(one => one.Person == person) is not { } row)
            return NotFound();
        if (row.Names)
            await db
                .Prescribers.Where(one => one.Organisation == id && one.Person == person)
                .ExecuteDeleteAsync(cancellation);
        else
            db.Add(
                new Prescriber
                {
                    Organisation = id,
                    Person = person,
                    Since = clock.GetUtcNow().UtcDateTime,
                    By = User.Actor().Person,
                    ByNetwork = false,
                }
            );
        await db.SaveChangesAsync(cancellation);
        return Redirect($"{Home}/prescripteurs");
    }

    /// <summary>Null: the page may be shown.</summary>
    private async Task<IActionResult?> Load(Guid organisation, CancellationToken cancellation)
    {
        var id = OrganisationId.From(organisation);
        var role = await organisations.Role(id, User.Actor().Person, cancellation);
        if (role is null || await organisations.Organisation(id, cancellation) is not { } found)
            return NotFound();
        Organisation = found;
        if (role is not OrganisationRole.Administrator)
            return StatusCode(StatusCodes.Status403Forbidden);
        var quota = await db
            .PrescriptionQuotas.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Organisation == id, cancellation);
        PerMonth = quota?.PerMonth ?? 0;
        Given = quota?.GivenIn(Prescribing.MonthOf(clock.GetUtcNow().UtcDateTime)) ?? 0;
        await LoadRows(id, cancellation);
        return null;
    }

    private async Task LoadRows(OrganisationId id, CancellationToken cancellation)
    {
        var all = db.Prescriptions;
        var named = await db
            .Prescribers.Where(one => one.Organisation == id)
            .Select(one => new
            {
                one.Person,
                Codes = all.Count(given => given.Organisation == id && given.Person == one.Person),
            })
            .ToDictionaryAsync(one => one.Person, one => one.Codes, cancellation);
        var members = await organisations.Members(id, cancellation);
        var people = await accounts.People([.. members.Union(named.Keys)], cancellation);
        Rows =
        [
            .. people.Select(one => new PrescriberRow(
                one.Id,
                one.Name,
                named.ContainsKey(one.Id),
                named.GetValueOrDefault(one.Id)
            )),
        ];
    }
}

/// <param name="Names">The person vouches for people now.</param>
/// <param name="Codes">How many codes they gave.</param>
internal sealed record PrescriberRow(PersonId Person, string Name, bool Names, int Codes);

/// <summary>What the page of an organisation leads to.</summary>
internal sealed class ShowPrescribing(Db db) : IShowOnOrganisation
{
    public async Task<IReadOnlyList<Platform.Theming.Link>> For(
        OrganisationCard organisation,
        OrganisationRole role,
        PersonId person,
        CancellationToken cancellation
    )
    {
        var names = await db.Prescribers.AnyAsync(
            one => one.Organisation == organisation.Id && one.Person == person,
            cancellation
        );
        var links = new List<Platform.Theming.Link>();
        if (names)
            links.Add(new("Donner un code du tarif solidaire", "/prescripteur"));
        if (role is OrganisationRole.Administrator)
            links.Add(
                new(
                    "Prescripteurs : qui donne des codes",
                    $"/compte/organisations/{organisation.Id.Value}/prescripteurs"
                )
            );
        return links;
    }
}
