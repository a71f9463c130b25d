using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

[DbContext(typeof(Db)), Migration("202612010240_LotDeliveries")]
internal sealed class LotDeliveryTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ordering_lot_deliveries",
            table => new
            {
                Id = table.Column<Guid>(),
                Order = table.Column<Guid>(),
                SubOrder = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                No = table.Column<int>(),
                OpenedAt = table.Column<DateTime>(),
                ClosedAt = table.Column<DateTime>(nullable: true),
                IsBrought = table.Column<bool>(),
                SignedAt = table.Column<DateTime>(nullable: true),
                SignedBy = table.Column<string>(maxLength: 100, nullable: true),
                SignedAs = table.Column<string>(maxLength: 100, nullable: true),
                SignedByLink = table.Column<bool>(),
                Remark = table.Column<string>(maxLength: 500, nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_lot_deliveries", row => row.Id)
        );
        migrationBuilder.CreateIndex(
            "IX_ordering_lot_deliveries_no",
            "ordering_lot_deliveries",
            ["SubOrder", "No"],
            unique: true
        );
        migrationBuilder.CreateIndex("IX_ordering_lot_deliveries_order", "ordering_lot_deliveries", "Order");
        Units(migrationBuilder);
    }

    private static void Units(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ordering_packed_units",
            table => new
            {
                Id = table.Column<Guid>(),
                Delivery = table.Column<Guid>(),
                Line = table.Column<Guid>(),
                Active = table.Column<Guid>(nullable: true),
                Device = table.Column<Guid>(),
                Tag = table.Column<string>(maxLength: 16),
                Title = table.Column<string>(maxLength: 300),
                Crate = table.Column<int>(),
                PackedAt = table.Column<DateTime>(),
                Outcome = table.Column<string>(maxLength: 32, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ordering_packed_units", row => row.Id);
                table.ForeignKey(
                    "FK_ordering_packed_units_delivery",
                    row => row.Delivery,
                    "ordering_lot_deliveries",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex("IX_ordering_packed_units_delivery", "ordering_packed_units", "Delivery");
        migrationBuilder.CreateIndex(
            "IX_ordering_packed_units_once",
            "ordering_packed_units",
            "Active",
            unique: true,
            filter: "\"Active\" IS NOT NULL"
        );
    }
}
