using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

[DbContext(typeof(Db)), Migration("202611301413_Draws")]
internal sealed class DrawTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Draws(migrationBuilder);
        Units(migrationBuilder);
        Entries(migrationBuilder);
    }

    private static void Draws(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_draws",
            table => new
            {
                Id = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Title = table.Column<string>(maxLength: 120),
                OpensAt = table.Column<DateTime>(),
                ClosesAt = table.Column<DateTime>(),
                SeedHash = table.Column<string>(maxLength: 64),
                SealedSeed = table.Column<string>(maxLength: 600),
                Seed = table.Column<string>(maxLength: 64, nullable: true),
                DrawnAt = table.Column<DateTime>(nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_draws", row => row.Id)
        );
        migration.CreateIndex("IX_ordering_draws_closing", "ordering_draws", "ClosesAt", filter: "\"Seed\" IS NULL");
        migration.CreateIndex("IX_ordering_draws_operator", "ordering_draws", "Operator");
    }

    private static void Units(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_draw_units",
            table => new
            {
                Id = table.Column<Guid>(),
                Draw = table.Column<Guid>(),
                Place = table.Column<int>(),
                Device = table.Column<Guid>(),
                Tag = table.Column<string>(maxLength: 16),
                Title = table.Column<string>(maxLength: 300),
                Slug = table.Column<string>(maxLength: 200),
                KeptFor = table.Column<Guid>(nullable: true),
                KeptUntil = table.Column<DateTime>(nullable: true),
                DoneAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ordering_draw_units", row => row.Id);
                table.ForeignKey(
                    "FK_ordering_draw_units_draw",
                    row => row.Draw,
                    "ordering_draws",
                    "Id",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
        migration.CreateIndex("IX_ordering_draw_units_draw", "ordering_draw_units", "Draw");
        migration.CreateIndex(
            "IX_ordering_draw_units_kept",
            "ordering_draw_units",
            "KeptUntil",
            filter: "\"DoneAt\" IS NULL"
        );
    }

    private static void Entries(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_draw_entries",
            table => new
            {
                Id = table.Column<Guid>(),
                Draw = table.Column<Guid>(),
                Right = table.Column<Guid>(),
                Household = table.Column<string>(maxLength: 64),
                Ticket = table.Column<string>(maxLength: 8),
                At = table.Column<DateTime>(),
                Mail = table.Column<string>(maxLength: 256, nullable: true),
                Rank = table.Column<int>(nullable: true),
                WasOffered = table.Column<bool>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_draw_entries", row => row.Id)
        );
        migration.CreateIndex(
            "IX_ordering_draw_entries_once",
            "ordering_draw_entries",
            ["Draw", "Household"],
            unique: true
        );
        migration.CreateIndex(
            "IX_ordering_draw_entries_ticket",
            "ordering_draw_entries",
            ["Draw", "Ticket"],
            unique: true
        );
    }
}
