using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Solidarity;
using Marketplace.Solidarity.Programmes;
using Marketplace.Solidarity.Vouchers;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Network.Organisations;
using Marketplace.Tests.Ordering.Buying;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Solidarity.Programmes;

/// <summary>A programme in the hands of its sponsor.</summary>
internal sealed record Funded(Bureau Sponsor, SponsoredProgramme Programme, CatalogShop Shop)
{
    public string Here => $"{Sponsor.Home}/programmes/{Programme.Id}";

    public Visitor Visitor => Sponsor.Visitor;

    /// <summary>Makes vouchers as the sponsor does; the sheet is open then.</summary>
    public async Task<IReadOnlyList<Voucher>> Make(int count = 1, string euros = "50", string mails = "")
    {
        await Visitor.Open(Here);
        await Visitor.Submit(("Montant", euros), ("Nombre", mails == "" ? $"{count}" : ""), ("Adresses", mails));
        return await Vouchers();
    }

    public Task<List<Voucher>> Vouchers() =>
        Shop.InDb(db =>
            (
                from one in db.ProgrammeVouchers
                where one.Programme == Programme.Id
                join voucher in db.Vouchers on one.Voucher equals voucher.Id
                orderby voucher.Id
                select voucher
            )
                .AsNoTracking()
                .ToListAsync()
        );
}

internal static class Sponsors
{
    private static int buyers;

    public static readonly (string, string)[] Told = [("Budget", "1000"), ("Plafond", "100")];

    extension(CatalogShop shop)
    {
        /// <summary>Opens a programme at the network for a new organisation.</summary>
        public async Task<Funded> NewProgramme(params (string Name, string Value)[] own)
        {
            var sponsor = await shop.NewOrganisation(OrganisationKind.PublicBody, "Département");
            var administrator = await shop.SignIn(Role.Administrator);
            await administrator.Open("/pole/programmes");
            var name = Staffing.Unused("Équipement");
            (string Name, string Value)[] told = [("Financeur", sponsor.Name), ("Nom", name), .. Told];
            var page = await administrator.Press(
                "Ouvrir le programme",
                [.. told.Where(one => !own.Any(other => other.Name == one.Name)), .. own]
            );
            Assert.Contains(name, page.Text, StringComparison.Ordinal);
            var programme = await shop.InDb(db =>
                db.SponsoredProgrammes.AsNoTracking().SingleAsync(one => one.Name == name)
            );
            return new Funded(sponsor, programme, shop);
        }

        /// <summary>Somebody buys a unit with this voucher.</summary>
        public async Task<Visitor> BuyWith(
            Voucher voucher,
            int euros = 149,
            Workplace? at = null,
            string name = "Camille Exemple"
        )
        {
            var unit = await shop.NewUnit(at, euros);
            var visitor = shop.Visit();
            await visitor.Put(unit.Tag);
            await visitor.Introduce(name, $"06 12 {Interlocked.Increment(ref buyers) % 100:00} 56 78");
            await visitor.Submit(("Paiement", "retrait"), ("Bon", voucher.Code));
            if (visitor.Page.Forms.Any(form => form.Button(Purchases.OrderButton) is not null))
                await visitor.Press(Purchases.OrderButton);
            return visitor;
        }
    }
}
