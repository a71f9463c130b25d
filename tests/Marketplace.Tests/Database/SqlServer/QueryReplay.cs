using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;

namespace Marketplace.Tests.Database.SqlServer;

/// <summary>
/// Asks the same of SQL Server. EF Core compiles a query once per shape, on whatever engine the tests run, and shows its
/// expression tree before: reads, <c>ExecuteUpdate</c> and <c>ExecuteDelete</c> alike. The tree is planted into the
/// twin's model, where the provider of SQL Server translates it and writes its command.
/// </summary>
internal sealed class QueryReplay(CommandLog log) : IQueryExpressionInterceptor
{
    public static QueryReplay OfTheRun { get; } = new(CommandLog.OfTheRun);

    private static readonly MethodInfo Run = typeof(QueryReplay).GetMethod(
        nameof(Enumerate),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        var purpose = eventData.ExpressionPrinter.PrintExpression(queryExpression);
        try
        {
            var issued = Twin.Ask(log, purpose, db => Execute(db, queryExpression));
            if (issued == 0)
                log.AddFailure($"No command came of this query:\n{purpose}");
        }
        catch (Exception untranslated) when (untranslated is not OutOfMemoryException)
        {
            // It belongs to the report of the last test, and must not disturb the test that runs now.
            log.AddFailure($"{untranslated.InnerException?.Message ?? untranslated.Message}\n{purpose}");
        }
        return queryExpression;
    }

    private static void Execute(DbContext twin, Expression query)
    {
        var planted = new Transplant(twin).Visit(query);
        var provider = twin.GetService<IAsyncQueryProvider>();
        if (ElementType(planted.Type) is { } element)
            Run.MakeGenericMethod(element).Invoke(null, [provider, planted]);
        else
            provider.Execute(planted);
    }

    private static void Enumerate<T>(IQueryProvider provider, Expression query)
    {
        foreach (var _ in provider.CreateQuery<T>(query)) { }
    }

    private static Type? ElementType(Type type) =>
        type.GetInterfaces()
            .Prepend(type)
            .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IQueryable<>))
            ?.GetGenericArguments()[0];
}
