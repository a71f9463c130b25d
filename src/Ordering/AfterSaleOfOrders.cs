using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.AfterSale;
using Marketplace.Ordering.Messages;
using Marketplace.Ordering.Recalls;
using Marketplace.Ordering.Returns;
using Marketplace.Ordering.Warranty;
using Marketplace.Ordering.Withdrawing;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering;

/// <summary>What the module registers for what comes after the sale.</summary>
internal static class AfterSaleOfOrders
{
    public static ModelBuilder MapAfterSale(this ModelBuilder model) =>
        model
            .ApplyConfiguration(new WithdrawnUnitMapping())
            .ApplyConfiguration(new ReturnMapping())
            .ApplyConfiguration(new WarrantyCaseMapping())
            .ApplyConfiguration(new OrderMessageMapping())
            .ApplyConfiguration(new RecallMapping())
            .ApplyConfiguration(new RecallUnitMapping());

    public static void AddAfterSale(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<WarrantySettings>(configuration, "Warranty");
        services.AddScoped<OpenReturns>().AddScoped<PayReturn>().AddScoped<AfterSaleOfOrder>();
        services.AddScoped<WarrantyClocks>().AddScoped<CaseDesk>();
        services.AddScoped<IHandle<WarrantyOpened>, WriteWhenCaseOpened>();
        services.AddScoped<IHandle<WarrantyClosed>, WriteWhenCaseClosed>();
        services.AddScoped<Conversation>().AddScoped<RecallsOfOrder>();
        services.AddScoped<IHandle<MessageWritten>, WriteWhenMessageWritten>();
        services.AddScoped<IHandle<RecallOpened>, WriteWhenRecalled>();
        services.AddScoped<IHandle<RecallOpened>, TakeOutRecalled>();
        services.AddScoped<ICountWaiting, CountAfterSale>();
        services.AddScoped<IPersonalRecords, AfterSaleRecords>().AddScoped<IShowOnAccount, ShowAfterSale>();
        services.AddJob<RefundDueReturns>(every: TimeSpan.FromMinutes(10));
    }
}

internal static class AfterSaleTables
{
    extension(Db db)
    {
        public DbSet<Return> Returns => db.Set<Return>();
        public DbSet<OrderMessage> OrderMessages => db.Set<OrderMessage>();
        public DbSet<Recall> Recalls => db.Set<Recall>();
        public DbSet<WarrantyCase> WarrantyCases => db.Set<WarrantyCase>();
    }
}
