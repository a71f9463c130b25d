using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Platform.Migrations;

[DbContext(typeof(Db)), Migration("202611301745_OneClickStop")]
internal sealed class OneClickStop : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("Stop", "platform_mails", maxLength: 600, nullable: true);
}
