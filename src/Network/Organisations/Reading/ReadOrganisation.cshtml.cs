using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Network.Organisations.Reading;

/// <summary>The space of an organisation: who it is, what waits, what each may do there.</summary>
internal sealed class ReadOrganisationModel(
    Db db,
    IOrganisations organisations,
    IEnumerable<IShowOnOrganisation> others,
    TimeProvider clock
) : OrganisationPage(organisations)
{
    private readonly IOrganisations organisations = organisations;

    public Member Mine { get; private set; } = null!;

    public Money Spent => Mine.SpentIn(clock.GetUtcNow().UtcDateTime);

    public IReadOnlyList<PendingSpend> Pending { get; private set; } = [];

    public IReadOnlyList<Expense> Latest { get; private set; } = [];

    public IReadOnlyList<Link> Links { get; private set; } = [];

    protected override OrganisationRole Least => OrganisationRole.Buyer;

    protected override async Task Load(CancellationToken cancellation)
    {
        var (id, me) = (Organisation.Id, Me);
        Mine = await db
            .OrganisationMembers.AsNoTracking()
            .SingleAsync(one => one.Organisation == id && one.Person == me, cancellation);
        Pending = IApprove ? await organisations.Pending(id, cancellation) : [];
        Latest = await db
            .Expenses.AsNoTracking()
            .Where(one => one.Organisation == id && one.Person == me)
            .OrderByDescending(one => one.At)
            .Take(10)
            .ToListAsync(cancellation);
        var links = new List<Link>();
        foreach (var other in others)
            links.AddRange(await other.For(Organisation, MyRole, me, cancellation));
        Links = links;
    }

    public async Task<IActionResult> OnPostLeaveAsync(
        [FromServices] ChangeMembers change,
        CancellationToken cancellation
    )
    {
        await change.Remove(Organisation.Id, Me, cancellation);
        return Redirect("/compte/organisations");
    }
}
