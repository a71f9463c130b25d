using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Solidarity.Migrations;

/// <summary>Vouchers and what they paid; created with the module's first tables.</summary>
internal static class VoucherTables
{
    public static void Up(MigrationBuilder migration)
    {
        Vouchers(migration);
        Redemptions(migration);
    }

    private static void Vouchers(MigrationBuilder migration)
    {
        migration.CreateTable(
            "solidarity_vouchers",
            table => new
            {
                Id = table.Column<Guid>(),
                Code = table.Column<string>(maxLength: 16),
                Programme = table.Column<string>(maxLength: 120),
                AmountCents = table.Column<long>(),
                LeftCents = table.Column<long>(),
                KeepsRest = table.Column<bool>(),
                IssuedAt = table.Column<DateTime>(),
                ValidUntil = table.Column<DateTime>(),
                By = table.Column<Guid>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_solidarity_vouchers", row => row.Id);
                table.CheckConstraint(
                    "CK_solidarity_vouchers_left",
                    "\"LeftCents\" >= 0 AND \"LeftCents\" <= \"AmountCents\""
                );
            }
        );
        migration.CreateIndex("IX_solidarity_vouchers_code", "solidarity_vouchers", "Code", unique: true);
        migration.CreateIndex("IX_solidarity_vouchers_issued", "solidarity_vouchers", "IssuedAt");
    }

    private static void Redemptions(MigrationBuilder migration)
    {
        migration.CreateTable(
            "solidarity_redemptions",
            table => new
            {
                Id = table.Column<Guid>(),
                Voucher = table.Column<Guid>(),
                Order = table.Column<Guid>(),
                Seller = table.Column<Guid>(),
                AmountCents = table.Column<long>(),
                ReturnedCents = table.Column<long>(),
                LostCents = table.Column<long>(),
                At = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_solidarity_redemptions", row => row.Id)
        );
        migration.CreateIndex(
            "IX_solidarity_redemptions_order",
            "solidarity_redemptions",
            ["Order", "Seller"],
            unique: true
        );
        migration.CreateIndex("IX_solidarity_redemptions_voucher", "solidarity_redemptions", "Voucher");
    }
}
