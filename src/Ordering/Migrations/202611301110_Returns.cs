using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

[DbContext(typeof(Db)), Migration("202611301110_Returns")]
internal sealed class ReturnTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Units(migrationBuilder);
        Returns(migrationBuilder);
    }

    private static void Units(MigrationBuilder migration) =>
        migration.CreateTable(
            "ordering_withdrawn_units",
            table => new
            {
                Withdrawal = table.Column<Guid>(),
                Line = table.Column<Guid>(),
                Tag = table.Column<string>(maxLength: 16),
                Title = table.Column<string>(maxLength: 300),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ordering_withdrawn_units", row => new { row.Withdrawal, row.Line });
                table.ForeignKey(
                    "FK_ordering_withdrawn_units_withdrawal",
                    row => row.Withdrawal,
                    "ordering_withdrawals",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );

    private static void Returns(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_returns",
            table => new
            {
                Id = table.Column<Guid>(),
                Withdrawal = table.Column<Guid>(),
                Order = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                SubOrder = table.Column<Guid>(),
                Line = table.Column<Guid>(),
                Device = table.Column<Guid>(),
                Tag = table.Column<string>(maxLength: 16),
                Title = table.Column<string>(maxLength: 300),
                Price = table.Column<long>(),
                State = table.Column<string>(maxLength: 32),
                DeclaredAt = table.Column<DateTime>(),
                SendBefore = table.Column<DateTime>(),
                SentAt = table.Column<DateTime>(nullable: true),
                Proof = table.Column<string>(maxLength: 120, nullable: true),
                ReceivedAt = table.Column<DateTime>(nullable: true),
                RefundBefore = table.Column<DateTime>(nullable: true),
                ClosedAt = table.Column<DateTime>(nullable: true),
                Result = table.Column<string>(maxLength: 32, nullable: true),
                Deduction = table.Column<long>(),
                Why = table.Column<string>(maxLength: 300, nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_returns", row => row.Id)
        );
        migration.CreateIndex("IX_ordering_returns_line", "ordering_returns", "Line", unique: true);
        migration.CreateIndex("IX_ordering_returns_order", "ordering_returns", "Order");
        migration.CreateIndex("IX_ordering_returns_operator", "ordering_returns", ["Operator", "State"]);
        migration.CreateIndex(
            "IX_ordering_returns_due",
            "ordering_returns",
            "RefundBefore",
            filter: "\"ClosedAt\" IS NULL"
        );
    }
}
