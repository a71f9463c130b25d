using Marketplace.Platform;
using Marketplace.Platform.Sql;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Accounts.Migrations;

[DbContext(typeof(Db)), Migration("202611230100_Accounts")]
internal sealed class AccountsTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        People(migrationBuilder);
        IdentityColumns.Create(migrationBuilder);
        Memberships(migrationBuilder);
        Tokens(migrationBuilder);
        Audit(migrationBuilder);
    }

    private static void People(MigrationBuilder migration)
    {
        migration.CreateTable(
            "accounts_people",
            table => new
            {
                Id = table.Column<Guid>(),
                Name = table.Column<string>(maxLength: 100),
                Pseudonym = table.Column<string>(maxLength: 16),
                MustChoosePassword = table.Column<bool>(),
                UserName = table.Column<string>(maxLength: 256),
                NormalizedUserName = table.Column<string>(maxLength: 256),
                Email = table.Column<string>(maxLength: 256),
                NormalizedEmail = table.Column<string>(maxLength: 256),
                EmailConfirmed = table.Column<bool>(),
                PasswordHash = table.Column<string>(maxLength: 256, nullable: true),
                SecurityStamp = table.Column<string>(maxLength: 64, nullable: true),
                ConcurrencyStamp = table.Column<string>(maxLength: 64, nullable: true),
                PhoneNumber = table.Column<string>(maxLength: 256, nullable: true),
                PhoneNumberConfirmed = table.Column<bool>(),
                TwoFactorEnabled = table.Column<bool>(),
                LockoutEnd = table.Column<DateTime>(nullable: true),
                LockoutEnabled = table.Column<bool>(),
                AccessFailedCount = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_accounts_people", row => row.Id)
        );
        migration.CreateIndex("IX_accounts_people_name", "accounts_people", "NormalizedUserName", unique: true);
        migration.CreateIndex("IX_accounts_people_mail", "accounts_people", "NormalizedEmail", unique: true);
        migration.CreateIndex("IX_accounts_people_pseudonym", "accounts_people", "Pseudonym", unique: true);
    }

    private static void Memberships(MigrationBuilder migration)
    {
        migration.CreateTable(
            "accounts_memberships",
            table => new
            {
                Id = table.Column<Guid>(),
                Person = table.Column<Guid>(),
                Operator = table.Column<Guid>(nullable: true),
                Role = table.Column<string>(maxLength: 32),
                Since = table.Column<DateTime>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_memberships", row => row.Id);
                table.ForeignKey(
                    "FK_accounts_memberships_accounts_people_Person",
                    row => row.Person,
                    "accounts_people",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex(
            "IX_accounts_memberships_operator",
            "accounts_memberships",
            ["Person", "Operator"],
            unique: true,
            filter: "\"Operator\" IS NOT NULL"
        );
        migration.CreateIndex(
            "IX_accounts_memberships_network",
            "accounts_memberships",
            "Person",
            unique: true,
            filter: "\"Operator\" IS NULL"
        );
    }

    private static void Tokens(MigrationBuilder migration)
    {
        migration.CreateTable(
            "accounts_tokens",
            table => new
            {
                Id = table.Column<Guid>(),
                Name = table.Column<string>(maxLength: 100),
                Operator = table.Column<Guid>(),
                Person = table.Column<Guid>(),
                Hash = table.Column<string>(maxLength: 64),
                Scopes = table.Column<string>(maxLength: 200),
                CreatedAt = table.Column<DateTime>(),
                LastUsedAt = table.Column<DateTime>(nullable: true),
                RevokedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_tokens", row => row.Id);
                table.ForeignKey(
                    "FK_accounts_tokens_accounts_people_Person",
                    row => row.Person,
                    "accounts_people",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_accounts_tokens_hash", "accounts_tokens", "Hash", unique: true);
        migration.CreateIndex("IX_accounts_tokens_operator", "accounts_tokens", "Operator");
        migration.CreateIndex("IX_accounts_tokens_person", "accounts_tokens", "Person");
    }

    private static void Audit(MigrationBuilder migration)
    {
        migration.CreateTable(
            "accounts_audit",
            table => new
            {
                Id = table.Column<long>().AutoNumber(),
                At = table.Column<DateTime>(),
                Deed = table.Column<string>(maxLength: 32),
                By = table.Column<Guid>(nullable: true),
                About = table.Column<Guid>(nullable: true),
                Operator = table.Column<Guid>(nullable: true),
                Details = table.Column<string>(maxLength: 200),
            },
            constraints: table => table.PrimaryKey("PK_accounts_audit", row => row.Id)
        );
        migration.CreateIndex("IX_accounts_audit_about", "accounts_audit", "About");
    }
}
