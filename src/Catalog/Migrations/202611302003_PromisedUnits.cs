using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Catalog.Migrations;

/// <summary>To whom a unit comes back when somebody's hold of it ends.</summary>
[DbContext(typeof(Db)), Migration("202611302003_PromisedUnits")]
internal sealed class PromisedUnits : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>("PromisedTo", "catalog_units", nullable: true);
        migrationBuilder.CreateIndex(
            "IX_catalog_units_promised",
            "catalog_units",
            "PromisedTo",
            filter: "\"PromisedTo\" IS NOT NULL"
        );
    }
}
