using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Marketplace.Platform.Sql;

internal sealed class PostgreSql : IEngine
{
    public void Use(DbContextOptionsBuilder options, DatabaseSettings settings, string connection) =>
        options.UseNpgsql(connection, postgres => postgres.MaxBatchSize(settings.MaxBatchSize ?? 100));

    public async Task<WorkTransaction> Begin(Db db, CancellationToken cancellation) =>
        new(await db.Database.BeginTransactionAsync(cancellation));

    public bool IsDuplicate(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
