using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Workshop.Migrations;

[DbContext(typeof(Db)), Migration("202611230301_Evidence")]
internal sealed class EvidenceTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Evidence(migrationBuilder);
        Wipes(migrationBuilder);
    }

    private static void Evidence(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workshop_evidence",
            table => new
            {
                Id = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 32),
                Content = table.Column<string>(maxLength: 64),
                Uuid = table.Column<Guid>(nullable: true),
                Format = table.Column<string>(maxLength: 40, nullable: true),
                Bytes = table.Column<int>(),
                ReceivedAt = table.Column<DateTime>(),
                ExpiresAt = table.Column<DateTime>(),
                ReceivedBy = table.Column<Guid>(),
                Device = table.Column<Guid>(nullable: true),
                Status = table.Column<string>(maxLength: 32),
                ReasonCode = table.Column<string>(maxLength: 64, nullable: true),
                ReasonText = table.Column<string>(maxLength: 500, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_workshop_evidence", row => row.Id)
        );
        migration.CreateIndex(
            "IX_workshop_evidence_content",
            "workshop_evidence",
            ["Operator", "Kind", "Content"],
            unique: true
        );
        migration.CreateIndex(
            "IX_workshop_evidence_uuid",
            "workshop_evidence",
            ["Operator", "Uuid"],
            unique: true,
            filter: "\"Uuid\" IS NOT NULL"
        );
        migration.CreateIndex("IX_workshop_evidence_queue", "workshop_evidence", ["Operator", "Status", "ReceivedAt"]);
        migration.CreateIndex("IX_workshop_evidence_device", "workshop_evidence", "Device");
    }

    private static void Wipes(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workshop_wipes",
            table => new
            {
                Id = table.Column<Guid>(),
                Evidence = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Device = table.Column<Guid>(nullable: true),
                Drive = table.Column<Guid>(nullable: true),
                Report = table.Column<string>(),
                Level = table.Column<string>(maxLength: 32),
                Status = table.Column<string>(maxLength: 32),
                Reasons = table.Column<string>(),
                WipedBy = table.Column<Guid>(),
                JudgedAt = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_workshop_wipes", row => row.Id)
        );
        migration.CreateIndex("IX_workshop_wipes_evidence", "workshop_wipes", "Evidence");
        migration.CreateIndex("IX_workshop_wipes_device", "workshop_wipes", "Device");
    }
}
