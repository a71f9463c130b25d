using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Solidarity.Migrations;

[DbContext(typeof(Db)), Migration("202611301400_Solidarity")]
internal sealed class RightTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Rights(migrationBuilder);
        Uses(migrationBuilder);
        VoucherTables.Up(migrationBuilder);
    }

    private static void Rights(MigrationBuilder migration)
    {
        migration.CreateTable(
            "solidarity_rights",
            table => new
            {
                Id = table.Column<Guid>(),
                Code = table.Column<string>(maxLength: 16),
                Household = table.Column<string>(maxLength: 64),
                Tier = table.Column<string>(maxLength: 32),
                Proof = table.Column<string>(maxLength: 32),
                OpenedAt = table.Column<DateTime>(),
                ValidUntil = table.Column<DateTime>(),
                DecidedBy = table.Column<Guid>(nullable: true),
                Operator = table.Column<Guid>(nullable: true),
                Mail = table.Column<string>(maxLength: 256, nullable: true),
                RemindedAt = table.Column<DateTime>(nullable: true),
                EndedAt = table.Column<DateTime>(nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_solidarity_rights", row => row.Id)
        );
        migration.CreateIndex("IX_solidarity_rights_code", "solidarity_rights", "Code", unique: true);
        migration.CreateIndex("IX_solidarity_rights_household", "solidarity_rights", "Household");
        migration.CreateIndex("IX_solidarity_rights_mail", "solidarity_rights", "Mail", filter: "\"Mail\" IS NOT NULL");
        migration.CreateIndex("IX_solidarity_rights_operator", "solidarity_rights", ["Operator", "OpenedAt"]);
        migration.CreateIndex("IX_solidarity_rights_until", "solidarity_rights", "ValidUntil");
    }

    private static void Uses(MigrationBuilder migration)
    {
        migration.CreateTable(
            "solidarity_right_uses",
            table => new
            {
                Id = table.Column<Guid>(),
                Right = table.Column<Guid>(),
                Household = table.Column<string>(maxLength: 64),
                Kind = table.Column<string>(maxLength: 32),
                Place = table.Column<int>(),
                Order = table.Column<Guid>(),
                Device = table.Column<Guid>(),
                UsedAt = table.Column<DateTime>(),
                ReleasedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_solidarity_right_uses", row => row.Id)
        );
        migration.CreateIndex(
            "IX_solidarity_right_uses_place",
            "solidarity_right_uses",
            ["Household", "Kind", "Place"],
            unique: true
        );
        migration.CreateIndex(
            "IX_solidarity_right_uses_order",
            "solidarity_right_uses",
            ["Order", "Device"],
            unique: true
        );
    }
}
