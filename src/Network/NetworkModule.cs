using Marketplace.Accounts.Contracts;
using Marketplace.Network.Appearance;
using Marketplace.Network.Charter;
using Marketplace.Network.Contracts;
using Marketplace.Network.Joining;
using Marketplace.Network.Mails;
using Marketplace.Network.OpenFigures;
using Marketplace.Network.Operators;
using Marketplace.Network.Organisations;
using Marketplace.Network.Quality;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Network;

public sealed class NetworkModule : Module
{
    public override void Map(ModelBuilder model)
    {
        model.ApplyConfiguration(new OperatorMapping());
        model.ApplyConfiguration(new PickUpPointMapping());
        model.ApplyConfiguration(new ThemeChoiceMapping());
        model.ApplyConfiguration(new OrganisationMapping());
        model.ApplyConfiguration(new MemberMapping());
        model.ApplyConfiguration(new InvitationMapping());
        model.ApplyConfiguration(new ExpenseMapping());
        model.ApplyConfiguration(new PaperMapping());
        model.ApplyConfiguration(new AuditMapping());
        model.ApplyConfiguration(new CandidacyMapping());
    }

    public override void MapIds(ModelConfigurationBuilder types) => types.Id<PickUpPointId>().Id<OrganisationId>();

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<NetworkMap>().AddScoped<INetwork, OperatorBook>();
        services.AddSingleton<ThemesOfHosts>();
        services.AddSingleton<IThemeOfHost>(all => all.GetRequiredService<ThemesOfHosts>());
        services.AddScoped<IHandle<OperatorChanged>, ForgetMapWhenOperatorChanged>();
        AddOrganisations(services);
        services.AddScoped<ReadFigures>().AddScoped<QualitySheet>().AddScoped<IPersonalRecords, CandidacyRecords>();
        services.AddJob<KeepCharter>(every: TimeSpan.FromMinutes(10));
    }

    public override void MapEndpoints(IEndpointRouteBuilder app) => FigureFiles.Map(app);

    private static void AddOrganisations(IServiceCollection services)
    {
        services.AddScoped<IOrganisations, OrganisationBook>().AddScoped<IFindOrganisations, FindOrganisations>();
        services.AddScoped<Budgets>();
        services.AddScoped<FindTwins>().AddScoped<ChangeMembers>().AddScoped<WriteToMember>();
        services.AddScoped<IPersonalRecords, MemberRecords>().AddScoped<IShowOnAccount, ShowOrganisations>();
    }
}

internal static class NetworkTables
{
    extension(Db db)
    {
        public DbSet<Operator> Operators => db.Set<Operator>();
        public DbSet<ThemeChoice> ThemeChoices => db.Set<ThemeChoice>();
        public DbSet<Organisation> Organisations => db.Set<Organisation>();
        public DbSet<Member> OrganisationMembers => db.Set<Member>();
        public DbSet<Invitation> Invitations => db.Set<Invitation>();
        public DbSet<Expense> Expenses => db.Set<Expense>();
        public DbSet<Paper> Papers => db.Set<Paper>();
        public DbSet<Audit> Audits => db.Set<Audit>();
        public DbSet<Candidacy> Candidacies => db.Set<Candidacy>();

        public Task<Operator?> OperatorWithPoints(OperatorId id, CancellationToken cancellation) =>
            db
                .Operators.Include(workshop => workshop.PickUpPoints)
                .SingleOrDefaultAsync(workshop => workshop.Id == id, cancellation);
    }
}
