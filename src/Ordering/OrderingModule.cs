using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Delivering;
using Marketplace.Ordering.Desk;
using Marketplace.Ordering.Draws;
using Marketplace.Ordering.Invoicing;
using Marketplace.Ordering.Mails;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Organisations;
using Marketplace.Ordering.Owed;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Ordering.Payouts;
using Marketplace.Ordering.Privacy;
using Marketplace.Ordering.Quoting;
using Marketplace.Ordering.Reporting;
using Marketplace.Ordering.Solidarity;
using Marketplace.Ordering.Withdrawing;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering;

public sealed class OrderingModule : Module
{
    public override void Map(ModelBuilder model) =>
        model
            .ApplyConfiguration(new ChosenUnitMapping())
            .ApplyConfiguration(new CheckoutMapping())
            .ApplyConfiguration(new ChosenPickUpMapping())
            .ApplyConfiguration(new OrderMapping())
            .ApplyConfiguration(new SubOrderMapping())
            .ApplyConfiguration(new OrderLineMapping())
            .ApplyConfiguration(new WithdrawalMapping())
            .MapDeliveries()
            .MapAfterSale()
            .MapSolidarity()
            .ApplyConfiguration(new InvoiceMapping())
            .ApplyConfiguration(new OrganisationTermsMapping())
            .ApplyConfiguration(new ReminderMapping())
            .MapPayments()
            .MapLots()
            .MapPayouts();

    public override void MapIds(ModelConfigurationBuilder types) => types.Id<OrderId>();

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<TransferSettings>(configuration, "Payments:Transfer");
        services.AddPayments(configuration);
        services.AddDeliveries();
        services.AddAfterSale(configuration);
        services.AddSingleton<BasketCookie>().AddSingleton<OrderSeals>();
        services.AddScoped<Dac7>().AddScoped<ITellFigures, TellOrders>();
        services.AddScoped<ITellQuality, TellQuality>();
        services.AddInvoices(configuration);
        services.AddPayouts();
        services.AddOwed(configuration);
        services.AddLots();
        services.AddScoped<Basket>().AddScoped<BasketLines>();
        services.AddScoped<HoldUnits>().AddScoped<PlaceOrder>().AddScoped<Counters>().AddScoped<ShowCheckout>();
        services
            .AddScoped<ShowOrder>()
            .AddScoped<CancelPart>()
            .AddScoped<OrderDesk>()
            .AddScoped<ICountWaiting, CountWaitingOrders>();
        services.AddScoped<WriteToBuyer>();
        services.AddScoped<IHandle<OrderPlaced>, WriteWhenOrderPlaced>();
        services.AddScoped<IHandle<SubOrderReady>, WriteWhenReady>();
        services.AddScoped<IHandle<SubOrderHandedOver>, WriteWhenHandedOver>();
        services.AddScoped<IHandle<OrderCancelled>, WriteWhenCancelled>();
        services.AddScoped<IHandle<WithdrawalDeclared>, AcknowledgeWithdrawal>();
        services.AddSolidarity();
        services.AddScoped<IOrganisationOrders, PlaceOrganisationOrder>();
        services.AddScoped<IPersonalRecords, OrderRecords>().AddScoped<IShowOnAccount, ShowOrdersOnAccount>();
        services.AddJob<ReleaseLapsedHolds>(every: TimeSpan.FromMinutes(1));
    }

    public override void MapEndpoints(IEndpointRouteBuilder app) => ReceiveStripeEvent.Map(app);

    public override void MapApi(IEndpointRouteBuilder api) => ReadOrders.Map(api);
}

internal static class OrderingTables
{
    extension(Db db)
    {
        public DbSet<ChosenUnit> ChosenUnits => db.Set<ChosenUnit>();
        public DbSet<Checkout> Checkouts => db.Set<Checkout>();
        public DbSet<Order> Orders => db.Set<Order>();
        public DbSet<Quote> Quotes => db.Set<Quote>();
        public DbSet<Draw> Draws => db.Set<Draw>();
        public DbSet<Withdrawal> Withdrawals => db.Set<Withdrawal>();
    }
}
