using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Network.Migrations;

[DbContext(typeof(Db)), Migration("202611230200_Network")]
internal sealed class OperatorTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Operators(migrationBuilder);
        PickUpPoints(migrationBuilder);
    }

    private static void Operators(MigrationBuilder migration)
    {
        migration.CreateTable(
            "network_operators",
            table => new
            {
                Id = table.Column<Guid>(),
                Slug = table.Column<string>(maxLength: 80),
                Name = table.Column<string>(maxLength: 100),
                Kind = table.Column<string>(maxLength: 32),
                Siret = table.Column<string>(maxLength: 14, nullable: true),
                Mail = table.Column<string>(maxLength: 256),
                Phone = table.Column<string>(maxLength: 40),
                Address = table.Column<string>(maxLength: 300),
                Department = table.Column<string>(maxLength: 3),
                AcceptsOverwriteOnFlash = table.Column<bool>(),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_network_operators", row => row.Id)
        );
        migration.CreateIndex("IX_network_operators_slug", "network_operators", "Slug", unique: true);
    }

    private static void PickUpPoints(MigrationBuilder migration)
    {
        migration.CreateTable(
            "network_pick_up_points",
            table => new
            {
                Id = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Slug = table.Column<string>(maxLength: 80),
                Name = table.Column<string>(maxLength: 100),
                Street = table.Column<string>(maxLength: 200),
                PostCode = table.Column<string>(maxLength: 5),
                City = table.Column<string>(maxLength: 100),
                OpeningHours = table.Column<string>(maxLength: 300),
                Phone = table.Column<string>(maxLength: 40),
                Latitude = table.Column<double>(),
                Longitude = table.Column<double>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_network_pick_up_points", row => row.Id);
                table.ForeignKey(
                    "FK_network_pick_up_points_network_operators_Operator",
                    row => row.Operator,
                    "network_operators",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex(
            "IX_network_pick_up_points_slug",
            "network_pick_up_points",
            ["Operator", "Slug"],
            unique: true
        );
    }
}
