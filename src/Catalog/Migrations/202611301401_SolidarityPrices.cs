using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Catalog.Migrations;

[DbContext(typeof(Db)), Migration("202611301401_SolidarityPrices")]
internal sealed class SolidarityPriceColumns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("OwnSolidarity", "catalog_listings", nullable: true);
        migrationBuilder.AddColumn<long>("RuleSolidarity", "catalog_listings", nullable: true);
        migrationBuilder.CreateTable(
            "catalog_solidarity_rules",
            table => new
            {
                Id = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Percent = table.Column<int>(),
                From = table.Column<DateTime>(),
                By = table.Column<Guid>(),
            },
            constraints: table => table.PrimaryKey("PK_catalog_solidarity_rules", row => row.Id)
        );
        migrationBuilder.CreateIndex(
            "IX_catalog_solidarity_rules_operator",
            "catalog_solidarity_rules",
            ["Operator", "From"]
        );
    }
}
