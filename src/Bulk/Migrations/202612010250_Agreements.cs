using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Bulk.Migrations;

/// <summary>Quotes that are accepted in the name of an organisation.</summary>
[DbContext(typeof(Db)), Migration("202612010250_Agreements")]
internal sealed class AgreementColumns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>("Asks", "bulk_quotes", defaultValue: 0);
        migrationBuilder.AddColumn<DateTime>("AskedAt", "bulk_quotes", nullable: true);
        migrationBuilder.AddColumn<string>("NotAgreed", "bulk_quotes", maxLength: 300, nullable: true);
    }
}
