using MailKit.Net.Smtp;
using Marketplace.Platform.Files;
using MimeKit;

namespace Marketplace.Platform.Mail;

/// <summary>Takes a mail out of the house: an edge of the process.</summary>
public interface ICarryMail
{
    Task Carry(OutgoingMail mail, CancellationToken cancellation);
}

/// <summary>Leaves each mail as a file that any mail program opens.</summary>
internal sealed class MailFolder(StorageSettings storage, SmtpSettings smtp) : ICarryMail
{
    public async Task Carry(OutgoingMail mail, CancellationToken cancellation) =>
        await mail.ToMime(smtp.From)
            .WriteToAsync(Path.Combine(storage.Folder("mail"), $"{mail.Id:N}.eml"), cancellation);
}

internal sealed class SmtpCarrier(SmtpSettings smtp) : ICarryMail
{
    public async Task Carry(OutgoingMail mail, CancellationToken cancellation)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync(smtp.Host!, smtp.Port, cancellationToken: cancellation);
        if (smtp.User is { } user)
            await client.AuthenticateAsync(user, smtp.Password ?? "", cancellation);
        await client.SendAsync(mail.ToMime(smtp.From), cancellation);
        await client.DisconnectAsync(quit: true, cancellation);
    }
}

internal static class Mime
{
    public static MimeMessage ToMime(this OutgoingMail mail, string from)
    {
        var message = new MimeMessage { Subject = mail.Subject, MessageId = $"{mail.Id:N}@marketplace" };
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(MailboxAddress.Parse(mail.To));
        if (mail.Stop is { } stop)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{stop}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }
        message.Body = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html }.ToMessageBody();
        return message;
    }
}
