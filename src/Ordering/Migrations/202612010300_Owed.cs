using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

/// <summary>What is paid on terms: whose account it is, and the reminders that were written.</summary>
[DbContext(typeof(Db)), Migration("202612010300_Owed")]
internal sealed class OwedTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>("Organisation", "ordering_organisation_terms", nullable: true);
        migrationBuilder.AddColumn<bool>("Public", "ordering_organisation_terms", defaultValue: false);
        migrationBuilder.CreateIndex(
            "IX_ordering_organisation_terms_organisation",
            "ordering_organisation_terms",
            "Organisation"
        );
        migrationBuilder.CreateTable(
            "ordering_reminders",
            table => new
            {
                Id = table.Column<Guid>(),
                Invoice = table.Column<Guid>(),
                Step = table.Column<string>(maxLength: 32),
                SentAt = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_reminders", row => row.Id)
        );
        migrationBuilder.CreateIndex(
            "IX_ordering_reminders_once",
            "ordering_reminders",
            ["Invoice", "Step"],
            unique: true
        );
    }
}
