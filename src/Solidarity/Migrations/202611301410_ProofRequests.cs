using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Solidarity.Migrations;

[DbContext(typeof(Db)), Migration("202611301410_ProofRequests")]
internal sealed class ProofRequestTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Requests(migrationBuilder);
        Readers(migrationBuilder);
        Views(migrationBuilder);
    }

    private static void Requests(MigrationBuilder migration)
    {
        migration.CreateTable(
            "solidarity_requests",
            table => new
            {
                Id = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Document = table.Column<string>(maxLength: 32),
                State = table.Column<string>(maxLength: 32),
                SentAt = table.Column<DateTime>(),
                Mail = table.Column<string>(maxLength: 256, nullable: true),
                File = table.Column<string>(maxLength: 64, nullable: true),
                FileType = table.Column<string>(maxLength: 40, nullable: true),
                DeleteBefore = table.Column<DateTime>(),
                Right = table.Column<Guid>(nullable: true),
                DecidedBy = table.Column<Guid>(nullable: true),
                DecidedAt = table.Column<DateTime>(nullable: true),
                Why = table.Column<string>(maxLength: 500, nullable: true),
                Appeal = table.Column<string>(maxLength: 1000, nullable: true),
                AppealDecidedBy = table.Column<Guid>(nullable: true),
                AppealDecidedAt = table.Column<DateTime>(nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_solidarity_requests", row => row.Id)
        );
        migration.CreateIndex("IX_solidarity_requests_operator", "solidarity_requests", ["Operator", "State"]);
        migration.CreateIndex(
            "IX_solidarity_requests_files",
            "solidarity_requests",
            "DeleteBefore",
            filter: "\"File\" IS NOT NULL"
        );
        migration.CreateIndex("IX_solidarity_requests_sent", "solidarity_requests", "SentAt");
    }

    private static void Readers(MigrationBuilder migration)
    {
        migration.CreateTable(
            "solidarity_readers",
            table => new
            {
                Person = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                TrainedUntil = table.Column<DateTime>(),
                By = table.Column<Guid>(),
            },
            constraints: table => table.PrimaryKey("PK_solidarity_readers", row => new { row.Operator, row.Person })
        );
        migration.CreateIndex("IX_solidarity_readers_person", "solidarity_readers", "Person");
    }

    private static void Views(MigrationBuilder migration)
    {
        migration.CreateTable(
            "solidarity_document_views",
            table => new
            {
                Id = table.Column<Guid>(),
                Request = table.Column<Guid>(),
                Person = table.Column<Guid>(),
                At = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_solidarity_document_views", row => row.Id)
        );
        migration.CreateIndex("IX_solidarity_document_views_request", "solidarity_document_views", "Request");
        migration.CreateIndex("IX_solidarity_document_views_at", "solidarity_document_views", "At");
    }
}
