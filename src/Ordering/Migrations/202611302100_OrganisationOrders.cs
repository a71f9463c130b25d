using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

[DbContext(typeof(Db)), Migration("202611302100_OrganisationOrders")]
internal sealed class OrganisationOrderTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>("PayWithinDays", "ordering_orders", nullable: true);
        migrationBuilder.CreateTable(
            "ordering_organisation_terms",
            table => new
            {
                Order = table.Column<Guid>(),
                Days = table.Column<int>(),
                PurchaseOrder = table.Column<string>(maxLength: 50, nullable: true),
                Engagement = table.Column<string>(maxLength: 50, nullable: true),
                ServiceCode = table.Column<string>(maxLength: 50, nullable: true),
                Siret = table.Column<string>(maxLength: 14, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_ordering_organisation_terms", row => row.Order)
        );
    }
}
