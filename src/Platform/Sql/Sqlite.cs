using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Marketplace.Platform.Sql;

/// <summary>
/// SQLite, the embedded default: write-ahead log, and one writer at a time. The writers of this process queue in
/// memory, in order, instead of polling the file's lock.
/// </summary>
internal sealed class Sqlite : IEngine, IDisposable
{
    private readonly SemaphoreSlim writers = new(1, 1);

    public void Use(DbContextOptionsBuilder options, DatabaseSettings settings, string connection) =>
        options
            .UseSqlite(
                connection,
                // A list travels as one JSON parameter: the command is the same for any length, and written once.
                sqlite =>
                    sqlite
                        .MaxBatchSize(settings.MaxBatchSize ?? 100)
                        .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            )
            .AddInterceptors(new Pragmas());

    public async Task<WorkTransaction> Begin(Db db, CancellationToken cancellation)
    {
        await writers.WaitAsync(cancellation);
        var turn = new Turn(writers);
        try
        {
            return new WorkTransaction(await db.Database.BeginTransactionAsync(cancellation), turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    // 1555: primary key, 2067: unique index (https://www.sqlite.org/rescode.html).
    public bool IsDuplicate(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };

    public void Dispose() => writers.Dispose();

    private sealed class Turn(SemaphoreSlim writers) : IDisposable
    {
        private int ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref ended, 1) == 0)
                writers.Release();
        }
    }

    private sealed class Pragmas : DbConnectionInterceptor
    {
        private const string AtOpen = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=10000;";

        // The pool hands the same native connection out again and again: what was said to it holds.
        private readonly ConditionalWeakTable<object, object> told = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (connection is SqliteConnection { Handle: { } handle } && !told.TryAdd(handle, handle))
                return;
            using var command = connection.CreateCommand();
            command.CommandText = AtOpen;
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
