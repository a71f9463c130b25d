using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Solidarity.Migrations;

/// <summary>By what a household is recognised, the tier of each use, and orders that several vouchers pay.</summary>
[DbContext(typeof(Db)), Migration("202611302001_Households")]
internal sealed class HouseholdTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "solidarity_household_marks",
            table => new
            {
                Mark = table.Column<string>(maxLength: 64),
                Household = table.Column<string>(maxLength: 64),
                SeenAt = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_solidarity_household_marks", row => row.Mark)
        );
        migrationBuilder.CreateIndex(
            "IX_solidarity_household_marks_household",
            "solidarity_household_marks",
            "Household"
        );
        migrationBuilder.CreateIndex("IX_solidarity_household_marks_seen", "solidarity_household_marks", "SeenAt");
        migrationBuilder.AddColumn<string>("Tier", "solidarity_right_uses", maxLength: 32, nullable: true);
        migrationBuilder.DropIndex("IX_solidarity_redemptions_order", "solidarity_redemptions");
        migrationBuilder.CreateIndex(
            "IX_solidarity_redemptions_order",
            "solidarity_redemptions",
            ["Order", "Seller", "Voucher"],
            unique: true
        );
    }
}
