using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

[DbContext(typeof(Db)), Migration("202611230500_Orders")]
internal sealed class OrderTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Orders(migrationBuilder);
        SubOrders(migrationBuilder);
        Lines(migrationBuilder);
        Withdrawals(migrationBuilder);
    }

    private static void Orders(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_orders",
            table => new
            {
                Id = table.Column<Guid>(),
                Number = table.Column<string>(maxLength: 16),
                Basket = table.Column<Guid>(),
                Name = table.Column<string>(maxLength: 100),
                Mail = table.Column<string>(maxLength: 256, nullable: true),
                Phone = table.Column<string>(maxLength: 40, nullable: true),
                Wish = table.Column<string>(maxLength: 300, nullable: true),
                Means = table.Column<string>(maxLength: 32),
                Total = table.Column<long>(),
                PlacedAt = table.Column<DateTime>(),
                ChangedAt = table.Column<DateTime>(),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_orders", row => row.Id)
        );
        migration.CreateIndex("IX_ordering_orders_number", "ordering_orders", "Number", unique: true);
        migration.CreateIndex("IX_ordering_orders_changed", "ordering_orders", "ChangedAt");
    }

    private static void SubOrders(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_sub_orders",
            table => new
            {
                Id = table.Column<Guid>(),
                Order = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                PickUpPoint = table.Column<Guid>(nullable: true),
                Total = table.Column<long>(),
                Status = table.Column<string>(maxLength: 32),
                Payment = table.Column<string>(maxLength: 32),
                PaidBy = table.Column<string>(maxLength: 32, nullable: true),
                PaidAt = table.Column<DateTime>(nullable: true),
                SealedCode = table.Column<string>(maxLength: 300),
                WrongCodes = table.Column<int>(),
                ReadyAt = table.Column<DateTime>(nullable: true),
                HandedOverAt = table.Column<DateTime>(nullable: true),
                CancelledAt = table.Column<DateTime>(nullable: true),
                CancelledFor = table.Column<string>(maxLength: 300, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ordering_sub_orders", row => row.Id);
                table.ForeignKey(
                    "FK_ordering_sub_orders_order",
                    row => row.Order,
                    "ordering_orders",
                    "Id",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
        migration.CreateIndex(
            "IX_ordering_sub_orders_order",
            "ordering_sub_orders",
            ["Order", "Operator"],
            unique: true
        );
        migration.CreateIndex("IX_ordering_sub_orders_operator", "ordering_sub_orders", ["Operator", "Status"]);
    }

    private static void Lines(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_order_lines",
            table => new
            {
                Id = table.Column<Guid>(),
                SubOrder = table.Column<Guid>(),
                Device = table.Column<Guid>(),
                Tag = table.Column<string>(maxLength: 16),
                Title = table.Column<string>(maxLength: 300),
                GradeLine = table.Column<string>(maxLength: 100),
                Slug = table.Column<string>(maxLength: 200),
                Photo = table.Column<string>(maxLength: 100, nullable: true),
                Price = table.Column<long>(),
                PickedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ordering_order_lines", row => row.Id);
                table.ForeignKey(
                    "FK_ordering_order_lines_sub_order",
                    row => row.SubOrder,
                    "ordering_sub_orders",
                    "Id",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
        migration.CreateIndex("IX_ordering_order_lines_sub_order", "ordering_order_lines", "SubOrder");
        migration.CreateIndex("IX_ordering_order_lines_device", "ordering_order_lines", "Device");
    }

    private static void Withdrawals(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_withdrawals",
            table => new
            {
                Id = table.Column<Guid>(),
                Order = table.Column<Guid>(nullable: true),
                Number = table.Column<string>(maxLength: 40),
                Name = table.Column<string>(maxLength: 100),
                Contact = table.Column<string>(maxLength: 256),
                DeclaredAt = table.Column<DateTime>(),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_withdrawals", row => row.Id)
        );
        migration.CreateIndex("IX_ordering_withdrawals_order", "ordering_withdrawals", "Order");
    }
}
