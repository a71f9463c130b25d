using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Cheques;
using Marketplace.Ordering.Payments.Disputes;
using Marketplace.Ordering.Payments.Late;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Ordering.Payments.Paying;
using Marketplace.Ordering.Payments.Reconciling;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Ordering.Payments.Till;
using Marketplace.Ordering.Payments.Transfers;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering.Payments;

/// <summary>What the module registers to be paid.</summary>
internal static class PaymentsOfOrders
{
    public static ModelBuilder MapPayments(this ModelBuilder model) =>
        model
            .ApplyConfiguration(new PaymentEntryMapping())
            .ApplyConfiguration(new PaymentAttemptMapping())
            .ApplyConfiguration(new AttemptShareMapping())
            .ApplyConfiguration(new StripeEventMapping())
            .ApplyConfiguration(new RefundMapping())
            .ApplyConfiguration(new DisputeMapping())
            .ApplyConfiguration(new SubstitutionMapping())
            .ApplyConfiguration(new SubstituteUnitMapping())
            .ApplyConfiguration(new TillClosingMapping())
            .ApplyConfiguration(new ChequeMapping())
            .ApplyConfiguration(new BankStatementMapping())
            .ApplyConfiguration(new BankLineMapping())
            .ApplyConfiguration(new ReconciliationMapping())
            .ApplyConfiguration(new ReconciliationGapMapping());

    public static void AddPayments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<PaymentLedger>().AddScoped<TakeMoney>().AddScoped<CloseTill>();
        services.AddScoped<ImportStatement>().AddScoped<RecordTransfer>();
        services.AddStripe(configuration);
        services.AddScoped<StartPayment>().AddScoped<ReadPayment>().AddScoped<ServePaidOrder>();
        services.AddScoped<MeansOffered>().AddScoped<ChangeMeans>();
        services.AddScoped<PayBack>().AddScoped<ReadRefunds>().AddScoped<ReadDispute>();
        services.AddScoped<EvidencePack>();
        services.AddScoped<AnswerSubstitution>().AddScoped<LikeUnits>().AddScoped<ReplaceUnits>();
        services.AddScoped<LeaveOrder>();
        services.AddScoped<IHandle<MoneyOwedBack>, PayBackWhenOwed>();
        services.AddScoped<IHandle<OrderCancelled>, PayBackWhenCancelled>();
        services.AddScoped<IHandle<OrderCancelled>, CloseAttemptsWhenCancelled>();
        services.AddScoped<IHandle<PaymentReceived>, WriteWhenPaid>();
        services.AddScoped<IHandle<RefundMade>, WriteWhenRefunded>();
        services.AddScoped<IHandle<PaymentRefused>, WriteWhenPaymentRefused>();
        services.AddScoped<IHandle<SubstituteProposed>, WriteWhenSubstituteProposed>();
        services.AddJob<FollowStripeEvents>(every: TimeSpan.FromSeconds(2));
        services.AddJob<SendRefunds>(every: TimeSpan.FromSeconds(10));
        services.AddJob<CloseAttempts>(every: TimeSpan.FromSeconds(30));
        services.AddJob<CancelUnpaidOrders>(every: TimeSpan.FromMinutes(1));
        services.AddJob<DeclineUnanswered>(every: TimeSpan.FromMinutes(10));
        services.AddJob<ReconcileDays>(every: TimeSpan.FromHours(1));
    }

    /// <summary>Without a key nobody takes payments online, and the pages say so.</summary>
    private static void AddStripe(this IServiceCollection services, IConfiguration configuration)
    {
        var stripe = services.AddSettings<StripeSettings>(configuration, "Payments:Stripe");
        if (!stripe.IsOpen)
            return;
        // Somebody waits: three tries of seven seconds, then the other ways to pay are shown.
        services
            .AddHttpClient(nameof(StripeCheckout), http => http.Timeout = TimeSpan.FromSeconds(7))
            // The key goes to this address and to no other that it names.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddScoped<IPaymentProvider>(all => new StripeCheckout(
            stripe,
            all.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(StripeCheckout))
        ));
        services.AddSingleton(new FormTarget(stripe.PagesOrigin));
    }
}

internal static class PaymentTables
{
    extension(Db db)
    {
        public DbSet<PaymentEntry> PaymentEntries => db.Set<PaymentEntry>();
        public DbSet<PaymentAttempt> PaymentAttempts => db.Set<PaymentAttempt>();
        public DbSet<StripeEvent> StripeEvents => db.Set<StripeEvent>();
        public DbSet<Refund> Refunds => db.Set<Refund>();
        public DbSet<Dispute> Disputes => db.Set<Dispute>();
        public DbSet<Substitution> Substitutions => db.Set<Substitution>();
        public DbSet<TillClosing> TillClosings => db.Set<TillClosing>();
        public DbSet<Cheque> Cheques => db.Set<Cheque>();
        public DbSet<BankStatement> BankStatements => db.Set<BankStatement>();
        public DbSet<BankLine> BankLines => db.Set<BankLine>();
        public DbSet<Reconciliation> Reconciliations => db.Set<Reconciliation>();
    }
}
