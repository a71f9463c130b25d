using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

[DbContext(typeof(Db)), Migration("202611231010_Payments")]
internal sealed class PaymentTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Orders(migrationBuilder);
        Ledger(migrationBuilder);
        Attempts(migrationBuilder);
        Shares(migrationBuilder);
        Events(migrationBuilder);
        Refunds(migrationBuilder);
        Disputes(migrationBuilder);
        Substitutions(migrationBuilder);
        SubstituteUnits(migrationBuilder);
    }

    private static void Orders(MigrationBuilder migration)
    {
        migration.AddColumn<DateTime>("PayBefore", "ordering_orders", nullable: true);
        migration.CreateIndex(
            "IX_ordering_orders_unpaid",
            "ordering_orders",
            "PayBefore",
            filter: "\"PayBefore\" IS NOT NULL"
        );
        foreach (var sum in new[] { "Paid", "Refunded", "Credited" })
            migration.AddColumn<long>(sum, "ordering_sub_orders", defaultValue: 0L);
    }

    private static void Ledger(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_payments",
            table => new
            {
                Id = table.Column<Guid>(),
                Order = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 32),
                How = table.Column<string>(maxLength: 32),
                Amount = table.Column<long>(),
                Reference = table.Column<string>(maxLength: 120),
                OccurredAt = table.Column<DateTime>(),
                RecordedAt = table.Column<DateTime>(),
                By = table.Column<Guid>(nullable: true),
                Closing = table.Column<Guid>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_ordering_payments", row => row.Id)
        );
        migration.CreateIndex("IX_ordering_payments_order", "ordering_payments", "Order");
        migration.CreateIndex(
            "IX_ordering_payments_once",
            "ordering_payments",
            ["Reference", "Kind", "How", "Operator"],
            unique: true
        );
        migration.CreateIndex(
            "IX_ordering_payments_till",
            "ordering_payments",
            ["Operator", "How"],
            filter: "\"Closing\" IS NULL"
        );
        migration.CreateIndex("IX_ordering_payments_day", "ordering_payments", ["How", "OccurredAt"]);
    }

    private static void Attempts(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_payment_attempts",
            table => new
            {
                Id = table.Column<Guid>(),
                Order = table.Column<Guid>(),
                N = table.Column<int>(),
                Amount = table.Column<long>(),
                State = table.Column<string>(maxLength: 32),
                SealedKey = table.Column<string>(maxLength: 1000),
                Session = table.Column<string>(maxLength: 120, nullable: true),
                Url = table.Column<string>(maxLength: 2000, nullable: true),
                Payment = table.Column<string>(maxLength: 120, nullable: true),
                StartedAt = table.Column<DateTime>(),
                ExpiresAt = table.Column<DateTime>(),
                ToClose = table.Column<bool>(),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_payment_attempts", row => row.Id)
        );
        migration.CreateIndex(
            "IX_ordering_payment_attempts_order",
            "ordering_payment_attempts",
            ["Order", "N"],
            unique: true
        );
        migration.CreateIndex("IX_ordering_payment_attempts_payment", "ordering_payment_attempts", "Payment");
        migration.CreateIndex(
            "IX_ordering_payment_attempts_state",
            "ordering_payment_attempts",
            ["State", "ExpiresAt"]
        );
    }

    private static void Shares(MigrationBuilder migration) =>
        migration.CreateTable(
            "ordering_payment_attempt_shares",
            table => new
            {
                Attempt = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Amount = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ordering_payment_attempt_shares", row => new { row.Attempt, row.Operator });
                table.ForeignKey(
                    "FK_ordering_payment_attempt_shares_attempt",
                    row => row.Attempt,
                    "ordering_payment_attempts",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );

    private static void Events(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_stripe_events",
            table => new
            {
                Id = table.Column<string>(maxLength: 120),
                Type = table.Column<string>(maxLength: 80),
                Subject = table.Column<string>(maxLength: 32),
                Reference = table.Column<string>(maxLength: 120),
                CreatedAt = table.Column<DateTime>(),
                ReceivedAt = table.Column<DateTime>(),
                DoneAt = table.Column<DateTime>(nullable: true),
                NotBefore = table.Column<DateTime>(nullable: true),
                Attempts = table.Column<int>(),
                LastError = table.Column<string>(maxLength: 500, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_ordering_stripe_events", row => row.Id)
        );
        migration.CreateIndex(
            "IX_ordering_stripe_events_waiting",
            "ordering_stripe_events",
            "ReceivedAt",
            filter: "\"DoneAt\" IS NULL"
        );
    }

    private static void Refunds(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_refunds",
            table => new
            {
                Id = table.Column<Guid>(),
                Order = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Amount = table.Column<long>(),
                State = table.Column<string>(maxLength: 32),
                Payment = table.Column<string>(maxLength: 120, nullable: true),
                Provider = table.Column<string>(maxLength: 120, nullable: true),
                How = table.Column<string>(maxLength: 32, nullable: true),
                AskedAt = table.Column<DateTime>(),
                PayBefore = table.Column<DateTime>(),
                DoneAt = table.Column<DateTime>(nullable: true),
                NotBefore = table.Column<DateTime>(nullable: true),
                Attempts = table.Column<int>(),
                LastError = table.Column<string>(maxLength: 500, nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_refunds", row => row.Id)
        );
        migration.CreateIndex("IX_ordering_refunds_order", "ordering_refunds", "Order");
        migration.CreateIndex("IX_ordering_refunds_operator", "ordering_refunds", ["Operator", "State"]);
        migration.CreateIndex(
            "IX_ordering_refunds_waiting",
            "ordering_refunds",
            "NotBefore",
            filter: "\"DoneAt\" IS NULL"
        );
    }

    private static void Disputes(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_disputes",
            table => new
            {
                Id = table.Column<string>(maxLength: 120),
                Order = table.Column<Guid>(),
                Payment = table.Column<string>(maxLength: 120),
                Amount = table.Column<long>(),
                Reason = table.Column<string>(maxLength: 80),
                Outcome = table.Column<string>(maxLength: 32),
                OpenedAt = table.Column<DateTime>(),
                AnswerBefore = table.Column<DateTime>(nullable: true),
                ClosedAt = table.Column<DateTime>(nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_disputes", row => row.Id)
        );
        migration.CreateIndex("IX_ordering_disputes_order", "ordering_disputes", "Order");
    }

    private static void Substitutions(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_substitutions",
            table => new
            {
                Id = table.Column<Guid>(),
                Order = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                AnswerBefore = table.Column<DateTime>(),
                Answer = table.Column<string>(maxLength: 32),
                AnsweredAt = table.Column<DateTime>(nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_substitutions", row => row.Id)
        );
        migration.CreateIndex("IX_ordering_substitutions_order", "ordering_substitutions", "Order");
        migration.CreateIndex(
            "IX_ordering_substitutions_awaited",
            "ordering_substitutions",
            ["Answer", "AnswerBefore"]
        );
    }

    private static void SubstituteUnits(MigrationBuilder migration) =>
        migration.CreateTable(
            "ordering_substitute_units",
            table => new
            {
                Substitution = table.Column<Guid>(),
                Line = table.Column<Guid>(),
                Device = table.Column<Guid>(),
                Tag = table.Column<string>(maxLength: 16),
                Title = table.Column<string>(maxLength: 300),
                GradeLine = table.Column<string>(maxLength: 100),
                Slug = table.Column<string>(maxLength: 200),
                Photo = table.Column<string>(maxLength: 100, nullable: true),
                Price = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ordering_substitute_units", row => new { row.Substitution, row.Line });
                table.ForeignKey(
                    "FK_ordering_substitute_units_substitution",
                    row => row.Substitution,
                    "ordering_substitutions",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
}
