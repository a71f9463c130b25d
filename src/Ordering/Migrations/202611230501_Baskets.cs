using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

[DbContext(typeof(Db)), Migration("202611230501_Baskets")]
internal sealed class BasketTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Lines(migrationBuilder);
        Checkouts(migrationBuilder);
        PickUps(migrationBuilder);
    }

    private static void Lines(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_basket_lines",
            table => new
            {
                Basket = table.Column<Guid>(),
                Tag = table.Column<string>(maxLength: 16),
                AddedAt = table.Column<DateTime>(),
                Device = table.Column<Guid>(nullable: true),
                Holder = table.Column<Guid>(nullable: true),
                HeldUntil = table.Column<DateTime>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_ordering_basket_lines", row => new { row.Basket, row.Tag })
        );
        migration.CreateIndex(
            "IX_ordering_basket_lines_held",
            "ordering_basket_lines",
            "HeldUntil",
            filter: "\"HeldUntil\" IS NOT NULL"
        );
        migration.CreateIndex("IX_ordering_basket_lines_added", "ordering_basket_lines", "AddedAt");
    }

    private static void Checkouts(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_checkouts",
            table => new
            {
                Id = table.Column<Guid>(),
                Basket = table.Column<Guid>(),
                StartedAt = table.Column<DateTime>(),
                Name = table.Column<string>(maxLength: 100, nullable: true),
                Mail = table.Column<string>(maxLength: 256, nullable: true),
                Phone = table.Column<string>(maxLength: 40, nullable: true),
                Wish = table.Column<string>(maxLength: 300, nullable: true),
                Means = table.Column<string>(maxLength: 32, nullable: true),
                PlacedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_ordering_checkouts", row => row.Id)
        );
        migration.CreateIndex(
            "IX_ordering_checkouts_open",
            "ordering_checkouts",
            "Basket",
            unique: true,
            filter: "\"PlacedAt\" IS NULL"
        );
        migration.CreateIndex("IX_ordering_checkouts_started", "ordering_checkouts", "StartedAt");
    }

    private static void PickUps(MigrationBuilder migration) =>
        migration.CreateTable(
            "ordering_checkout_pick_ups",
            table => new
            {
                Checkout = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                PickUpPoint = table.Column<Guid>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ordering_checkout_pick_ups", row => new { row.Checkout, row.Operator });
                table.ForeignKey(
                    "FK_ordering_checkout_pick_ups_checkout",
                    row => row.Checkout,
                    "ordering_checkouts",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
}
