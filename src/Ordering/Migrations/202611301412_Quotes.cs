using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

[DbContext(typeof(Db)), Migration("202611301412_Quotes")]
internal sealed class QuoteTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ordering_quotes",
            table => new
            {
                Id = table.Column<Guid>(),
                Number = table.Column<string>(maxLength: 16),
                Right = table.Column<Guid>(),
                Tier = table.Column<string>(maxLength: 32),
                Name = table.Column<string>(maxLength: 100),
                Device = table.Column<Guid>(),
                Tag = table.Column<string>(maxLength: 16),
                Operator = table.Column<Guid>(),
                Title = table.Column<string>(maxLength: 300),
                GradeLine = table.Column<string>(maxLength: 100),
                Slug = table.Column<string>(maxLength: 200),
                PublicPrice = table.Column<long>(),
                Price = table.Column<long>(),
                Voucher = table.Column<long>(),
                Aid = table.Column<long>(),
                MadeAt = table.Column<DateTime>(),
                ValidUntil = table.Column<DateTime>(),
                EndedAt = table.Column<DateTime>(nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_quotes", row => row.Id)
        );
        migrationBuilder.CreateIndex("IX_ordering_quotes_number", "ordering_quotes", "Number", unique: true);
        migrationBuilder.CreateIndex(
            "IX_ordering_quotes_open",
            "ordering_quotes",
            "Right",
            unique: true,
            filter: "\"EndedAt\" IS NULL"
        );
        migrationBuilder.CreateIndex("IX_ordering_quotes_made", "ordering_quotes", "MadeAt");
    }
}
