using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Solidarity.Codes;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Explaining;
using Marketplace.Solidarity.Mails;
using Marketplace.Solidarity.Prescribers;
using Marketplace.Solidarity.Programmes;
using Marketplace.Solidarity.Reading;
using Marketplace.Solidarity.Records;
using Marketplace.Solidarity.Requests;
using Marketplace.Solidarity.Rights;
using Marketplace.Solidarity.TaxNotices;
using Marketplace.Solidarity.Vouchers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Solidarity;

public sealed class SolidarityModule : Module
{
    public override void Map(ModelBuilder model) =>
        model
            .ApplyConfiguration(new RightMapping())
            .ApplyConfiguration(new RightUseMapping())
            .ApplyConfiguration(new HouseholdMarkMapping())
            .ApplyConfiguration(new VoucherMapping())
            .ApplyConfiguration(new RedemptionMapping())
            .ApplyConfiguration(new ProofRequestMapping())
            .ApplyConfiguration(new ReaderMapping())
            .ApplyConfiguration(new DocumentViewMapping())
            .ApplyConfiguration(new PrescriberMapping())
            .ApplyConfiguration(new PrescriptionQuotaMapping())
            .ApplyConfiguration(new PrescriptionMapping())
            .ApplyConfiguration(new SponsoredProgrammeMapping())
            .ApplyConfiguration(new ProgrammeVoucherMapping())
            .ApplyConfiguration(new ProgrammePurchaseMapping());

    public override void MapIds(ModelConfigurationBuilder types) => types.Id<RightId>();

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<SolidaritySettings>(configuration, "Solidarity");
        services.AddScoped<JoinHouseholds>();
        services.AddScoped<RightBook>().AddScoped<IEligibility>(all => all.GetRequiredService<RightBook>());
        services.AddSingleton<IRememberCode, CodeCookie>();
        services.AddScoped<IssueCode>().AddScoped<IGiveRights, GiveRights>();
        services.AddSingleton<Households>().AddSingleton<Signers>().AddSingleton<RequestSeals>();
        services.AddScoped<Readers>().AddScoped<DecideRequest>();
        services.AddScoped<ICountWaiting, CountRequests>();
        services.AddScoped<WriteToHolder>().AddScoped<IHandle<ProofDecided>, WriteWhenDecided>();
        services.AddScoped<IPersonalRecords, RightRecords>().AddScoped<IPersonalRecords, RequestRecords>();
        services.AddScoped<IShowOnAccount, ShowRights>();
        services.AddJob<DeleteDocuments>(every: TimeSpan.FromMinutes(10));
        services.AddJob<RemindBeforeEnd>(every: TimeSpan.FromHours(1));
        services.AddScoped<IVouchers, VoucherBook>().AddScoped<IssueVouchers>();
        AddPrescribers(services);
    }

    public override void MapEndpoints(IEndpointRouteBuilder app) => OpenByCode.Map(app);

    private static void AddPrescribers(IServiceCollection services)
    {
        services.AddScoped<Prescribing>().AddScoped<IShowOnOrganisation, ShowPrescribing>();
        services.AddScoped<IPersonalRecords, PrescriberRecords>();
        services.AddScoped<IssueProgrammeVouchers>().AddScoped<ReadProgramme>();
        services.AddScoped<IVoucherRules, VoucherRules>().AddScoped<IShowOnOrganisation, ShowProgrammes>();
    }
}

internal static class SolidarityTables
{
    extension(Db db)
    {
        public DbSet<Right> Rights => db.Set<Right>();
        public DbSet<RightUse> RightUses => db.Set<RightUse>();
        public DbSet<HouseholdMark> HouseholdMarks => db.Set<HouseholdMark>();
        public DbSet<Voucher> Vouchers => db.Set<Voucher>();
        public DbSet<ProofRequest> ProofRequests => db.Set<ProofRequest>();
        public DbSet<Reader> Readers => db.Set<Reader>();
        public DbSet<DocumentView> DocumentViews => db.Set<DocumentView>();
        public DbSet<Redemption> Redemptions => db.Set<Redemption>();
        public DbSet<Prescriber> Prescribers => db.Set<Prescriber>();
        public DbSet<PrescriptionQuota> PrescriptionQuotas => db.Set<PrescriptionQuota>();
        public DbSet<Prescription> Prescriptions => db.Set<Prescription>();
        public DbSet<SponsoredProgramme> SponsoredProgrammes => db.Set<SponsoredProgramme>();
        public DbSet<ProgrammeVoucher> ProgrammeVouchers => db.Set<ProgrammeVoucher>();
        public DbSet<ProgrammePurchase> ProgrammePurchases => db.Set<ProgrammePurchase>();
    }
}
