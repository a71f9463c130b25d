using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Catalog.Migrations;

[DbContext(typeof(Db)), Migration("202611230400_Catalog")]
internal sealed class CatalogTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Listings(migrationBuilder);
        PriceHistory(migrationBuilder);
        Units(migrationBuilder);
        Claims(migrationBuilder);
    }

    private static void Listings(MigrationBuilder migration)
    {
        migration.CreateTable(
            "catalog_listings",
            table => new
            {
                Id = table.Column<Guid>(),
                Slug = table.Column<string>(maxLength: 100),
                Operator = table.Column<Guid>(),
                Likeness = table.Column<string>(maxLength: 64, nullable: true),
                Type = table.Column<string>(maxLength: 32),
                Maker = table.Column<string>(maxLength: 120),
                Model = table.Column<string>(maxLength: 120),
                Cpu = table.Column<string>(maxLength: 120, nullable: true),
                RamGb = table.Column<int>(),
                StorageGb = table.Column<int>(nullable: true),
                StorageKind = table.Column<string>(maxLength: 16, nullable: true),
                ScreenInches = table.Column<double>(nullable: true),
                Grade = table.Column<string>(maxLength: 32),
                Function = table.Column<string>(maxLength: 32),
                Usage = table.Column<string>(maxLength: 32),
                Origin = table.Column<string>(maxLength: 32),
                ListedAt = table.Column<DateTime>(),
                Price = table.Column<long>(),
                PriceSince = table.Column<DateTime>(),
                LowestBefore = table.Column<long>(nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_catalog_listings", row => row.Id)
        );
        migration.CreateIndex("IX_catalog_listings_slug", "catalog_listings", "Slug", unique: true);
        migration.CreateIndex("IX_catalog_listings_likeness", "catalog_listings", ["Operator", "Likeness"]);
    }

    private static void PriceHistory(MigrationBuilder migration)
    {
        migration.CreateTable(
            "catalog_price_history",
            table => new
            {
                Id = table.Column<Guid>(),
                Listing = table.Column<Guid>(),
                Amount = table.Column<long>(),
                From = table.Column<DateTime>(),
                By = table.Column<Guid>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_catalog_price_history", row => row.Id);
                table.ForeignKey(
                    "FK_catalog_price_history_listing",
                    row => row.Listing,
                    "catalog_listings",
                    "Id",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
        migration.CreateIndex("IX_catalog_price_history_listing", "catalog_price_history", ["Listing", "From"]);
    }

    private static void Units(MigrationBuilder migration)
    {
        migration.CreateTable(
            "catalog_units",
            table => new
            {
                Device = table.Column<Guid>(),
                Tag = table.Column<string>(maxLength: 16),
                Operator = table.Column<Guid>(),
                Listing = table.Column<Guid>(),
                State = table.Column<string>(maxLength: 32),
                ListedAt = table.Column<DateTime>(),
                HeldBy = table.Column<Guid>(nullable: true),
                HeldUntil = table.Column<DateTime>(nullable: true),
                Permit = table.Column<Guid>(),
                PermitUntil = table.Column<DateTime>(),
                PriceCap = table.Column<long>(nullable: true),
                GradeLine = table.Column<string>(maxLength: 64),
                BatteryPercent = table.Column<int>(nullable: true),
                Photo = table.Column<string>(maxLength: 64, nullable: true),
                Facts = table.Column<string>(),
                Version = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_catalog_units", row => row.Device);
                table.ForeignKey(
                    "FK_catalog_units_listing",
                    row => row.Listing,
                    "catalog_listings",
                    "Id",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
        migration.CreateIndex("IX_catalog_units_tag", "catalog_units", "Tag", unique: true);
        migration.CreateIndex("IX_catalog_units_listing", "catalog_units", ["Listing", "State"]);
        migration.CreateIndex("IX_catalog_units_held", "catalog_units", ["State", "HeldUntil"]);
        migration.CreateIndex("IX_catalog_units_operator", "catalog_units", ["Operator", "ListedAt"]);
    }

    private static void Claims(MigrationBuilder migration)
    {
        migration.CreateTable(
            "catalog_claims",
            table => new
            {
                Id = table.Column<Guid>(),
                Unit = table.Column<Guid>(),
                Listing = table.Column<Guid>(),
                Holder = table.Column<Guid>(),
                Price = table.Column<long>(),
                ClaimedAt = table.Column<DateTime>(),
                Until = table.Column<DateTime>(nullable: true),
                EndedAt = table.Column<DateTime>(nullable: true),
                End = table.Column<string>(maxLength: 200, nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_catalog_claims", row => row.Id);
                table.ForeignKey(
                    "FK_catalog_claims_unit",
                    row => row.Unit,
                    "catalog_units",
                    "Device",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
        migration.CreateIndex(
            "IX_catalog_claims_active",
            "catalog_claims",
            "Unit",
            unique: true,
            filter: "\"EndedAt\" IS NULL"
        );
        migration.CreateIndex("IX_catalog_claims_holder", "catalog_claims", "Holder");
    }
}
