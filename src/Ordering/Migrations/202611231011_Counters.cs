using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

[DbContext(typeof(Db)), Migration("202611231011_Counters")]
internal sealed class CounterTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Closings(migrationBuilder);
        Cheques(migrationBuilder);
        Statements(migrationBuilder);
        Lines(migrationBuilder);
    }

    private static void Closings(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_till_closings",
            table => new
            {
                Id = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Number = table.Column<int>(),
                Opening = table.Column<long>(),
                CashTaken = table.Column<long>(),
                CashCounted = table.Column<long>(),
                CashLeft = table.Column<long>(),
                TerminalTaken = table.Column<long>(),
                TerminalCounted = table.Column<long>(),
                Note = table.Column<string>(maxLength: 300, nullable: true),
                ClosedBy = table.Column<Guid>(),
                ClosedByName = table.Column<string>(maxLength: 100),
                ClosedAt = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_till_closings", row => row.Id)
        );
        migration.CreateIndex(
            "IX_ordering_till_closings_number",
            "ordering_till_closings",
            ["Operator", "Number"],
            unique: true
        );
    }

    private static void Cheques(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_cheques",
            table => new
            {
                Id = table.Column<Guid>(),
                Order = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Amount = table.Column<long>(),
                Number = table.Column<string>(maxLength: 7),
                Bank = table.Column<string>(maxLength: 100),
                State = table.Column<string>(maxLength: 32),
                ReceivedAt = table.Column<DateTime>(),
                CashedAt = table.Column<DateTime>(nullable: true),
                BouncedAt = table.Column<DateTime>(nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_cheques", row => row.Id)
        );
        migration.CreateIndex(
            "IX_ordering_cheques_once",
            "ordering_cheques",
            ["Order", "Bank", "Number"],
            unique: true
        );
        migration.CreateIndex("IX_ordering_cheques_operator", "ordering_cheques", ["Operator", "State"]);
    }

    private static void Statements(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_bank_statements",
            table => new
            {
                Id = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                FileName = table.Column<string>(maxLength: 200),
                ImportedAt = table.Column<DateTime>(),
                Known = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_bank_statements", row => row.Id)
        );
        migration.CreateIndex(
            "IX_ordering_bank_statements_operator",
            "ordering_bank_statements",
            ["Operator", "ImportedAt"]
        );
    }

    private static void Lines(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_bank_lines",
            table => new
            {
                Id = table.Column<Guid>(),
                Statement = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Fingerprint = table.Column<string>(maxLength: 64),
                BookedOn = table.Column<DateTime>(),
                Amount = table.Column<long>(),
                Text = table.Column<string>(maxLength: 500),
                Payer = table.Column<string>(maxLength: 140),
                State = table.Column<string>(maxLength: 32),
                Order = table.Column<Guid>(nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_bank_lines", row => row.Id)
        );
        migration.CreateIndex("IX_ordering_bank_lines_once", "ordering_bank_lines", "Fingerprint", unique: true);
        migration.CreateIndex("IX_ordering_bank_lines_statement", "ordering_bank_lines", "Statement");
        migration.CreateIndex("IX_ordering_bank_lines_operator", "ordering_bank_lines", ["Operator", "State"]);
    }
}
