using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Workshop.Migrations;

/// <summary>Units that one workshop offers to another.</summary>
[DbContext(typeof(Db)), Migration("202611302310_Transfers")]
internal sealed class TransferTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>("OfferedIn", "workshop_devices", nullable: true);
        Transfers(migrationBuilder);
        Lines(migrationBuilder);
    }

    private static void Transfers(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workshop_transfers",
            table => new
            {
                Id = table.Column<Guid>(),
                From = table.Column<Guid>(),
                To = table.Column<Guid>(),
                OfferedAt = table.Column<DateTime>(),
                OfferedBy = table.Column<Guid>(),
                Note = table.Column<string>(maxLength: 300, nullable: true),
                State = table.Column<string>(maxLength: 32),
                ClosedAt = table.Column<DateTime>(nullable: true),
                Why = table.Column<string>(maxLength: 300, nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_workshop_transfers", row => row.Id)
        );
        migration.CreateIndex("IX_workshop_transfers_from", "workshop_transfers", ["From", "OfferedAt"]);
        migration.CreateIndex("IX_workshop_transfers_to", "workshop_transfers", ["To", "OfferedAt"]);
    }

    private static void Lines(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workshop_transfer_lines",
            table => new
            {
                Id = table.Column<Guid>(),
                Transfer = table.Column<Guid>(),
                Device = table.Column<Guid>(),
                Tag = table.Column<string>(maxLength: 16),
                Name = table.Column<string>(maxLength: 250),
                GradeLine = table.Column<string>(maxLength: 64, nullable: true),
                Permitted = table.Column<bool>(),
                Outcome = table.Column<string>(maxLength: 32),
                Difference = table.Column<string>(maxLength: 200, nullable: true),
                ClosedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_workshop_transfer_lines", row => row.Id);
                table.ForeignKey(
                    "FK_workshop_transfer_lines_transfer",
                    row => row.Transfer,
                    "workshop_transfers",
                    "Id",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
        migration.CreateIndex(
            "IX_workshop_transfer_lines_open",
            "workshop_transfer_lines",
            "Device",
            unique: true,
            filter: "\"ClosedAt\" IS NULL"
        );
        migration.CreateIndex("IX_workshop_transfer_lines_transfer", "workshop_transfer_lines", "Transfer");
    }
}
