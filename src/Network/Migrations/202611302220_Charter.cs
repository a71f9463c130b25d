using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Network.Migrations;

[DbContext(typeof(Db)), Migration("202611302220_Charter")]
internal sealed class CharterTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Operators(migrationBuilder);
        Audits(migrationBuilder);
        Candidacies(migrationBuilder);
    }

    private static void Operators(MigrationBuilder migration)
    {
        const string Table = "network_operators";
        migration.AddColumn<string>("Does", Table, maxLength: 500, nullable: true);
        migration.AddColumn<DateTime>("CharterUntil", Table, nullable: true);
        migration.AddColumn<DateTime>("SuspendedAt", Table, nullable: true);
        migration.AddColumn<string>("SuspendedWhy", Table, maxLength: 300, nullable: true);
        migration.AddColumn<DateTime>("StoppedAt", Table, nullable: true);
    }

    private static void Audits(MigrationBuilder migration)
    {
        migration.CreateTable(
            "network_charter_audits",
            table => new
            {
                Id = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                On = table.Column<DateTime>(),
                Unmet = table.Column<string>(maxLength: 200),
                Note = table.Column<string>(maxLength: 1000),
                ValidUntil = table.Column<DateTime>(nullable: true),
                By = table.Column<Guid>(),
            },
            constraints: table => table.PrimaryKey("PK_network_charter_audits", row => row.Id)
        );
        migration.CreateIndex("IX_network_charter_audits_operator", "network_charter_audits", ["Operator", "On"]);
    }

    private static void Candidacies(MigrationBuilder migration)
    {
        migration.CreateTable(
            "network_candidacies",
            table => new
            {
                Id = table.Column<Guid>(),
                Name = table.Column<string>(maxLength: 120),
                City = table.Column<string>(maxLength: 100),
                Department = table.Column<string>(maxLength: 3),
                Person = table.Column<string>(maxLength: 100),
                Mail = table.Column<string>(maxLength: 256),
                Phone = table.Column<string>(maxLength: 40),
                Text = table.Column<string>(maxLength: 2000),
                SentAt = table.Column<DateTime>(),
                AnsweredAt = table.Column<DateTime>(nullable: true),
                AnsweredBy = table.Column<Guid>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_network_candidacies", row => row.Id)
        );
        migration.CreateIndex("IX_network_candidacies_sent", "network_candidacies", "SentAt");
    }
}
