using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Network.Migrations;

[DbContext(typeof(Db)), Migration("202611301350_ThemeChoices")]
internal sealed class ThemeChoiceTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable(
            "network_theme_choices",
            table => new
            {
                Host = table.Column<string>(maxLength: 253),
                Theme = table.Column<string>(maxLength: 80),
                ChosenAt = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_network_theme_choices", row => row.Host)
        );
}
