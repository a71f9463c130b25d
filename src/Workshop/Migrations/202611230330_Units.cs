using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Workshop.Migrations;

/// <summary>What makes a device a unit that somebody may buy: its photos, its defects, its permits.</summary>
[DbContext(typeof(Db)), Migration("202611230330_Units")]
internal sealed class UnitTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Photos(migrationBuilder);
        Defects(migrationBuilder);
        Permits(migrationBuilder);
    }

    private static void Photos(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workshop_photos",
            table => new
            {
                Id = table.Column<Guid>(),
                Device = table.Column<Guid>(),
                Rank = table.Column<int>(),
                Caption = table.Column<string>(maxLength: 80),
                Large = table.Column<string>(maxLength: 64),
                Medium = table.Column<string>(maxLength: 64),
                Small = table.Column<string>(maxLength: 64),
                Width = table.Column<int>(),
                Height = table.Column<int>(),
                TakenAt = table.Column<DateTime>(),
                TakenBy = table.Column<Guid>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_workshop_photos", row => row.Id);
                table.ForeignKey(
                    "FK_workshop_UnitPicture_device",
                    row => row.Device,
                    "workshop_devices",
                    "Id",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
        migration.CreateIndex("IX_workshop_photos_rank", "workshop_photos", ["Device", "Rank"], unique: true);
    }

    private static void Defects(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workshop_defects",
            table => new
            {
                Id = table.Column<Guid>(),
                Device = table.Column<Guid>(),
                Zone = table.Column<string>(maxLength: 32),
                Severity = table.Column<string>(maxLength: 32),
                AffectsFunction = table.Column<bool>(),
                Note = table.Column<string>(maxLength: 200, nullable: true),
                Photo = table.Column<Guid>(nullable: true),
                LeftPercent = table.Column<int>(nullable: true),
                TopPercent = table.Column<int>(nullable: true),
                FoundAt = table.Column<DateTime>(),
                FoundBy = table.Column<Guid>(),
                CorrectedAt = table.Column<DateTime>(nullable: true),
                CorrectedBy = table.Column<Guid>(nullable: true),
                CorrectedWhy = table.Column<string>(maxLength: 200, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_workshop_defects", row => row.Id);
                table.ForeignKey(
                    "FK_workshop_FoundDefect_device",
                    row => row.Device,
                    "workshop_devices",
                    "Id",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
        migration.CreateIndex("IX_workshop_defects_device", "workshop_defects", "Device");
    }

    private static void Permits(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workshop_permits",
            table => new
            {
                Id = table.Column<Guid>(),
                Device = table.Column<Guid>(),
                IssuedAt = table.Column<DateTime>(),
                ValidUntil = table.Column<DateTime>(),
                Words = table.Column<string>(maxLength: 40),
                Document = table.Column<string>(),
                RevokedAt = table.Column<DateTime>(nullable: true),
                RevokedWhy = table.Column<string>(maxLength: 500, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_workshop_permits", row => row.Id);
                table.ForeignKey(
                    "FK_workshop_ListingPermit_device",
                    row => row.Device,
                    "workshop_devices",
                    "Id",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
        migration.CreateIndex(
            "IX_workshop_permits_active",
            "workshop_permits",
            "Device",
            unique: true,
            filter: "\"RevokedAt\" IS NULL"
        );
        migration.CreateIndex("IX_workshop_permits_device", "workshop_permits", "Device");
    }
}
