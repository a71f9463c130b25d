using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

[DbContext(typeof(Db)), Migration("202611301130_Messages")]
internal sealed class MessageTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Messages(migrationBuilder);
        Recalls(migrationBuilder);
    }

    private static void Messages(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_messages",
            table => new
            {
                Id = table.Column<Guid>(),
                Order = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                SubOrder = table.Column<Guid>(),
                By = table.Column<Guid>(nullable: true),
                FromBuyer = table.Column<bool>(),
                Text = table.Column<string>(maxLength: 2000),
                SentAt = table.Column<DateTime>(),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_messages", row => row.Id)
        );
        migration.CreateIndex("IX_ordering_messages_thread", "ordering_messages", ["SubOrder", "SentAt"]);
        migration.CreateIndex("IX_ordering_messages_inbox", "ordering_messages", ["Operator", "SentAt"]);
        migration.CreateIndex("IX_ordering_messages_order", "ordering_messages", "Order");
    }

    private static void Recalls(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_recalls",
            table => new
            {
                Id = table.Column<Guid>(),
                Operator = table.Column<Guid>(nullable: true),
                Sentence = table.Column<string>(maxLength: 400),
                OpenedAt = table.Column<DateTime>(),
                OpenedBy = table.Column<Guid>(),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_recalls", row => row.Id)
        );
        migration.CreateIndex("IX_ordering_recalls_opened", "ordering_recalls", "OpenedAt");
        migration.CreateTable(
            "ordering_recall_units",
            table => new
            {
                Recall = table.Column<Guid>(),
                Device = table.Column<Guid>(),
                Tag = table.Column<string>(maxLength: 16),
                Name = table.Column<string>(maxLength: 300),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ordering_recall_units", row => new { row.Recall, row.Device });
                table.ForeignKey(
                    "FK_ordering_recall_units_recall",
                    row => row.Recall,
                    "ordering_recalls",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_ordering_recall_units_device", "ordering_recall_units", "Device");
    }
}
