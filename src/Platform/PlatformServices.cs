using Marketplace.Platform.Files;
using Marketplace.Platform.Languages;
using Marketplace.Platform.Mail;
using Marketplace.Platform.Outbox;
using Marketplace.Platform.Signing;
using Marketplace.Platform.Sql;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace Marketplace.Platform;

/// <summary>What every module stands on: the database, events, files, mail and jobs, from the settings.</summary>
public static class PlatformServices
{
    public static IServiceCollection AddPlatform(this IServiceCollection services, IConfiguration configuration)
    {
        var storage = services.AddSettings<StorageSettings>(configuration, "Storage");
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(Words(configuration));
        services.AddDatabase(configuration, storage);
        services.AddSingleton<OutboxBell>().AddScoped<EventSaver>();
        services.AddSingleton<Dispatcher>().AddHostedService(all => all.GetRequiredService<Dispatcher>());
        services.AddSingleton<IFiles, LocalFiles>().AddSingleton<KeepDocument>().AddSingleton<SiteKey>();
        services.AddMail(configuration);
        services
            .AddDataProtection()
            .SetApplicationName("Marketplace")
            .PersistKeysToFileSystem(new DirectoryInfo(storage.Folder("keys")));
        services.AddQuartz().AddQuartzHostedService(quartz => quartz.AwaitApplicationStarted = true);
        return services;
    }

    private static Phrasebooks Words(IConfiguration configuration) =>
        new(
            Path.Combine(AppContext.BaseDirectory, "words"),
            configuration["Site:Themes"] is { Length: > 0 } themes
                ? themes
                : Path.Combine(AppContext.BaseDirectory, "themes")
        );

    private static void AddDatabase(
        this IServiceCollection services,
        IConfiguration configuration,
        StorageSettings storage
    )
    {
        var settings = services.AddSettings<DatabaseSettings>(configuration, "Database");
        var connection = configuration.GetConnectionString("Marketplace");
        if (connection is null && settings.Provider is not DatabaseProvider.Sqlite)
            throw new WrongSetting(
                "ConnectionStrings:Marketplace",
                $"nécessaire avec Database:Provider = {settings.Provider}."
            );

        connection ??= $"Data Source={Path.Combine(storage.Folder("."), "marketplace.db")}";
        services.AddSingleton(settings.Engine());
        services.AddDbContext<Db>(
            (all, options) =>
            {
                all.GetRequiredService<IEngine>().Use(options, settings, connection);
                options.ReplaceService<IMigrationsAssembly, ModuleMigrations>();
                options.ReplaceService<IModelCacheKeyFactory, ModelByModules>();
                // Migrations carry no snapshot; the schema test compares the databases themselves (decision 0002).
                options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
            },
            // The settings do not change while the shop runs: they are worked out once, not for each request.
            optionsLifetime: ServiceLifetime.Singleton
        );
    }

    private static void AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        var smtp = services.AddSettings<SmtpSettings>(configuration, "Mail:Smtp");
        if (smtp.Host is null)
            services.AddSingleton<ICarryMail, MailFolder>();
        else
            services.AddSingleton<ICarryMail, SmtpCarrier>();
        services.AddSingleton<Letters>();
        services.AddJob<SendMails>(every: TimeSpan.FromSeconds(5));
    }
}
