using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

/// <summary>Recalls that end, parcels that are lost, units that are handed back, visits that are no longer possible.</summary>
[DbContext(typeof(Db)), Migration("202611302010_AfterSaleSteps")]
internal sealed class AfterSaleSteps : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTime>("ClosedAt", "ordering_recalls", nullable: true);
        migrationBuilder.AddColumn<Guid>("ClosedBy", "ordering_recalls", nullable: true);
        migrationBuilder.AddColumn<string>("ClosedFor", "ordering_recalls", maxLength: 400, nullable: true);
        migrationBuilder.AddColumn<string>(
            "Cause",
            "ordering_substitutions",
            maxLength: 32,
            defaultValue: "LatePayment"
        );
        migrationBuilder.AddColumn<DateTime>("MissingAt", "ordering_sub_orders", nullable: true);
        migrationBuilder.AddColumn<DateTime>("LostAt", "ordering_sub_orders", nullable: true);
        migrationBuilder.CreateIndex(
            "IX_ordering_sub_orders_missing",
            "ordering_sub_orders",
            "MissingAt",
            filter: "\"MissingAt\" IS NOT NULL"
        );
        migrationBuilder.AddColumn<DateTime>("HandedBackAt", "ordering_warranty_cases", nullable: true);
        migrationBuilder.AddColumn<DateTime>("LostAt", "ordering_pick_up_seats", nullable: true);
    }
}
