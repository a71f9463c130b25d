using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Solidarity.Migrations;

[DbContext(typeof(Db)), Migration("202611302210_Prescribers")]
internal sealed class PrescriberTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "solidarity_prescribers",
            table => new
            {
                Organisation = table.Column<Guid>(),
                Person = table.Column<Guid>(),
                Since = table.Column<DateTime>(),
                By = table.Column<Guid>(),
                ByNetwork = table.Column<bool>(),
            },
            constraints: table =>
                table.PrimaryKey("PK_solidarity_prescribers", row => new { row.Organisation, row.Person })
        );
        migrationBuilder.CreateIndex("IX_solidarity_prescribers_person", "solidarity_prescribers", "Person");
        migrationBuilder.CreateTable(
            "solidarity_prescription_quotas",
            table => new
            {
                Organisation = table.Column<Guid>(),
                PerMonth = table.Column<int>(),
                Month = table.Column<string>(maxLength: 7),
                Given = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_solidarity_prescription_quotas", row => row.Organisation)
        );
        Prescriptions(migrationBuilder);
    }

    private static void Prescriptions(MigrationBuilder migration)
    {
        const string Table = "solidarity_prescriptions";
        migration.CreateTable(
            Table,
            table => new
            {
                Id = table.Column<Guid>(),
                Organisation = table.Column<Guid>(),
                Person = table.Column<Guid>(),
                Right = table.Column<Guid>(),
                GivenAt = table.Column<DateTime>(),
                RenewedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_solidarity_prescriptions", row => row.Id)
        );
        migration.CreateIndex("IX_solidarity_prescriptions_right", Table, "Right", unique: true);
        migration.CreateIndex("IX_solidarity_prescriptions_person", Table, ["Person", "GivenAt"]);
        migration.CreateIndex("IX_solidarity_prescriptions_organisation", Table, ["Organisation", "GivenAt"]);
    }
}
