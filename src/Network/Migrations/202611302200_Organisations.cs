using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Network.Migrations;

[DbContext(typeof(Db)), Migration("202611302200_Organisations")]
internal sealed class OrganisationTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Organisations(migrationBuilder);
        Members(migrationBuilder);
        Invitations(migrationBuilder);
        Expenses(migrationBuilder);
        Papers(migrationBuilder);
    }

    private static void Organisations(MigrationBuilder migration)
    {
        migration.CreateTable(
            "network_organisations",
            table => new
            {
                Id = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 32),
                Name = table.Column<string>(maxLength: 120),
                Siret = table.Column<string>(maxLength: 14, nullable: true),
                Rna = table.Column<string>(maxLength: 10, nullable: true),
                Mail = table.Column<string>(maxLength: 256),
                Street = table.Column<string>(maxLength: 200),
                PostCode = table.Column<string>(maxLength: 5),
                City = table.Column<string>(maxLength: 100),
                ApprovalAboveCents = table.Column<long>(nullable: true),
                OpenedAt = table.Column<DateTime>(),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_network_organisations", row => row.Id)
        );
        migration.CreateIndex(
            "IX_network_organisations_siret",
            "network_organisations",
            "Siret",
            unique: true,
            filter: "\"Siret\" IS NOT NULL"
        );
        migration.CreateIndex(
            "IX_network_organisations_rna",
            "network_organisations",
            "Rna",
            unique: true,
            filter: "\"Rna\" IS NOT NULL"
        );
        migration.CreateIndex("IX_network_organisations_post_code", "network_organisations", "PostCode");
    }

    private static void Members(MigrationBuilder migration)
    {
        migration.CreateTable(
            "network_organisation_members",
            table => new
            {
                Organisation = table.Column<Guid>(),
                Person = table.Column<Guid>(),
                Role = table.Column<string>(maxLength: 32),
                JoinedAt = table.Column<DateTime>(),
                BudgetCents = table.Column<long>(nullable: true),
                Period = table.Column<string>(maxLength: 32),
                PeriodKey = table.Column<string>(maxLength: 7),
                SpentCents = table.Column<long>(),
            },
            constraints: table =>
                table.PrimaryKey("PK_network_organisation_members", row => new { row.Organisation, row.Person })
        );
        migration.CreateIndex("IX_network_organisation_members_person", "network_organisation_members", "Person");
    }

    private static void Invitations(MigrationBuilder migration)
    {
        const string Table = "network_organisation_invitations";
        migration.CreateTable(
            Table,
            table => new
            {
                Id = table.Column<Guid>(),
                Organisation = table.Column<Guid>(),
                Mail = table.Column<string>(maxLength: 256),
                Role = table.Column<string>(maxLength: 32),
                Hash = table.Column<string>(maxLength: 64),
                By = table.Column<Guid>(),
                SentAt = table.Column<DateTime>(),
                Until = table.Column<DateTime>(),
                UsedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_network_organisation_invitations", row => row.Id)
        );
        migration.CreateIndex("IX_network_organisation_invitations_hash", Table, "Hash", unique: true);
        migration.CreateIndex("IX_network_organisation_invitations_organisation", Table, "Organisation");
        migration.CreateIndex("IX_network_organisation_invitations_until", Table, "Until");
    }

    private static void Expenses(MigrationBuilder migration)
    {
        const string Table = "network_organisation_expenses";
        migration.CreateTable(
            Table,
            table => new
            {
                Id = table.Column<Guid>(),
                Organisation = table.Column<Guid>(),
                Person = table.Column<Guid>(),
                AmountCents = table.Column<long>(),
                Reference = table.Column<string>(maxLength: 100),
                What = table.Column<string>(maxLength: 200),
                Address = table.Column<string>(maxLength: 200, nullable: true),
                At = table.Column<DateTime>(),
                State = table.Column<string>(maxLength: 32),
                DecidedBy = table.Column<Guid>(nullable: true),
                DecidedAt = table.Column<DateTime>(nullable: true),
                Why = table.Column<string>(maxLength: 300, nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_network_organisation_expenses", row => row.Id)
        );
        migration.CreateIndex(
            "IX_network_organisation_expenses_reference",
            Table,
            ["Organisation", "Reference"],
            unique: true
        );
        migration.CreateIndex("IX_network_organisation_expenses_state", Table, ["Organisation", "State", "At"]);
    }

    private static void Papers(MigrationBuilder migration)
    {
        const string Table = "network_organisation_papers";
        migration.CreateTable(
            Table,
            table => new
            {
                Id = table.Column<Guid>(),
                Organisation = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 32),
                Hash = table.Column<string>(maxLength: 64),
                Type = table.Column<string>(maxLength: 20),
                Bytes = table.Column<long>(),
                AddedAt = table.Column<DateTime>(),
                By = table.Column<Guid>(),
            },
            constraints: table => table.PrimaryKey("PK_network_organisation_papers", row => row.Id)
        );
        migration.CreateIndex("IX_network_organisation_papers_organisation", Table, "Organisation");
    }
}
