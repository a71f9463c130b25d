using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

[DbContext(typeof(Db)), Migration("202611301120_Warranty")]
internal sealed class WarrantyTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTime>("DeliveredAt", "ordering_order_lines", nullable: true);
        Cases(migrationBuilder);
    }

    private static void Cases(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_warranty_cases",
            table => new
            {
                Id = table.Column<Guid>(),
                Order = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Line = table.Column<Guid>(),
                Device = table.Column<Guid>(),
                Tag = table.Column<string>(maxLength: 16),
                Title = table.Column<string>(maxLength: 300),
                Slug = table.Column<string>(maxLength: 200),
                Price = table.Column<long>(),
                Complaint = table.Column<string>(maxLength: 1000),
                Wish = table.Column<string>(maxLength: 32),
                State = table.Column<string>(maxLength: 32),
                OpenedAt = table.Column<DateTime>(),
                DueBefore = table.Column<DateTime>(),
                ReceivedAt = table.Column<DateTime>(nullable: true),
                Diagnosis = table.Column<string>(maxLength: 500, nullable: true),
                ClosedAt = table.Column<DateTime>(nullable: true),
                Outcome = table.Column<string>(maxLength: 500, nullable: true),
                Replacement = table.Column<string>(maxLength: 16, nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_warranty_cases", row => row.Id)
        );
        migration.CreateIndex(
            "IX_ordering_warranty_cases_open",
            "ordering_warranty_cases",
            "Line",
            unique: true,
            filter: "\"ClosedAt\" IS NULL"
        );
        migration.CreateIndex("IX_ordering_warranty_cases_order", "ordering_warranty_cases", "Order");
        migration.CreateIndex("IX_ordering_warranty_cases_operator", "ordering_warranty_cases", ["Operator", "State"]);
        migration.CreateIndex("IX_ordering_warranty_cases_device", "ordering_warranty_cases", "Device");
    }
}
