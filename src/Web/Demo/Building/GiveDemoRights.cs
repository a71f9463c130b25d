using Marketplace.Accounts.Contracts;
using Marketplace.Catalog.Contracts;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Building;

/// <summary>
/// Solidarity prices at both workshops, and codes and vouchers with which a visitor can try them, given by the same rules
/// as by the people of the demonstration.
/// </summary>
internal sealed class GiveDemoRights(ISolidarityPrices prices, IGiveRights rights, IAccounts accounts, DemoNotes notes)
{
    private const string Given = "solidarity";
    private const string Programme = "Équipement des familles (démonstration)";
    private const int PercentLess = 30;

    public async Task Give(IReadOnlyDictionary<DemoOperator, OperatorId> workshops, CancellationToken cancellation)
    {
        if (notes.IsDone(Given))
            return;
        foreach (var (workshop, id) in workshops)
            await prices.Set(id, PercentLess, await Person(DemoPeople.Lead(workshop), id, cancellation), cancellation);
        var lead = await Person(DemoPeople.Lead(DemoOperators.Nimes), workshops[DemoOperators.Nimes], cancellation);
        foreach (var tier in new[] { Tier.Solidarity, Tier.Solidarity, Tier.Strengthened })
            notes.NoteCode((await rights.Code(tier, lead, cancellation)).Code, SolidarityWords.Of(tier));
        var network = await Person(DemoPeople.Administrator, null, cancellation);
        await Voucher(Money.Euros(50), null, network, cancellation);
        await Voucher(Money.Euros(200), Tier.Solidarity, network, cancellation);
        notes.Done(Given);
    }

    private async Task Voucher(Money amount, Tier? opens, Actor by, CancellationToken cancellation)
    {
        var voucher = await rights.Voucher(Programme, amount, keepsRest: true, opens, by, cancellation);
        var words = opens is { } tier ? $"{amount}, avec le {SolidarityWords.Of(tier)}" : amount.ToString();
        notes.NoteVoucher(voucher.Code, words.Replace('\u00a0', ' '));
    }

    private async Task<Actor> Person(DemoPerson person, OperatorId? at, CancellationToken cancellation)
    {
        var account = await accounts.Find(person.Mail, cancellation);
        return new(account!.Id, at, person.Role.Claim(), "démonstration");
    }
}
