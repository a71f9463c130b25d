using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Workshop.Migrations;

[DbContext(typeof(Db)), Migration("202611301111_DeviceReturns")]
internal sealed class DeviceReturnColumn : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<DateTime>("ReturnedAt", "workshop_devices", nullable: true);
}
