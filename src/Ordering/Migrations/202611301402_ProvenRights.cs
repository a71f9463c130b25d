using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

[DbContext(typeof(Db)), Migration("202611301402_ProvenRights")]
internal sealed class ProvenRightColumns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>("Right", "ordering_checkouts", nullable: true);
        migrationBuilder.AddColumn<string>("Voucher", "ordering_checkouts", maxLength: 16, nullable: true);
    }
}
