using Marketplace.Catalog.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Organisations;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering.Invoicing;

/// <summary>
/// Writes invoices and credit notes in the transaction of the caller. The number is the next of its series; of two who
/// take the same one, the database refuses the second, which begins again: a series has no gap.
/// </summary>
internal sealed class IssueInvoices(
    Db db,
    INetwork network,
    IStock stock,
    InvoiceSettings settings,
    TransferSettings account,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The goods are in the buyer's hands. Asked twice, it is written once.</summary>
    public async Task Invoice(OrderId id, OperatorId workshop, CancellationToken cancellation)
    {
        if (await Issued(id, workshop, cancellation) is not null)
            return;
        var order = await db.Orders.Whole().SingleAsync(one => one.Id == id, cancellation);
        var seller = (await network.Operator(workshop, cancellation))!;
        var number = await Next(workshop, InvoiceKind.Invoice, cancellation);
        var part = order.PartOf(workshop)!;
        var agreed = await db.Set<OrganisationTerms>().SingleOrDefaultAsync(one => one.Order == id, cancellation);
        var terms = agreed is null ? null : InvoiceTerms.Of(agreed, part, account);
        var text = InvoiceText.Of(order, part, seller, await Regimes(part, seller, cancellation), terms);
        db.Add(Invoicing.Invoice.For(order, part, number, text, Now));
    }

    /// <summary>By unit: what a public body gave may stand otherwise with the tax than what was bought.</summary>
    private async Task<Dictionary<DeviceId, VatRegime>> Regimes(
        SubOrder part,
        OperatorCard seller,
        CancellationToken cancellation
    )
    {
        var units = await stock.Units([.. part.Lines.Select(line => line.Device)], cancellation);
        var given = units.Where(unit => unit.Reserved).Select(unit => unit.Device).ToHashSet();
        return part
            .Lines.Select(line => line.Device)
            .Distinct()
            .ToDictionary(device => device, device => settings.Regime(seller.Slug, given.Contains(device)));
    }

    /// <summary>The seller gave up a part of the price after the invoice: what no credit note says yet.</summary>
    public async Task Credit(OrderId id, OperatorId workshop, CancellationToken cancellation)
    {
        if (await Issued(id, workshop, cancellation) is not { } invoice)
            return;
        var order = await db.Orders.Whole().SingleAsync(one => one.Id == id, cancellation);
        var told = await db
            .Invoices.Where(one => one.Corrects == invoice.Id)
            .Select(one => one.Amount)
            .ToListAsync(cancellation);
        var owed = told.Aggregate(invoice.Amount - Kept(order.PartOf(workshop)!), (left, note) => left - note);
        if (owed > Money.Zero)
            db.Add(
                Invoicing.Invoice.Credit(invoice, owed, await Next(workshop, InvoiceKind.CreditNote, cancellation), Now)
            );
    }

    /// <summary>The way to each, for whoever holds the order's key.</summary>
    public async Task<IReadOnlyList<Link>> Papers(Order order, string key, CancellationToken cancellation)
    {
        // Before the first hand-over there is none to look for.
        if (order.Parts.All(part => part.HandedOverAt is null))
            return [];
        var written = await db
            .Invoices.AsNoTracking()
            .Where(one => one.Order == order.Id)
            .OrderBy(one => one.IssuedAt)
            .ToListAsync(cancellation);
        return
        [
            .. written.Select(one => new Link(one.Title, $"/commande/{order.Number}/factures/{one.Id}?cle={key}")),
            .. order.PayWithinDays is null
                ? Array.Empty<Link>()
                : [new Link("Relevé de compte", $"/commande/{order.Number}/releve?cle={key}")],
        ];
    }

    private static Money Kept(SubOrder part) => part.Total - part.Credited;

    private Task<Invoice?> Issued(OrderId order, OperatorId workshop, CancellationToken cancellation) =>
        db.Invoices.SingleOrDefaultAsync(
            one => one.Order == order && one.Operator == workshop && one.Corrects == null,
            cancellation
        );

    private async Task<int> Next(OperatorId workshop, InvoiceKind kind, CancellationToken cancellation)
    {
        var year = Now.ParisYear;
        var last = await db
            .Invoices.Where(one => one.Operator == workshop && one.Kind == kind && one.Year == year)
            .MaxAsync(one => (int?)one.Number, cancellation);
        return (last ?? 0) + 1;
    }
}

internal sealed class InvoiceWhenHandedOver(IssueInvoices issue) : IHandle<SubOrderHandedOver>
{
    public Task When(SubOrderHandedOver happened, CancellationToken cancellation) =>
        issue.Invoice(happened.Order, happened.Operator, cancellation);
}

internal sealed class CreditWhenOwedBack(IssueInvoices issue) : IHandle<MoneyOwedBack>, IHandle<RefundMade>
{
    public Task When(MoneyOwedBack happened, CancellationToken cancellation) =>
        issue.Credit(happened.Order, happened.Operator, cancellation);

    public Task When(RefundMade happened, CancellationToken cancellation) =>
        issue.Credit(happened.Order, happened.Operator, cancellation);
}

internal static class InvoicesOfOrders
{
    public static void AddInvoices(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<InvoiceSettings>(configuration, "Invoices");
        services.AddScoped<IssueInvoices>();
        services.AddScoped<IHandle<SubOrderHandedOver>, InvoiceWhenHandedOver>();
        services.AddScoped<IHandle<MoneyOwedBack>, CreditWhenOwedBack>();
        services.AddScoped<IHandle<RefundMade>, CreditWhenOwedBack>();
    }

    extension(Db db)
    {
        public DbSet<Invoice> Invoices => db.Set<Invoice>();
    }
}
