using Marketplace.Accounts.Addresses;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.MailChanges;
using Marketplace.Accounts.Mails;
using Marketplace.Accounts.Memberships;
using Marketplace.Accounts.Own;
using Marketplace.Accounts.People;
using Marketplace.Accounts.Privacy;
using Marketplace.Accounts.SecondFactor;
using Marketplace.Accounts.Sessions;
using Marketplace.Accounts.SignIn;
using Marketplace.Accounts.Tokens;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Accounts;

public sealed class AccountsModule : Module
{
    public override void Map(ModelBuilder model)
    {
        model.ApplyConfiguration(new PersonMapping());
        IdentityTables.Map(model);
        model.ApplyConfiguration(new MembershipMapping());
        model.ApplyConfiguration(new ApiTokenMapping());
        model.ApplyConfiguration(new AuditMapping());
        model.ApplyConfiguration(new SessionMapping());
        model.ApplyConfiguration(new RecoveryCodeMapping());
        model.ApplyConfiguration(new UsedCodeMapping());
        model.ApplyConfiguration(new MailChangeMapping());
        model.ApplyConfiguration(new AddressMapping());
    }

    private static string Origin(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    public override void MapApi(IEndpointRouteBuilder api) => ReadMe.Map(api);

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddIdentityCore<Person>(identity =>
            {
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                identity.User.RequireUniqueEmail = true;
                // The mail address is the user name, and an address may hold more signs than Identity's list.
                identity.User.AllowedUserNameCharacters = "";
                identity.Password.RequiredLength = Passwords.Shortest;
                identity.Password.RequiredUniqueChars = 4;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
            })
            .AddUserStore<PersonStore>()
            .AddPasswordValidator<CommonPasswords>()
            .AddTokenProvider<AuthenticatorTokenProvider<Person>>(TokenOptions.DefaultAuthenticatorProvider)
            .AddErrorDescriber<IdentitySentences>();
        services.AddSettings<AccountSettings>(configuration, "Accounts");
        services.AddScoped<IAccounts, AccountBook>().AddScoped<AttemptSignIn>().AddScoped<CurrentPrincipal>();
        services.AddScoped<Tries>().AddScoped<OpenSessions>().AddSingleton<SealedCookies>();
        services.AddScoped<WriteToPerson>().AddSingleton<Links>();
        services.AddScoped<Factors>().AddScoped<CheckCode>().AddScoped<RecoverySheet>();
        services.AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // A passkey stands for two proofs only where the device asks for a finger, a face or a code.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
            passkeys.ValidateOrigin = asked =>
                ValueTask.FromResult(!asked.CrossOrigin && asked.Origin == Origin(asked.HttpContext.Request));
        });
        services.AddScoped<IPersonalRecords, AccountRecords>().AddScoped<IPersonalRecords, JournalRecords>();
        services.AddScoped<IPersonalRecords, MailRecords>();
        services.AddScoped<Records>().AddScoped<EraseDormantAccounts>();
        services.AddJob<PurgeRecords>(every: TimeSpan.FromDays(1));
        services.AddScoped<IJournal, SettingsJournal>();
        services.AddSignIn();
        services
            .AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(Access.TokenScheme, _ => { });
        services
            .AddAuthorizationBuilder()
            .AddPolicy(
                Access.Worker,
                may => may.RequireRole(Access.Worker, Access.Lead).RequireClaim(PersonClaims.Operator)
            )
            .AddPolicy(Access.Lead, may => may.RequireRole(Access.Lead).RequireClaim(PersonClaims.Operator))
            .AddPolicy(Access.Administrator, may => may.RequireRole(Access.Administrator));
    }
}

internal static class AccountTables
{
    extension(Db db)
    {
        public DbSet<Person> People => db.Set<Person>();
        public DbSet<Membership> Memberships => db.Set<Membership>();
        public DbSet<ApiToken> ApiTokens => db.Set<ApiToken>();
        public DbSet<AuditEntry> Audit => db.Set<AuditEntry>();
        public DbSet<Session> Sessions => db.Set<Session>();
        public DbSet<RecoveryCode> RecoveryCodes => db.Set<RecoveryCode>();
        public DbSet<UsedCode> UsedCodes => db.Set<UsedCode>();
        public DbSet<MailChange> MailChanges => db.Set<MailChange>();
        public DbSet<Address> Addresses => db.Set<Address>();
    }
}
