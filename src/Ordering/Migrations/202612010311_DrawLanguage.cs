using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

[DbContext(typeof(Db)), Migration("202612010311_DrawLanguage")]
internal sealed class DrawLanguageColumn : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("WrittenIn", "ordering_draw_entries", maxLength: 8, defaultValue: "fr");
}
