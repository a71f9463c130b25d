using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Catalog.Migrations;

/// <summary>In which language an alert is written to.</summary>
[DbContext(typeof(Db)), Migration("202611302011_AlertLanguage")]
internal sealed class AlertLanguage : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("WrittenIn", "catalog_alerts", maxLength: 8, defaultValue: "fr");
}
