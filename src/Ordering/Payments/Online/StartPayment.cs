using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Marketplace.Ordering.Payments.Online;

/// <summary>
/// Sends a buyer to a payment page. What is asked is saved before the provider is called, and the provider is called
/// outside of any transaction: a crash at any point leaves an attempt that can be asked for again under the same key.
/// </summary>
internal sealed partial class StartPayment(
    Db db,
    IEnumerable<IPaymentProvider> providers,
    HoldUnits hold,
    PaymentLedger ledger,
    OrderSeals seals,
    IPublicAddress address,
    TimeProvider clock,
    ILogger<StartPayment> log
)
{
    // A payment page lives for 30 minutes at least; one more, since two clocks are never quite the same.
    private static readonly TimeSpan PageLife = TimeSpan.FromMinutes(31);

    private const int MostTries = 5;

    /// <summary>Whether anybody takes payments online for this shop.</summary>
    public bool IsOffered => providers.Any();

    /// <summary>The address of the payment page.</summary>
    /// <exception cref="Refusal">Nothing is due, or a unit is gone.</exception>
    /// <exception cref="ProviderFailure">The provider does not answer, or refuses.</exception>
    public async Task<string> Start(OrderId id, CancellationToken cancellation)
    {
        var provider = providers.FirstOrDefault();
        Refuse.If(provider is null, "Le paiement en ligne n’est pas proposé pour l’instant.");
        var attempt = await Prepare(id, cancellation);
        if (attempt.Url is { } known)
            return known;

        var order = await db.Orders.AsNoTracking().Whole().SingleAsync(one => one.Id == id, cancellation);
        try
        {
            var page = await provider.Open(Wanted(attempt, order), cancellation);
            await Save(attempt.Id, one => one.Opened(page.Session, page.Url), cancellation);
            return page.Url;
        }
        catch (ProviderFailure failure)
        {
            NotOpened(order.Number, failure);
            if (failure.Final)
                await Save(attempt.Id, one => one.Turn(AttemptState.Failed, null), cancellation);
            throw;
        }
    }

    /// <summary>The attempt to go on with, or a new one; the units are kept for as long as the page lives.</summary>
    private async Task<PaymentAttempt> Prepare(OrderId id, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
            try
            {
                return await db.Together(() => PrepareOnce(id, cancellation), cancellation);
            }
            catch (Exception conflict) when (tries < MostTries && IsFasterClick(conflict))
            {
                // The other of two clicks was faster by a hair: both go to the same page.
                db.ChangeTracker.Clear();
            }
    }

    private bool IsFasterClick(Exception conflict) =>
        conflict is StaleChange || (conflict is DbUpdateException update && db.IsDuplicate(update));

    private async Task<PaymentAttempt> PrepareOnce(OrderId id, CancellationToken cancellation)
    {
        // Whole seconds: the provider counts no others, and no database keeps more of them than another.
        var now = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds()).UtcDateTime;
        var order = await db.Orders.Whole().SingleAsync(one => one.Id == id, cancellation);
        var due = order.Parts.Where(part => part.IsOpen && part.Due > Money.Zero).ToList();
        Refuse.If(due.Count == 0, "Il n’y a rien à payer pour cette commande.");
        Refuse.If(
            due.Exists(part => part.Payment is PaymentState.Processing),
            "Votre paiement est déjà en cours : votre banque le confirme sous quelques jours."
        );
        var attempts = await db
            .PaymentAttempts.Include(one => one.Shares)
            .Where(one => one.Order == id)
            .ToListAsync(cancellation);
        if (attempts.Find(one => one.CanBeUsed(order.Due, now)) is { } open)
            return open;

        attempts.ForEach(one => one.Close());
        // An order that is kept anyway stays as it was chosen, until the money is there.
        if (await Keep(order, due, now, cancellation) is { } payBefore)
            order.PayBy(PaymentMeans.Online, payBefore, now);
        else
            order.NoteAttempt(now);
        var shares = due.ToDictionary(part => part.Operator, part => part.Due);
        var key = seals.Seal(seals.Key(id));
        var attempt = PaymentAttempt.Start(id, attempts.Count + 1, shares, key, now, now + PageLife);
        db.Add(attempt);
        foreach (var (workshop, amount) in shares)
            await ledger.Record(
                order,
                new(workshop, EntryKind.Asked, PaidBy.Online, amount, attempt.Id.ToString("N"), now),
                cancellation
            );
        await db.SaveChangesAsync(cancellation);
        return attempt;
    }

    /// <summary>Until when the units are kept for this payment; null where they are kept until the order ends.</summary>
    private async Task<DateTime?> Keep(Order order, List<SubOrder> due, DateTime now, CancellationToken cancellation)
    {
        var until = order.Means is PaymentMeans.Online ? Later(order.PayBefore, now + HoldUnits.Kept) : null;
        foreach (var line in due.SelectMany(part => part.Lines).OrderBy(line => line.Device.Value))
            Refuse.If(
                !await hold.Keep(order.Id, line.Device, until, cancellation),
                "{0} vient de trouver preneur : il ne peut plus être payé. Rien n’a été débité.",
                line.Title
            );
        return until;
    }

    private static DateTime? Later(DateTime? one, DateTime other) => one > other ? one : other;

    private PageWanted Wanted(PaymentAttempt attempt, Order order)
    {
        var back = $"/commande/{order.Number}/paiement";
        var key = seals.Unseal(attempt.SealedKey);
        return new(
            attempt.IdempotencyKey,
            attempt.Id,
            order.Number,
            order.Mail,
            Lines(attempt, order),
            attempt.ExpiresAt,
            address.Of($"{back}/retour?cle={key}"),
            address.Of($"{back}?cle={key}&retour=sans-payer")
        );
    }

    /// <summary>Each computer, or one line where a part of it is paid already.</summary>
    private static IReadOnlyList<PageLine> Lines(PaymentAttempt attempt, Order order)
    {
        var asked = attempt.Shares.Select(share => order.PartOf(share.Operator)!).ToList();
        var whole = asked.Aggregate(Money.Zero, (sum, part) => sum + part.Total) == attempt.Amount;
        return whole
            ?
            [
                .. asked.SelectMany(part => part.Lines).Select(line => new PageLine(line.Title, line.Price)),
                .. asked
                    .Where(part => part.Shipping > Money.Zero)
                    .Select(part => new PageLine("Livraison", part.Shipping!.Value)),
            ]
            : [new PageLine($"Reste à payer de la commande {order.Number}", attempt.Amount)];
    }

    private async Task Save(Guid attempt, Action<PaymentAttempt> change, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        change(await db.PaymentAttempts.SingleAsync(one => one.Id == attempt, cancellation));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (StaleChange)
        {
            // The other of two clicks heard the same answer first.
            db.ChangeTracker.Clear();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No payment page for {Number}")]
    private partial void NotOpened(string number, Exception failure);
}
