using Marketplace.Network.Contracts;
using Marketplace.Ordering.Mails;
using Marketplace.Platform;
using Marketplace.Platform.Mail;
using Marketplace.Platform.Theming;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Messages;

/// <summary>Says to the other side that there is a message, and not what it says: mails are read by others.</summary>
internal sealed class WriteWhenMessageWritten(
    Db db,
    WriteToBuyer buyer,
    Letters letters,
    INetwork network,
    IPublicAddress address,
    Shell shell,
    TimeProvider clock
) : IHandle<MessageWritten>
{
    public Task When(MessageWritten happened, CancellationToken cancellation) =>
        happened.FromBuyer
            ? ToSeller(happened, cancellation)
            : buyer.Write("message-for-buyer", happened.Order, happened.Operator, cancellation);

    private async Task ToSeller(MessageWritten happened, CancellationToken cancellation)
    {
        if (await network.Operator(happened.Operator, cancellation) is not { } workshop)
            return;
        var number = await db
            .Orders.Where(order => order.Id == happened.Order)
            .Select(order => order.Number)
            .SingleAsync(cancellation);
        var letter = letters.Write(
            "message-for-seller",
            new OrderLetter
            {
                Site = shell.SiteName,
                Name = workshop.Name,
                Number = number,
                Link = address.Of($"/atelier/commandes/{number}/messages"),
            }
        );
        db.Add(
            new OutgoingMail
            {
                Operator = happened.Operator,
                To = workshop.Mail,
                Subject = letter.Subject,
                Text = letter.Text,
                Html = letter.Html,
                QueuedAt = clock.GetUtcNow().UtcDateTime,
            }
        );
    }
}
