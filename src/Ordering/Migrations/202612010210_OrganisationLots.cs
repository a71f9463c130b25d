using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

[DbContext(typeof(Db)), Migration("202612010210_OrganisationLots")]
internal sealed class OrganisationLotTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ordering_organisations_of_orders",
            table => new
            {
                Order = table.Column<Guid>(),
                Organisation = table.Column<Guid>(),
                By = table.Column<Guid>(),
                At = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_organisations_of_orders", row => row.Order)
        );
        migrationBuilder.CreateIndex(
            "IX_ordering_organisations_of_orders",
            "ordering_organisations_of_orders",
            "Organisation"
        );
    }
}
