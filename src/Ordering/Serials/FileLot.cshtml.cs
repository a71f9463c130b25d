using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Serials;

/// <summary>A member who holds the link of an order puts it into the space of the organisation.</summary>
[Authorize]
internal sealed class FileLotModel(Db db, OrderSeals seals, IOrganisations organisations, TimeProvider clock)
    : LotPage(db, seals)
{
    private const string Taken = "Ce lot est déjà dans l’espace d’une autre organisation.";

    public IReadOnlyList<OrganisationMembership> Mine { get; private set; } = [];

    protected override async Task<bool> Load(CancellationToken cancellation)
    {
        Mine = await organisations.Of(User.Actor().Person, cancellation);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "Organisation")] Guid? chosen,
        CancellationToken cancellation
    )
    {
        var mine = Mine.FirstOrDefault(one => one.Organisation.Id.Value == chosen)?.Organisation;
        Refuse.If(mine is null, "Choisissez l’une de vos organisations.");
        Db.Add(
            new OrganisationOfOrder
            {
                Order = Order.Id,
                Organisation = mine.Id,
                By = User.Actor().Person,
                At = clock.GetUtcNow().UtcDateTime,
            }
        );
        try
        {
            await Db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException twice) when (Db.IsDuplicate(twice))
        {
            Db.ChangeTracker.Clear();
            var id = Order.Id;
            var there = await Db.OrganisationsOfOrders.SingleAsync(one => one.Order == id, cancellation);
            Refuse.If(there.Organisation != mine.Id, Taken);
        }
        return Redirect(ListLotsModel.AddressOf(mine.Id));
    }
}
