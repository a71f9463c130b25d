using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Catalog.Migrations;

[DbContext(typeof(Db)), Migration("202611301750_Alerts")]
internal sealed class AlertTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "catalog_alerts",
            table => new
            {
                Id = table.Column<Guid>(),
                Mail = table.Column<string>(maxLength: 256),
                Search = table.Column<string>(maxLength: 1000),
                SearchKey = table.Column<string>(maxLength: 64),
                AskedAt = table.Column<DateTime>(),
                ConfirmedAt = table.Column<DateTime>(nullable: true),
                ToldAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_catalog_alerts", row => row.Id)
        );
        migrationBuilder.CreateIndex("IX_catalog_alerts_mail", "catalog_alerts", ["Mail", "SearchKey"], unique: true);
        migrationBuilder.CreateTable(
            "catalog_alert_arrivals",
            table => new
            {
                Alert = table.Column<Guid>(),
                Listing = table.Column<Guid>(),
                FoundAt = table.Column<DateTime>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_catalog_alert_arrivals", row => new { row.Alert, row.Listing });
                table.ForeignKey(
                    "FK_catalog_alert_arrivals_alert",
                    row => row.Alert,
                    "catalog_alerts",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
    }
}
