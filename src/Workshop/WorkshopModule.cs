using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Grading;
using Marketplace.Workshop.Incidents;
using Marketplace.Workshop.Intake;
using Marketplace.Workshop.Legal;
using Marketplace.Workshop.Permits;
using Marketplace.Workshop.Photos;
using Marketplace.Workshop.Quality;
using Marketplace.Workshop.Recalls;
using Marketplace.Workshop.Returns;
using Marketplace.Workshop.Testing;
using Marketplace.Workshop.Transfers;
using Marketplace.Workshop.Wiping;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Workshop;

public sealed class WorkshopModule : Module
{
    public override void Map(ModelBuilder model) =>
        model
            .ApplyConfiguration(new DeviceMapping())
            .ApplyConfiguration(new AliasMapping())
            .ApplyConfiguration(new ComponentMapping())
            .ApplyConfiguration(new KnownDriveMapping())
            .ApplyConfiguration(new UnitPictureMapping())
            .ApplyConfiguration(new FoundDefectMapping())
            .ApplyConfiguration(new ListingPermitMapping())
            .ApplyConfiguration(new IncidentMapping())
            .ApplyConfiguration(new EvidenceFileMapping())
            .ApplyConfiguration(new WipeMapping())
            .ApplyConfiguration(new TransferMapping())
            .ApplyConfiguration(new TransferLineMapping());

    public override void MapIds(ModelConfigurationBuilder types) => types.Properties<Tag>().HaveConversion<TagText>();

    public override void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services
            .AddScoped<IDeviceProofs, DeviceProofs>()
            .AddScoped<Bench>()
            .AddScoped<DeviceActs>()
            .AddScoped<KeepEvidence>()
            .AddScoped<ReceiveSnapshot>()
            .AddScoped<ReceiveErasures>()
            .AddScoped<ReadEvidence>()
            .AddScoped<CompareSnapshots>()
            .AddScoped<ICountWaiting, CountQueue>()
            .AddScoped<DevelopPhoto>()
            .AddScoped<IssuePermit>()
            .AddScoped<SampleDrive>()
            .AddScoped<IHandleTogether<Returned>, TakeBackWhenReturned>()
            .AddScoped<IRecallDevices, RecallDevices>()
            .AddScoped<OfferUnits>()
            .AddScoped<EndOffer>()
            .AddScoped<ReceiveUnits>()
            .AddScoped<ICountWaiting, CountOffers>()
            .AddScoped<IWorkshop, TellWorkshop>();

    public override void MapEndpoints(IEndpointRouteBuilder app) => ServePhoto.Map(app);

    public override void MapApi(IEndpointRouteBuilder api)
    {
        SendSnapshot.Map(api);
        SendErasure.Map(api);
        ListDevices.Map(api);
        ReadDevice.Map(api);
        DescribeCall.Map(api);
        VerifyWipeCall.Map(api);
        SampleDriveCall.Map(api);
        LegalStatusCall.Map(api);
        SafetyTestCall.Map(api);
        FunctionTestCall.Map(api);
        DefectCalls.Map(api);
        PhotoCall.Map(api);
        GradeCall.Map(api);
        QualityCheckCall.Map(api);
        PermitCalls.Map(api);
    }

    private sealed class TagText() : ValueConverter<Tag, string>(tag => tag.ToString(), text => Tag.FromStored(text));
}

internal static class Tables
{
    extension(Db db)
    {
        public DbSet<Device> Devices => db.Set<Device>();
        public DbSet<Alias> Aliases => db.Set<Alias>();
        public DbSet<KnownDrive> Drives => db.Set<KnownDrive>();
        public DbSet<EvidenceFile> EvidenceFiles => db.Set<EvidenceFile>();
        public DbSet<ListingPermit> Permits => db.Set<ListingPermit>();
        public DbSet<Wipe> Wipes => db.Set<Wipe>();
        public DbSet<Transfer> Transfers => db.Set<Transfer>();
    }
}
