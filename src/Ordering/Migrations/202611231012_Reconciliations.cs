using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

[DbContext(typeof(Db)), Migration("202611231012_Reconciliations")]
internal sealed class ReconciliationTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Reports(migrationBuilder);
        Gaps(migrationBuilder);
    }

    private static void Reports(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_reconciliations",
            table => new
            {
                Id = table.Column<Guid>(),
                Day = table.Column<DateTime>(),
                Ours = table.Column<long>(),
                Theirs = table.Column<long>(),
                Fees = table.Column<long>(),
                RanAt = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_reconciliations", row => row.Id)
        );
        migration.CreateIndex("IX_ordering_reconciliations_day", "ordering_reconciliations", "Day", unique: true);
    }

    private static void Gaps(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_reconciliation_gaps",
            table => new
            {
                Id = table.Column<Guid>(),
                Reconciliation = table.Column<Guid>(),
                Reference = table.Column<string>(maxLength: 120),
                Ours = table.Column<long>(),
                Theirs = table.Column<long>(),
                Order = table.Column<Guid>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ordering_reconciliation_gaps", row => row.Id);
                table.ForeignKey(
                    "FK_ordering_reconciliation_gaps_reconciliation",
                    row => row.Reconciliation,
                    "ordering_reconciliations",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex(
            "IX_ordering_reconciliation_gaps_reconciliation",
            "ordering_reconciliation_gaps",
            "Reconciliation"
        );
    }
}
