using Marketplace.Platform.Sql;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Platform.Migrations;

[DbContext(typeof(Db)), Migration("202611230001_Platform")]
internal sealed class PlatformTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Ledger(migrationBuilder);
        Outbox(migrationBuilder);
        Mail(migrationBuilder);
    }

    private static void Ledger(MigrationBuilder migration)
    {
        migration.CreateTable(
            "platform_ledger",
            table => new
            {
                Id = table.Column<long>().AutoNumber(),
                Device = table.Column<Guid>(),
                N = table.Column<int>(),
                OccurredAt = table.Column<DateTime>(),
                RecordedAt = table.Column<DateTime>(),
                Type = table.Column<string>(maxLength: 64),
                ActorRole = table.Column<string>(maxLength: 32),
                ActorPseudonym = table.Column<string>(maxLength: 64),
                Place = table.Column<string>(maxLength: 128),
                Payload = table.Column<string>(),
                Previous = table.Column<string>(maxLength: 64),
                Hash = table.Column<string>(maxLength: 64),
            },
            constraints: table => table.PrimaryKey("PK_platform_ledger", row => row.Id)
        );
        migration.CreateIndex("IX_platform_ledger_chain", "platform_ledger", ["Device", "N"], unique: true);
    }

    private static void Outbox(MigrationBuilder migration)
    {
        migration.CreateTable(
            "platform_outbox",
            table => new
            {
                Id = table.Column<long>().AutoNumber(),
                EventId = table.Column<Guid>(),
                Type = table.Column<string>(maxLength: 200),
                Body = table.Column<string>(),
                SavedAt = table.Column<DateTime>(),
                DoneAt = table.Column<DateTime>(nullable: true),
                NotBefore = table.Column<DateTime>(nullable: true),
                Attempts = table.Column<int>(),
                LastError = table.Column<string>(maxLength: 500, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_platform_outbox", row => row.Id)
        );
        migration.CreateIndex("IX_platform_outbox_waiting", "platform_outbox", "Id", filter: "\"DoneAt\" IS NULL");
        migration.CreateTable(
            "platform_handled",
            table => new { EventId = table.Column<Guid>(), Handler = table.Column<string>(maxLength: 200) },
            constraints: table => table.PrimaryKey("PK_platform_handled", row => new { row.EventId, row.Handler })
        );
    }

    private static void Mail(MigrationBuilder migration)
    {
        migration.CreateTable(
            "platform_mails",
            table => new
            {
                Id = table.Column<Guid>(),
                Operator = table.Column<Guid>(nullable: true),
                To = table.Column<string>(maxLength: 256),
                Subject = table.Column<string>(maxLength: 200),
                Text = table.Column<string>(),
                Html = table.Column<string>(),
                QueuedAt = table.Column<DateTime>(),
                SentAt = table.Column<DateTime>(nullable: true),
                NotBefore = table.Column<DateTime>(nullable: true),
                Attempts = table.Column<int>(),
                LastError = table.Column<string>(maxLength: 500, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_platform_mails", row => row.Id)
        );
        migration.CreateIndex("IX_platform_mails_waiting", "platform_mails", "QueuedAt", filter: "\"SentAt\" IS NULL");
    }
}
