using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Solidarity.Migrations;

[DbContext(typeof(Db)), Migration("202612010310_HolderLanguage")]
internal sealed class HolderLanguageColumns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])["solidarity_requests", "solidarity_rights"])
            migrationBuilder.AddColumn<string>("WrittenIn", table, maxLength: 8, defaultValue: "fr");
    }
}
