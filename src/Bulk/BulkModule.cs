using Marketplace.Accounts.Contracts;
using Marketplace.Bulk.Allocating;
using Marketplace.Bulk.Desk;
using Marketplace.Bulk.Expiring;
using Marketplace.Bulk.Mails;
using Marketplace.Bulk.Quoting;
using Marketplace.Bulk.Records;
using Marketplace.Bulk.Replacing;
using Marketplace.Bulk.Requesting;
using Marketplace.Catalog.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Bulk;

public sealed class BulkModule : Module
{
    public override void Map(ModelBuilder model) =>
        model
            .ApplyConfiguration(new LotRequestMapping())
            .ApplyConfiguration(new LotQuoteMapping())
            .ApplyConfiguration(new QuoteVersionMapping())
            .ApplyConfiguration(new QuoteLineMapping())
            .ApplyConfiguration(new LotMessageMapping())
            .ApplyConfiguration(new ReplacementMapping())
            .ApplyConfiguration(new LotMinimumMapping());

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<LotSeals>();
        services.AddScoped<SurveyStock>().AddScoped<AnswerRequest>();
        services.AddScoped<HoldLot>().AddScoped<AcceptQuote>().AddScoped<DeclineQuote>().AddScoped<KeepPurchaseOrder>();
        services.AddScoped<LotThread>().AddScoped<RewritePart>().AddScoped<AnswerReplacement>();
        services.AddScoped<IHandle<ClaimEnded>, ProposeWhenUnitGone>();
        services.AddScoped<IHandleTogether<SpendDecided>, FollowDecision>();
        services.AddScoped<IHandleTogether<LotAskDropped>, GiveBudgetBack>();
        services.AddScoped<IHandle<OrderCancelled>, GiveBudgetBackWhenCancelled>();
        services.AddScoped<ICountWaiting, CountWaitingQuotes>().AddScoped<IPersonalRecords, LotRecords>();
        services.AddJob<FollowQuotes>(every: TimeSpan.FromMinutes(5));
        AddMails(services);
    }

    private static void AddMails(IServiceCollection services)
    {
        services.AddScoped<WriteAboutQuote>();
        services.AddScoped<IHandle<LotQuoteMade>, WriteWhenQuoteMade>();
        services.AddScoped<IHandle<LotQuoteEndsSoon>, WriteWhenQuoteEndsSoon>();
        services.AddScoped<IHandle<LotQuoteExpired>, WriteWhenQuoteExpired>();
        services.AddScoped<IHandle<LotQuoteAccepted>, WriteWhenQuoteAccepted>();
        services.AddScoped<IHandle<LotQuoteRefused>, WriteWhenQuoteRefused>();
        services.AddScoped<IHandle<LotQuoteNotAgreed>, WriteWhenNotAgreed>();
        services.AddScoped<IHandle<LotQuoteRewritten>, WriteWhenQuoteRewritten>();
        services.AddScoped<IHandle<LotMessageWritten>, WriteWhenLotMessageWritten>();
        services.AddScoped<IHandle<ReplacementAsked>, WriteWhenReplacementAsked>();
    }
}

internal static class BulkTables
{
    extension(Db db)
    {
        public DbSet<LotRequest> LotRequests => db.Set<LotRequest>();
        public DbSet<LotQuote> LotQuotes => db.Set<LotQuote>();
        public DbSet<LotMessage> LotMessages => db.Set<LotMessage>();
        public DbSet<Replacement> Replacements => db.Set<Replacement>();
        public DbSet<LotMinimum> LotMinimums => db.Set<LotMinimum>();
    }
}
