using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Workshop.Migrations;

/// <summary>Where a unit stands in the shop, what a person measured of its battery, which photos were taken away.</summary>
[DbContext(typeof(Db)), Migration("202611231005_Commercial")]
internal sealed class CommercialColumns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Shop", "workshop_devices", maxLength: 32, nullable: true);
        migrationBuilder.AddColumn<int>("BatteryMeasured", "workshop_devices", nullable: true);
        migrationBuilder.AddColumn<DateTime>("RemovedAt", "workshop_photos", nullable: true);
        migrationBuilder.AddColumn<Guid>("RemovedBy", "workshop_photos", nullable: true);
    }
}
