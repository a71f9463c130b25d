using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Marketplace.Platform.Mail;

/// <summary>Sends the mails that wait. Each is leased by one atomic update, so that two nodes do not send it twice.</summary>
[DisallowConcurrentExecution]
internal sealed partial class SendMails(Db db, ICarryMail carrier, TimeProvider clock, ILogger<SendMails> log) : IJob
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = await db.Set<OutgoingMail>()
            .AsNoTracking()
            .Where(mail => mail.SentAt == null && (mail.NotBefore == null || mail.NotBefore <= now))
            .OrderBy(mail => mail.QueuedAt)
            .Take(20)
            .ToListAsync(cancellationToken);
        foreach (var mail in waiting)
            await Send(mail, now, cancellationToken);
    }

    private async Task Send(OutgoingMail mail, DateTime now, CancellationToken cancellation)
    {
        var mine = db.Set<OutgoingMail>().Where(m => m.Id == mail.Id && m.SentAt == null);
        var leased = await mine.Where(m => m.NotBefore == null || m.NotBefore <= now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.NotBefore, now + Lease).SetProperty(m => m.Attempts, m => m.Attempts + 1),
                cancellation
            );
        if (leased == 0)
            return;

        try
        {
            await carrier.Carry(mail, cancellation);
            await mine.ExecuteUpdateAsync(set => set.SetProperty(m => m.SentAt, now), cancellation);
        }
        catch (Exception failure)
            when (failure
                    is IOException
                        or MimeKit.ParseException
                        or MailKit.ProtocolException
                        or MailKit.CommandException
                        or MailKit.Security.AuthenticationException
                        or System.Net.Sockets.SocketException
            )
        {
            NotSent(mail.Id, failure);
            var later = now.AddMinutes(Math.Min(240, Math.Pow(2, mail.Attempts)));
            var error = failure.Message.Length <= 500 ? failure.Message : failure.Message[..500];
            await mine.ExecuteUpdateAsync(
                set => set.SetProperty(m => m.NotBefore, later).SetProperty(m => m.LastError, error),
                cancellation
            );
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} could not be sent; it will be tried again")]
    private partial void NotSent(Guid mail, Exception failure);
}
