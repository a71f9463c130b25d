using Marketplace.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Ordering.Migrations;

[DbContext(typeof(Db)), Migration("202611301100_Deliveries")]
internal sealed class DeliveryTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Columns(migrationBuilder);
        Parcels(migrationBuilder);
        Tariffs(migrationBuilder);
        Hours(migrationBuilder);
        Seats(migrationBuilder);
    }

    private static void Columns(MigrationBuilder migration)
    {
        migration.AddColumn<long>("Shipping", "ordering_sub_orders", nullable: true);
        migration.AddColumn<DateTime>("SentAt", "ordering_sub_orders", nullable: true);
        migration.AddColumn<bool>("ByParcel", "ordering_checkout_pick_ups", defaultValue: false);
        migration.AddColumn<string>("Addressee", "ordering_checkouts", maxLength: 100, nullable: true);
        migration.AddColumn<string>("Street", "ordering_checkouts", maxLength: 200, nullable: true);
        migration.AddColumn<string>("Complement", "ordering_checkouts", maxLength: 200, nullable: true);
        migration.AddColumn<string>("PostCode", "ordering_checkouts", maxLength: 5, nullable: true);
        migration.AddColumn<string>("City", "ordering_checkouts", maxLength: 100, nullable: true);
    }

    private static void Parcels(MigrationBuilder migration) =>
        migration.CreateTable(
            "ordering_parcels",
            table => new
            {
                SubOrder = table.Column<Guid>(),
                Name = table.Column<string>(maxLength: 100),
                Street = table.Column<string>(maxLength: 200),
                Complement = table.Column<string>(maxLength: 200, nullable: true),
                PostCode = table.Column<string>(maxLength: 5),
                City = table.Column<string>(maxLength: 100),
                Grams = table.Column<int>(),
                Carrier = table.Column<string>(maxLength: 60, nullable: true),
                Tracking = table.Column<string>(maxLength: 60, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ordering_parcels", row => row.SubOrder);
                table.ForeignKey(
                    "FK_ordering_parcels_sub_order",
                    row => row.SubOrder,
                    "ordering_sub_orders",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );

    private static void Tariffs(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_parcel_tariffs",
            table => new
            {
                Id = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                From = table.Column<DateTime>(),
                SetAt = table.Column<DateTime>(),
                SetBy = table.Column<Guid>(),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_parcel_tariffs", row => row.Id)
        );
        migration.CreateIndex("IX_ordering_parcel_tariffs_operator", "ordering_parcel_tariffs", ["Operator", "From"]);
        migration.CreateTable(
            "ordering_parcel_tiers",
            table => new
            {
                Tariff = table.Column<Guid>(),
                MaxGrams = table.Column<int>(),
                Price = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ordering_parcel_tiers", row => new { row.Tariff, row.MaxGrams });
                table.ForeignKey(
                    "FK_ordering_parcel_tiers_tariff",
                    row => row.Tariff,
                    "ordering_parcel_tariffs",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
    }

    private static void Hours(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_pick_up_hours",
            table => new
            {
                Id = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Place = table.Column<Guid>(),
                Day = table.Column<string>(maxLength: 32),
                Opens = table.Column<int>(),
                Closes = table.Column<int>(),
                Minutes = table.Column<int>(),
                Capacity = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_pick_up_hours", row => row.Id)
        );
        migration.CreateIndex("IX_ordering_pick_up_hours_operator", "ordering_pick_up_hours", "Operator");
        migration.CreateIndex(
            "IX_ordering_pick_up_hours_place",
            "ordering_pick_up_hours",
            ["Place", "Day", "Opens"],
            unique: true
        );
        migration.CreateTable(
            "ordering_pick_up_closures",
            table => new
            {
                Id = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Place = table.Column<Guid>(),
                Day = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_ordering_pick_up_closures", row => row.Id)
        );
        migration.CreateIndex(
            "IX_ordering_pick_up_closures_day",
            "ordering_pick_up_closures",
            ["Place", "Day"],
            unique: true
        );
    }

    private static void Seats(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ordering_pick_up_seats",
            table => new
            {
                Id = table.Column<Guid>(),
                Operator = table.Column<Guid>(),
                Order = table.Column<Guid>(),
                Place = table.Column<Guid>(),
                StartsAt = table.Column<DateTime>(),
                EndsAt = table.Column<DateTime>(),
                Seat = table.Column<int>(),
                HeldUntil = table.Column<DateTime>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_ordering_pick_up_seats", row => row.Id)
        );
        migration.CreateIndex(
            "IX_ordering_pick_up_seats_once",
            "ordering_pick_up_seats",
            ["Place", "StartsAt", "Seat"],
            unique: true
        );
        migration.CreateIndex(
            "IX_ordering_pick_up_seats_order",
            "ordering_pick_up_seats",
            ["Order", "Operator"],
            unique: true
        );
        migration.CreateIndex("IX_ordering_pick_up_seats_agenda", "ordering_pick_up_seats", ["Operator", "StartsAt"]);
    }
}
