using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Catalog.Migrations;

/// <summary>What resembles a unit is of its kind and costs a little less: each page of a unit asks for it.</summary>
[DbContext(typeof(Db)), Migration("202611302000_LikeUnits")]
internal sealed class LikeUnits : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateIndex("IX_catalog_listings_type_price", "catalog_listings", ["Type", "Price"]);
}
