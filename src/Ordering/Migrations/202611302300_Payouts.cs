using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

[DbContext(typeof(Db)), Migration("202611302300_Payouts")]
internal sealed class PayoutTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ordering_commission_rules",
            table => new
            {
                Id = table.Column<Guid>(),
                Operator = table.Column<Guid>(nullable: true),
                Type = table.Column<string>(maxLength: 32, nullable: true),
                BasisPoints = table.Column<int>(),
                From = table.Column<DateTime>(),
                WrittenAt = table.Column<DateTime>(),
                By = table.Column<Guid>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_commission_rules", row => row.Id)
        );
        migrationBuilder.CreateTable(
            "ordering_payouts",
            table => new
            {
                Id = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Number = table.Column<int>(),
                State = table.Column<string>(maxLength: 32),
                Amount = table.Column<long>(),
                PreparedAt = table.Column<DateTime>(),
                PreparedBy = table.Column<Guid>(),
                AgreedAt = table.Column<DateTime>(nullable: true),
                AgreedBy = table.Column<Guid>(nullable: true),
                SentAt = table.Column<DateTime>(nullable: true),
                Reference = table.Column<string>(maxLength: 120, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_ordering_payouts", row => row.Id)
        );
        migrationBuilder.CreateIndex(
            "IX_ordering_payouts_number",
            "ordering_payouts",
            ["Operator", "Number"],
            unique: true
        );
        Lines(migrationBuilder);
    }

    private static void Lines(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ordering_payout_lines",
            table => new
            {
                Id = table.Column<Guid>(),
                Payout = table.Column<Guid>(),
                Entry = table.Column<Guid>(),
                Order = table.Column<Guid>(),
                Number = table.Column<string>(maxLength: 16),
                How = table.Column<string>(maxLength: 32),
                OccurredAt = table.Column<DateTime>(),
                Moved = table.Column<long>(),
                Commission = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ordering_payout_lines", row => row.Id);
                table.ForeignKey(
                    "FK_ordering_payout_lines_payout",
                    row => row.Payout,
                    "ordering_payouts",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex("IX_ordering_payout_lines_once", "ordering_payout_lines", "Entry", unique: true);
        migrationBuilder.CreateIndex("IX_ordering_payout_lines_payout", "ordering_payout_lines", "Payout");
        migrationBuilder.CreateIndex("IX_ordering_payout_lines_order", "ordering_payout_lines", "Order");
    }
}
