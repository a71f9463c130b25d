using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Marketplace.Platform.Sql;

/// <summary>A database engine: the only place where one differs from another.</summary>
public interface IEngine
{
    void Use(DbContextOptionsBuilder options, DatabaseSettings settings, string connection);

    Task<WorkTransaction> Begin(Db db, CancellationToken cancellation);

    /// <summary>Whether a unique index refused a second row.</summary>
    bool IsDuplicate(DbUpdateException failure);
}

/// <summary>A transaction, and what must be let go of when it ends.</summary>
public sealed class WorkTransaction(IDbContextTransaction transaction, IDisposable? turn = null) : IAsyncDisposable
{
    public Task CommitAsync(CancellationToken cancellation) => transaction.CommitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            turn?.Dispose();
        }
    }
}
