using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Serials;

/// <summary>
/// The organisation in whose space an order stands. Somebody who holds the link of the order and is a member put it
/// there: a SIRET that somebody typed proves nothing.
/// </summary>
internal sealed class OrganisationOfOrder
{
    public required OrderId Order { get; init; }
    public required OrganisationId Organisation { get; init; }
    public required PersonId By { get; init; }
    public required DateTime At { get; init; }
}

internal sealed class OrganisationOfOrderMapping : IEntityTypeConfiguration<OrganisationOfOrder>
{
    public void Configure(EntityTypeBuilder<OrganisationOfOrder> builder)
    {
        builder.ToTable("organisations_of_orders").HasKey(one => one.Order);
        builder.Property(one => one.Order).ValueGeneratedNever();
        builder.HasIndex(one => one.Organisation, "IX_ordering_organisations_of_orders");
    }
}
