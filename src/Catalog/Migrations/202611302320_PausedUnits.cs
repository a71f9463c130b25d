using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Catalog.Migrations;

/// <summary>Which units left the shop because their operator may not sell.</summary>
[DbContext(typeof(Db)), Migration("202611302320_PausedUnits")]
internal sealed class PausedUnits : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<DateTime>("PausedAt", "catalog_units", nullable: true);
}
