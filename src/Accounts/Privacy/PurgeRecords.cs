using Marketplace.Accounts.Contracts;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Marketplace.Accounts.Privacy;

/// <summary>Each night, what no law and no use makes us keep goes, class by class; then the accounts that nobody uses.</summary>
[DisallowConcurrentExecution]
internal sealed partial class PurgeRecords(
    IEnumerable<IPersonalRecords> classes,
    EraseDormantAccounts dormant,
    TimeProvider clock,
    ILogger<PurgeRecords> log
) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await Purge(cancellationToken);

    public async Task Purge(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var kept in classes)
            if (await kept.Purge(now, cancellation) is > 0 and var gone)
                Gone(kept.Class.Code, gone);
        await dormant.Erase(now, cancellation);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} records of the class {Class} were purged")]
    private partial void Gone(string @class, int count);
}
