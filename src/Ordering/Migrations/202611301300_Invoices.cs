using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

[DbContext(typeof(Db)), Migration("202611301300_Invoices")]
internal sealed class InvoiceTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ordering_invoices",
            table => new
            {
                Id = table.Column<Guid>(),
                Order = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 32),
                Year = table.Column<int>(),
                Number = table.Column<int>(),
                Corrects = table.Column<Guid>(nullable: true),
                Amount = table.Column<long>(),
                IssuedAt = table.Column<DateTime>(),
                Text = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_invoices", row => row.Id)
        );
        migrationBuilder.CreateIndex(
            "IX_ordering_invoices_series",
            "ordering_invoices",
            ["Operator", "Kind", "Year", "Number"],
            unique: true
        );
        migrationBuilder.CreateIndex(
            "IX_ordering_invoices_once",
            "ordering_invoices",
            ["Order", "Operator"],
            unique: true,
            filter: "\"Corrects\" IS NULL"
        );
        migrationBuilder.CreateIndex("IX_ordering_invoices_corrects", "ordering_invoices", "Corrects");
    }
}
