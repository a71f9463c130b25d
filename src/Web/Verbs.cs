using Marketplace.Catalog.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Ledger;
using Marketplace.Platform.Sql;
using Marketplace.Web.Demo;
using Marketplace.Web.Legal;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web;

/// <summary>What the command line asks for: to serve, or a one-off verb on the configured database.</summary>
internal static class Verbs
{
    public static async Task<int> Run(WebApplication app, string[] args)
    {
        switch (args.FirstOrDefault() is ['-', ..] ? null : args.FirstOrDefault())
        {
            case null:
                Opening.Check(app.Services.GetRequiredService<SiteSettings>(), app.Environment);
                await PrepareDatabase(app);
                await app.RunAsync();
                return 0;
            case "migrate":
                await Migrate(app.Services);
                return 0;
            case "demo":
                await PrepareDatabase(app);
                return await DemoServices.BuildOnce(app);
            case "create-admin":
                return await CreateAdministrator.Run(app.Services, args, Console.Out, Console.Error);
            case "reindex":
                await app.Services.GetRequiredService<ICatalogIndex>().Rebuild();
                Console.WriteLine("L’index de recherche est reconstruit.");
                return 0;
            case "verify-ledger":
                return await VerifyLedger(app.Services);
            case var verb:
                await Console.Error.WriteLineAsync(
                    $"« {verb} » n’est pas une commande : migrate, reindex, verify-ledger, demo, create-admin."
                );
                return 64; // EX_USAGE of sysexits.h
        }
    }

    /// <summary>The embedded database follows the program; a server's is migrated by its own command.</summary>
    private static async Task PrepareDatabase(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (!(await db.Database.GetPendingMigrationsAsync()).Any())
            return;
        var database = app.Services.GetRequiredService<DatabaseSettings>();
        if (database.Provider is not DatabaseProvider.Sqlite && !database.MigrateAtStart)
            throw new WrongSetting(
                "ConnectionStrings:Marketplace",
                "la base n’est pas à jour ; lancez d’abord la commande migrate."
            );
        await db.Database.MigrateAsync();
    }

    private static async Task Migrate(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Db>().Database.MigrateAsync();
        Console.WriteLine("La base est à jour.");
    }

    private static async Task<int> VerifyLedger(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var check = await ChainCheck.Run(scope.ServiceProvider.GetRequiredService<Db>(), null, default);
        if (check.Ok)
        {
            Console.WriteLine($"Le registre est intact : {check.Entries} lignes vérifiées.");
            return 0;
        }
        await Console.Error.WriteLineAsync(
            $"Le registre est rompu : appareil {check.Broken!.Device.Value}, ligne {check.Broken.N}. {check.Broken.Fault}"
        );
        return 1;
    }
}
