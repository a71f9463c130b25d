using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

[DbContext(typeof(Db)), Migration("202612010300_Entrusted")]
internal sealed class EntrustedTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ordering_entrusted",
            table => new
            {
                Id = table.Column<Guid>(),
                Order = table.Column<Guid>(),
                Line = table.Column<Guid>(),
                Active = table.Column<Guid>(nullable: true),
                Device = table.Column<Guid>(),
                Tag = table.Column<string>(maxLength: 16),
                Title = table.Column<string>(maxLength: 300),
                Pseudonym = table.Column<string>(maxLength: 40),
                GivenAt = table.Column<DateTime>(),
                BackAt = table.Column<DateTime>(nullable: true),
                BackAs = table.Column<string>(maxLength: 32, nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_entrusted", row => row.Id)
        );
        migrationBuilder.CreateIndex("IX_ordering_entrusted_order", "ordering_entrusted", "Order");
        migrationBuilder.CreateIndex(
            "IX_ordering_entrusted_once",
            "ordering_entrusted",
            "Active",
            unique: true,
            filter: "\"Active\" IS NOT NULL"
        );
    }
}
