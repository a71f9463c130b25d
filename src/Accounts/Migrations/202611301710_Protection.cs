using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Accounts.Migrations;

/// <summary>Sessions, second proofs, changes of address and postal addresses.</summary>
[DbContext(typeof(Db)), Migration("202611301710_Protection")]
internal sealed class ProtectionTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<bool>("SecondFactorWaived", "accounts_people", defaultValue: false);
        migrationBuilder.AddColumn<DateTime>("SeenAt", "accounts_people", nullable: true);
        migrationBuilder.AddColumn<DateTime>("WarnedAt", "accounts_people", nullable: true);
        Sessions(migrationBuilder);
        RecoveryCodes(migrationBuilder);
        UsedCodes(migrationBuilder);
        MailChanges(migrationBuilder);
        Addresses(migrationBuilder);
    }

    private static void Sessions(MigrationBuilder migration)
    {
        migration.CreateTable(
            "accounts_sessions",
            table => new
            {
                Id = table.Column<Guid>(),
                Person = table.Column<Guid>(),
                Device = table.Column<string>(maxLength: 120),
                Strong = table.Column<bool>(),
                StartedAt = table.Column<DateTime>(),
                SeenAt = table.Column<DateTime>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_sessions", row => row.Id);
                table.ForeignKey(
                    "FK_accounts_sessions_accounts_people_Person",
                    row => row.Person,
                    "accounts_people",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_accounts_sessions_person", "accounts_sessions", "Person");
    }

    private static void RecoveryCodes(MigrationBuilder migration)
    {
        migration.CreateTable(
            "accounts_recovery_codes",
            table => new
            {
                Id = table.Column<Guid>(),
                Person = table.Column<Guid>(),
                Hash = table.Column<string>(maxLength: 64),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_recovery_codes", row => row.Id);
                table.ForeignKey(
                    "FK_accounts_recovery_codes_accounts_people_Person",
                    row => row.Person,
                    "accounts_people",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex(
            "IX_accounts_recovery_codes_hash",
            "accounts_recovery_codes",
            ["Person", "Hash"],
            unique: true
        );
    }

    private static void UsedCodes(MigrationBuilder migration)
    {
        migration.CreateTable(
            "accounts_used_codes",
            table => new
            {
                Person = table.Column<Guid>(),
                Code = table.Column<string>(maxLength: 6),
                At = table.Column<DateTime>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_used_codes", row => new { row.Person, row.Code });
                table.ForeignKey(
                    "FK_accounts_used_codes_accounts_people_Person",
                    row => row.Person,
                    "accounts_people",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
    }

    private static void MailChanges(MigrationBuilder migration)
    {
        migration.CreateTable(
            "accounts_mail_changes",
            table => new
            {
                Id = table.Column<Guid>(),
                Person = table.Column<Guid>(),
                OldMail = table.Column<string>(maxLength: 256),
                NewMail = table.Column<string>(maxLength: 256),
                AskedAt = table.Column<DateTime>(),
                OldAgreedAt = table.Column<DateTime>(nullable: true),
                NewAgreedAt = table.Column<DateTime>(nullable: true),
                ChangedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_mail_changes", row => row.Id);
                table.ForeignKey(
                    "FK_accounts_mail_changes_accounts_people_Person",
                    row => row.Person,
                    "accounts_people",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_accounts_mail_changes_person", "accounts_mail_changes", "Person");
    }

    private static void Addresses(MigrationBuilder migration)
    {
        migration.CreateTable(
            "accounts_addresses",
            table => new
            {
                Id = table.Column<Guid>(),
                Person = table.Column<Guid>(),
                Name = table.Column<string>(maxLength: 100),
                Street = table.Column<string>(maxLength: 200),
                PostalCode = table.Column<string>(maxLength: 10),
                Town = table.Column<string>(maxLength: 100),
                Phone = table.Column<string>(maxLength: 30, nullable: true),
                PutFirstAt = table.Column<DateTime>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_addresses", row => row.Id);
                table.ForeignKey(
                    "FK_accounts_addresses_accounts_people_Person",
                    row => row.Person,
                    "accounts_people",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_accounts_addresses_person", "accounts_addresses", "Person");
    }
}
