using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Solidarity.Migrations;

[DbContext(typeof(Db)), Migration("202611302230_Programmes")]
internal sealed class ProgrammeTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Programmes(migrationBuilder);
        Vouchers(migrationBuilder);
        Purchases(migrationBuilder);
    }

    private static void Programmes(MigrationBuilder migration)
    {
        migration.CreateTable(
            "solidarity_programmes",
            table => new
            {
                Id = table.Column<Guid>(),
                Sponsor = table.Column<Guid>(),
                Name = table.Column<string>(maxLength: 120),
                BudgetCents = table.Column<long>(),
                PromisedCents = table.Column<long>(),
                CeilingCents = table.Column<long>(),
                From = table.Column<DateTime>(),
                Until = table.Column<DateTime>(),
                Departments = table.Column<string>(maxLength: 100),
                Kinds = table.Column<string>(maxLength: 100),
                SharePercent = table.Column<int>(nullable: true),
                KeepsRest = table.Column<bool>(),
                OpenedAt = table.Column<DateTime>(),
                Version = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_solidarity_programmes", row => row.Id);
                table.CheckConstraint(
                    "CK_solidarity_programmes_budget",
                    "\"PromisedCents\" >= 0 AND \"PromisedCents\" <= \"BudgetCents\""
                );
            }
        );
        migration.CreateIndex("IX_solidarity_programmes_sponsor", "solidarity_programmes", "Sponsor");
    }

    private static void Vouchers(MigrationBuilder migration)
    {
        const string Table = "solidarity_programme_vouchers";
        migration.CreateTable(
            Table,
            table => new
            {
                Voucher = table.Column<Guid>(),
                Programme = table.Column<Guid>(),
                Batch = table.Column<Guid>(),
                IssuedAt = table.Column<DateTime>(),
                AmountCents = table.Column<long>(),
                CancelledAt = table.Column<DateTime>(nullable: true),
                ReplacedBy = table.Column<Guid>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_solidarity_programme_vouchers", row => row.Voucher)
        );
        migration.CreateIndex("IX_solidarity_programme_vouchers_programme", Table, ["Programme", "Batch"]);
    }

    private static void Purchases(MigrationBuilder migration)
    {
        const string Table = "solidarity_programme_purchases";
        migration.CreateTable(
            Table,
            table => new
            {
                Order = table.Column<Guid>(),
                Device = table.Column<Guid>(),
                Programme = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 32),
                Department = table.Column<string>(maxLength: 3),
                At = table.Column<DateTime>(),
            },
            constraints: table =>
                table.PrimaryKey("PK_solidarity_programme_purchases", row => new { row.Order, row.Device })
        );
        migration.CreateIndex("IX_solidarity_programme_purchases_programme", Table, ["Programme", "At"]);
    }
}
