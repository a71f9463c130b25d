using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Traceability.Migrations;

[DbContext(typeof(Db)), Migration("202611230900_Roots")]
internal sealed class Roots : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable(
            "traceability_roots",
            table => new
            {
                Day = table.Column<string>(maxLength: 10),
                Root = table.Column<string>(maxLength: 64),
                Document = table.Column<string>(),
                SignedAt = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_traceability_roots", row => row.Day)
        );
}
