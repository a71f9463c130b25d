using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Platform.Languages;
using Marketplace.Platform.Mail;
using Marketplace.Platform.Theming;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Mails;

/// <summary>Writes to whoever ordered, where they gave a mail address; the others are called on the phone.</summary>
internal sealed class WriteToBuyer(
    Db db,
    Letters letters,
    ShowOrder show,
    BasketLines lines,
    Counters counters,
    OrderSeals seals,
    IPublicAddress address,
    Shell shell,
    TimeProvider clock
)
{
    /// <param name="about">The operator whose part it is about; null for the whole order.</param>
    /// <param name="add">What this mail says besides.</param>
    public async Task Write(
        string template,
        OrderId id,
        OperatorId? about,
        CancellationToken cancellation,
        Func<OrderLetter, OrderLetter>? add = null
    )
    {
        var order = await db.Orders.AsNoTracking().Whole().SingleAsync(one => one.Id == id, cancellation);
        if (order.Mail is not { } mail)
            return;

        using var spoken = (Language.Named(order.WrittenIn) ?? Language.French).Speak();
        var facts = await Facts(order, about, cancellation);
        var letter = letters.Write(template, add is null ? facts : add(facts));
        db.Add(
            new OutgoingMail
            {
                Operator = about ?? (order.Parts is [var only] ? only.Operator : null),
                To = mail,
                Subject = letter.Subject,
                Text = letter.Text,
                Html = letter.Html,
                QueuedAt = clock.GetUtcNow().UtcDateTime,
            }
        );
    }

    private async Task<OrderLetter> Facts(Order order, OperatorId? about, CancellationToken cancellation)
    {
        var parts = order.Parts.Where(part => about is null || part.Operator == about).ToList();
        var sellers = await lines.SellersById(cancellation);
        var places = await Task.WhenAll(parts.Select(part => Place(part, cancellation)));
        var ready = parts.Where(part => about is not null && part.Status is SubOrderStatus.Ready);
        return new OrderLetter
        {
            Site = shell.SiteName,
            Phone = shell.Phone,
            PhoneHours = shell.PhoneHours,
            Name = order.Name,
            Number = order.Number,
            Link = address.Of(Language.Current.Of(seals.Address(order.Id, order.Number))),
            Lines =
            [
                .. parts.SelectMany(p => p.Lines).Select(line => new LetterLine(line.Title, line.Price.ToString())),
                .. parts
                    .Where(part => part.IsParcel)
                    .Select(part => new LetterLine("Livraison", part.Shipping!.Value.ToString())),
            ],
            Total = parts.Aggregate(Money.Zero, (sum, part) => sum + part.Total).ToString(),
            Payment = OrderWords.Payment(order),
            Transfer = [.. show.Transfer(order).Select(line => new LetterLine(line.Question, line.Text))],
            Where = string.Join(" ; ", places),
            Code = string.Join(", ", ready.Select(part => seals.Reveal(part.SealedCode))),
            Seller = string.Join(", ", parts.Select(part => sellers(part.Operator))),
            Tracking = string.Join(
                " ; ",
                parts
                    .Where(part => part.Parcel?.Tracking is not null)
                    .Select(part => $"{part.Parcel!.Carrier}, numéro {part.Parcel.Tracking}")
            ),
        };
    }

    private async Task<string> Place(SubOrder part, CancellationToken cancellation) =>
        part.Parcel is { } parcel
            ? $"livraison, {parcel.To}"
            : (await counters.Of(part.Operator, cancellation)).Place(part.PickUpPoint);
}
