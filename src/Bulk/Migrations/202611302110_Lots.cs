using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Bulk.Migrations;

[DbContext(typeof(Db)), Migration("202611302110_Lots")]
internal sealed class LotTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateRequests(migrationBuilder);
        CreateQuotes(migrationBuilder);
        CreateVersions(migrationBuilder);
        CreateLines(migrationBuilder);
        CreateMessages(migrationBuilder);
        CreateReplacements(migrationBuilder);
        migrationBuilder.CreateTable(
            "bulk_minimums",
            table => new
            {
                Operator = table.Column<Guid>(),
                Units = table.Column<int>(),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_bulk_minimums", row => row.Operator)
        );
    }

    private static void CreateRequests(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "bulk_requests",
            table => new
            {
                Id = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 32),
                Use = table.Column<string>(maxLength: 300, nullable: true),
                Postcode = table.Column<string>(maxLength: 5),
                Before = table.Column<DateTime>(nullable: true),
                WishText = table.Column<string>(),
                AnswerText = table.Column<string>(),
                MadeAt = table.Column<DateTime>(),
                AnsweredAt = table.Column<DateTime>(),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_bulk_requests", row => row.Id)
        );
        migrationBuilder.CreateIndex("IX_bulk_requests_made", "bulk_requests", "MadeAt");
    }

    private static void CreateQuotes(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "bulk_quotes",
            table => new
            {
                Id = table.Column<Guid>(),
                Number = table.Column<string>(maxLength: 16),
                Request = table.Column<Guid>(),
                OrganisationId = table.Column<Guid>(nullable: true),
                Kind = table.Column<string>(maxLength: 32),
                Organisation = table.Column<string>(maxLength: 100),
                Siret = table.Column<string>(maxLength: 14, nullable: true),
                Rna = table.Column<string>(maxLength: 10, nullable: true),
                Contact = table.Column<string>(maxLength: 100),
                Mail = table.Column<string>(maxLength: 256),
                Phone = table.Column<string>(maxLength: 40, nullable: true),
                Postcode = table.Column<string>(maxLength: 5),
                Before = table.Column<DateTime>(nullable: true),
                AllOrNothing = table.Column<bool>(),
                State = table.Column<string>(maxLength: 32),
                MadeAt = table.Column<DateTime>(),
                ValidUntil = table.Column<DateTime>(),
                Current = table.Column<int>(),
                RemindedAt = table.Column<DateTime>(nullable: true),
                EndedAt = table.Column<DateTime>(nullable: true),
                RefusedFor = table.Column<string>(maxLength: 300, nullable: true),
                PurchaseOrder = table.Column<string>(maxLength: 50, nullable: true),
                Engagement = table.Column<string>(maxLength: 50, nullable: true),
                ServiceCode = table.Column<string>(maxLength: 50, nullable: true),
                PurchaseOrderFile = table.Column<string>(maxLength: 64, nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_bulk_quotes", row => row.Id)
        );
        migrationBuilder.CreateIndex("IX_bulk_quotes_number", "bulk_quotes", "Number", unique: true);
        migrationBuilder.CreateIndex("IX_bulk_quotes_request", "bulk_quotes", "Request", unique: true);
        migrationBuilder.CreateIndex("IX_bulk_quotes_state", "bulk_quotes", ["State", "ValidUntil"]);
        migrationBuilder.CreateIndex("IX_bulk_quotes_mail", "bulk_quotes", "Mail");
    }

    private static void CreateVersions(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "bulk_versions",
            table => new
            {
                Id = table.Column<Guid>(),
                Quote = table.Column<Guid>(),
                No = table.Column<int>(),
                By = table.Column<Guid>(nullable: true),
                Note = table.Column<string>(maxLength: 300),
                MadeAt = table.Column<DateTime>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_bulk_versions", row => row.Id);
                table.ForeignKey(
                    "FK_bulk_versions_quote",
                    row => row.Quote,
                    "bulk_quotes",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex("IX_bulk_versions_no", "bulk_versions", ["Quote", "No"], unique: true);
    }

    private static void CreateLines(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "bulk_lines",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<Guid>(),
                Device = table.Column<Guid>(),
                Tag = table.Column<string>(maxLength: 16),
                Operator = table.Column<Guid>(),
                Listing = table.Column<Guid>(),
                Title = table.Column<string>(maxLength: 300),
                GradeLine = table.Column<string>(maxLength: 100),
                Slug = table.Column<string>(maxLength: 200),
                ShopPrice = table.Column<long>(),
                Price = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_bulk_lines", row => row.Id);
                table.ForeignKey(
                    "FK_bulk_lines_version",
                    row => row.Version,
                    "bulk_versions",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex("IX_bulk_lines_version", "bulk_lines", "Version");
        migrationBuilder.CreateIndex("IX_bulk_lines_operator", "bulk_lines", "Operator");
        migrationBuilder.CreateIndex("IX_bulk_lines_device", "bulk_lines", "Device");
    }

    private static void CreateMessages(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "bulk_messages",
            table => new
            {
                Id = table.Column<Guid>(),
                Quote = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                By = table.Column<Guid>(nullable: true),
                FromBuyer = table.Column<bool>(),
                Text = table.Column<string>(maxLength: 2000),
                AskedTotal = table.Column<long>(nullable: true),
                AskedUnits = table.Column<int>(nullable: true),
                SentAt = table.Column<DateTime>(),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_bulk_messages", row => row.Id)
        );
        migrationBuilder.CreateIndex("IX_bulk_messages_thread", "bulk_messages", ["Quote", "SentAt"]);
        migrationBuilder.CreateIndex("IX_bulk_messages_inbox", "bulk_messages", ["Operator", "SentAt"]);
    }

    private static void CreateReplacements(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "bulk_replacements",
            table => new
            {
                Id = table.Column<Guid>(),
                Quote = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Gone = table.Column<Guid>(),
                GoneTag = table.Column<string>(maxLength: 16),
                GoneTitle = table.Column<string>(maxLength: 300),
                Proposed = table.Column<Guid>(nullable: true),
                ProposedTag = table.Column<string>(maxLength: 16, nullable: true),
                ProposedTitle = table.Column<string>(maxLength: 300, nullable: true),
                ProposedGrade = table.Column<string>(maxLength: 100, nullable: true),
                ProposedSlug = table.Column<string>(maxLength: 200, nullable: true),
                ProposedListing = table.Column<Guid>(nullable: true),
                Price = table.Column<long>(),
                AskedAt = table.Column<DateTime>(),
                AnsweredAt = table.Column<DateTime>(nullable: true),
                Accepted = table.Column<bool>(nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_bulk_replacements", row => row.Id)
        );
        migrationBuilder.CreateIndex("IX_bulk_replacements_gone", "bulk_replacements", ["Quote", "Gone"], unique: true);
    }
}
