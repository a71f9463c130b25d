using Marketplace.Platform;
using Marketplace.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Module = Marketplace.Platform.Module;

namespace Marketplace.Tests.Database.SqlServer;

/// <summary>The application as it is composed for SQL Server, and its <see cref="Db"/> with nobody at the other end.</summary>
internal static class Twin
{
    private static readonly Lazy<IServiceProvider> Application = new(Compose);

    /// <summary>Runs the work on a <see cref="Db"/> for SQL Server, and tells how many commands it issued.</summary>
    public static int Ask(CommandLog log, string purpose, Action<Db> work)
    {
        var server = new AbsentServer(log, purpose);
        using var scope = Application.Value.CreateScope();
        var options = new DbContextOptionsBuilder<Db>(
            scope.ServiceProvider.GetRequiredService<DbContextOptions<Db>>()
        ).AddInterceptors(server);
        using var db = ActivatorUtilities.CreateInstance<Db>(scope.ServiceProvider, options.Options);
        try
        {
            work(db);
        }
        catch (Exception nothingFound) when (server.Heard > 0 && nothingFound is not OutOfMemoryException)
        {
            // The command was issued, which is all that was wanted; the absent server found no row for it.
        }
        return server.Heard;
    }

    public static T Read<T>(Func<Db, T> question)
    {
        using var scope = Application.Value.CreateScope();
        return question(scope.ServiceProvider.GetRequiredService<Db>());
    }

    /// <summary>What <c>migrate</c> would run on an empty server.</summary>
    public static string MigrationScript() => Read(db => db.GetService<IMigrator>().GenerateScript());

    /// <summary>What the model alone asks for.</summary>
    public static string ModelScript() => Read(db => db.Database.GenerateCreateScript());

    private static IServiceProvider Compose()
    {
        var storage = Directory.CreateTempSubdirectory("twin-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(storage, recursive: true);
        var modules = Architecture
            .Modules.Assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Module)))
            .Select(type => (Module)Activator.CreateInstance(type)!);
        string[] settings =
        [
            "--Database:Provider=SqlServer",
            "--ConnectionStrings:Marketplace=Server=127.0.0.1,1;Encrypt=false",
            $"--Storage:Root={storage}",
        ];
        return Site.Build(settings, [.. modules]).Services;
    }
}
