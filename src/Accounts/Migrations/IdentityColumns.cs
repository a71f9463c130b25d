using Marketplace.Platform.Sql;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Accounts.Migrations;

/// <summary>The tables of ASP.NET Core Identity's schema version 3, beside the people.</summary>
internal static class IdentityColumns
{
    public static void Create(MigrationBuilder migration)
    {
        Claims(migration);
        Logins(migration);
        Secrets(migration);
        Passkeys(migration);
    }

    private static void Claims(MigrationBuilder migration)
    {
        migration.CreateTable(
            "accounts_claims",
            table => new
            {
                Id = table.Column<int>().AutoNumber(),
                UserId = table.Column<Guid>(),
                ClaimType = table.Column<string>(maxLength: 256, nullable: true),
                ClaimValue = table.Column<string>(maxLength: 1024, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_claims", row => row.Id);
                table.ForeignKey(
                    "FK_accounts_claims_accounts_people_UserId",
                    row => row.UserId,
                    "accounts_people",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_accounts_claims_person", "accounts_claims", "UserId");
    }

    private static void Logins(MigrationBuilder migration)
    {
        migration.CreateTable(
            "accounts_logins",
            table => new
            {
                LoginProvider = table.Column<string>(maxLength: 128),
                ProviderKey = table.Column<string>(maxLength: 128),
                ProviderDisplayName = table.Column<string>(maxLength: 128, nullable: true),
                UserId = table.Column<Guid>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_logins", row => new { row.LoginProvider, row.ProviderKey });
                table.ForeignKey(
                    "FK_accounts_logins_accounts_people_UserId",
                    row => row.UserId,
                    "accounts_people",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_accounts_logins_person", "accounts_logins", "UserId");
    }

    private static void Secrets(MigrationBuilder migration) =>
        migration.CreateTable(
            "accounts_secrets",
            table => new
            {
                UserId = table.Column<Guid>(),
                LoginProvider = table.Column<string>(maxLength: 128),
                Name = table.Column<string>(maxLength: 128),
                Value = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey(
                    "PK_accounts_secrets",
                    row => new
                    {
                        row.UserId,
                        row.LoginProvider,
                        row.Name,
                    }
                );
                table.ForeignKey(
                    "FK_accounts_secrets_accounts_people_UserId",
                    row => row.UserId,
                    "accounts_people",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );

    private static void Passkeys(MigrationBuilder migration)
    {
        migration.CreateTable(
            "accounts_passkeys",
            table => new
            {
                CredentialId = table.Column<byte[]>(maxLength: 900),
                UserId = table.Column<Guid>(),
                Data = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_passkeys", row => row.CredentialId);
                table.ForeignKey(
                    "FK_accounts_passkeys_accounts_people_UserId",
                    row => row.UserId,
                    "accounts_people",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_accounts_passkeys_person", "accounts_passkeys", "UserId");
    }
}
