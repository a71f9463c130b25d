using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Platform.Sql;

internal sealed class SqlServer : IEngine
{
    public void Use(DbContextOptionsBuilder options, DatabaseSettings settings, string connection) =>
        options.UseSqlServer(
            connection,
            server => server.MaxBatchSize(settings.MaxBatchSize ?? 42).UseCompatibilityLevel(160)
        );

    public async Task<WorkTransaction> Begin(Db db, CancellationToken cancellation) =>
        new(await db.Database.BeginTransactionAsync(cancellation));

    // 2601: unique index, 2627: unique constraint or primary key.
    public bool IsDuplicate(DbUpdateException failure) =>
        failure.InnerException is SqlException { Number: 2601 or 2627 };
}
