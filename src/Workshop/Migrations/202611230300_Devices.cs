using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Workshop.Migrations;

[DbContext(typeof(Db)), Migration("202611230300_Devices")]
internal sealed class DeviceTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Devices(migrationBuilder);
        Aliases(migrationBuilder);
        Components(migrationBuilder);
        Drives(migrationBuilder);
        Incidents(migrationBuilder);
    }

    private static void Devices(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workshop_devices",
            table => new
            {
                Id = table.Column<Guid>(),
                Tag = table.Column<string>(maxLength: 16),
                Operator = table.Column<Guid>(),
                Type = table.Column<string>(maxLength: 32, nullable: true),
                Manufacturer = table.Column<string>(maxLength: 120, nullable: true),
                Model = table.Column<string>(maxLength: 120, nullable: true),
                Serial = table.Column<string>(maxLength: 120, nullable: true),
                Words = table.Column<string>(maxLength: 400),
                Origin = table.Column<string>(maxLength: 32),
                Legal = table.Column<string>(maxLength: 32),
                RequiredLevel = table.Column<string>(maxLength: 32),
                ReceivedAt = table.Column<DateTime>(),
                MovedAt = table.Column<DateTime>(),
                ComponentsHash = table.Column<string>(maxLength: 64),
                Facts = table.Column<string>(nullable: true),
                SeenWithoutDriveAt = table.Column<DateTime>(nullable: true),
                Data = table.Column<string>(maxLength: 32),
                DataVerifiedBy = table.Column<Guid>(nullable: true),
                DataVerifiedAt = table.Column<DateTime>(nullable: true),
                SeenEmptyBy = table.Column<Guid>(nullable: true),
                HashAtWipe = table.Column<string>(maxLength: 64, nullable: true),
                Safety = table.Column<string>(maxLength: 32),
                SafetyAnswers = table.Column<string>(nullable: true),
                Function = table.Column<string>(maxLength: 32),
                FunctionAnswers = table.Column<string>(nullable: true),
                SheetVersion = table.Column<int>(nullable: true),
                OperatingSystem = table.Column<string>(maxLength: 40, nullable: true),
                HashAtTest = table.Column<string>(maxLength: 64, nullable: true),
                MarksGoneBy = table.Column<Guid>(nullable: true),
                MarksGoneAt = table.Column<DateTime>(nullable: true),
                GradeLine = table.Column<string>(maxLength: 64, nullable: true),
                Letter = table.Column<string>(maxLength: 32, nullable: true),
                Ruleset = table.Column<int>(nullable: true),
                GradedBy = table.Column<Guid>(nullable: true),
                GradedAt = table.Column<DateTime>(nullable: true),
                HashAtGrade = table.Column<string>(maxLength: 64, nullable: true),
                GradingFacts = table.Column<string>(nullable: true),
                GradeResult = table.Column<string>(nullable: true),
                QualityPassed = table.Column<bool>(nullable: true),
                QualityCheckedBy = table.Column<Guid>(nullable: true),
                QualityCheckedAt = table.Column<DateTime>(nullable: true),
                QualityNote = table.Column<string>(maxLength: 200, nullable: true),
                IsStopped = table.Column<bool>(),
                Permit = table.Column<Guid>(nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_workshop_devices", row => row.Id)
        );
        migration.CreateIndex("IX_workshop_devices_tag", "workshop_devices", "Tag", unique: true);
        migration.CreateIndex("IX_workshop_devices_moved", "workshop_devices", ["Operator", "MovedAt"]);
    }

    private static void Aliases(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workshop_aliases",
            table => new
            {
                Id = table.Column<Guid>(),
                Device = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 32),
                Value = table.Column<string>(maxLength: 220),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_workshop_aliases", row => row.Id);
                table.ForeignKey(
                    "FK_workshop_Alias_device",
                    row => row.Device,
                    "workshop_devices",
                    "Id",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
        migration.CreateIndex(
            "IX_workshop_aliases_name",
            "workshop_aliases",
            ["Operator", "Kind", "Value"],
            unique: true
        );
        migration.CreateIndex("IX_workshop_aliases_device", "workshop_aliases", "Device");
    }

    private static void Components(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workshop_components",
            table => new
            {
                Id = table.Column<Guid>(),
                Device = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 32),
                Key = table.Column<string>(maxLength: 200),
                Description = table.Column<string>(maxLength: 200),
                InstalledAt = table.Column<DateTime>(),
                RemovedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_workshop_components", row => row.Id);
                table.ForeignKey(
                    "FK_workshop_Component_device",
                    row => row.Device,
                    "workshop_devices",
                    "Id",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
        migration.CreateIndex("IX_workshop_components_device", "workshop_components", "Device");
    }

    private static void Drives(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workshop_drives",
            table => new
            {
                Id = table.Column<Guid>(),
                Device = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Model = table.Column<string>(maxLength: 120, nullable: true),
                Serial = table.Column<string>(maxLength: 120, nullable: true),
                SerialKey = table.Column<string>(maxLength: 120, nullable: true),
                Wwn = table.Column<string>(maxLength: 64, nullable: true),
                WwnKey = table.Column<string>(maxLength: 64, nullable: true),
                SizeBytes = table.Column<long>(nullable: true),
                Medium = table.Column<string>(maxLength: 32),
                Smart = table.Column<string>(maxLength: 1000, nullable: true),
                InstalledAt = table.Column<DateTime>(),
                RemovedAt = table.Column<DateTime>(nullable: true),
                Wipe = table.Column<Guid>(nullable: true),
                Level = table.Column<string>(maxLength: 32),
                Status = table.Column<string>(maxLength: 32, nullable: true),
                WipedBy = table.Column<Guid>(nullable: true),
                WipedAt = table.Column<DateTime>(nullable: true),
                SampledAt = table.Column<DateTime>(nullable: true),
                SampledBy = table.Column<Guid>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_workshop_drives", row => row.Id);
                table.ForeignKey(
                    "FK_workshop_KnownDrive_device",
                    row => row.Device,
                    "workshop_devices",
                    "Id",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
        migration.CreateIndex("IX_workshop_drives_serial", "workshop_drives", ["Operator", "SerialKey"]);
        migration.CreateIndex("IX_workshop_drives_wwn", "workshop_drives", ["Operator", "WwnKey"]);
        migration.CreateIndex("IX_workshop_drives_device", "workshop_drives", "Device");
    }

    private static void Incidents(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workshop_incidents",
            table => new
            {
                Id = table.Column<Guid>(),
                Device = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 32),
                Note = table.Column<string>(maxLength: 500),
                OpenedAt = table.Column<DateTime>(),
                OpenedBy = table.Column<Guid>(),
                ClosedAt = table.Column<DateTime>(nullable: true),
                ClosedBy = table.Column<Guid>(nullable: true),
                Outcome = table.Column<string>(maxLength: 500, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_workshop_incidents", row => row.Id);
                table.ForeignKey(
                    "FK_workshop_Incident_device",
                    row => row.Device,
                    "workshop_devices",
                    "Id",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
        migration.CreateIndex("IX_workshop_incidents_device", "workshop_incidents", "Device");
    }
}
