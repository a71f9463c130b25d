using Marketplace.Platform;

namespace Marketplace.Ordering.Payments.Online;

/// <summary>
/// A provider of payment pages: an edge of the process. Every call may fail or answer late, and every call that moves
/// money carries a key under which asking twice is asking once.
/// </summary>
/// <remarks>Each call throws <see cref="ProviderFailure"/> and nothing else.</remarks>
internal interface IPaymentProvider
{
    /// <summary>Opens a payment page.</summary>
    Task<OpenedPage> Open(PageWanted page, CancellationToken cancellation);

    /// <summary>What became of a payment page, as it is now.</summary>
    Task<PageSeen> Read(string session, CancellationToken cancellation);

    /// <summary>Closes a page that nobody has paid; one that is closed or paid stays so.</summary>
    Task Close(string session, CancellationToken cancellation);

    /// <summary>Sends money back the way it came.</summary>
    Task<RefundSeen> Refund(RefundWanted refund, CancellationToken cancellation);

    /// <summary>Everything that went back from a payment, whoever decided it.</summary>
    Task<IReadOnlyList<RefundSeen>> Refunds(string payment, CancellationToken cancellation);

    Task<DisputeSeen> Dispute(string dispute, CancellationToken cancellation);

    /// <summary>The provider's own ledger of a span of time, the end not included.</summary>
    Task<IReadOnlyList<Movement>> Movements(DateTime from, DateTime to, CancellationToken cancellation);
}

/// <param name="Attempt">Kept by the provider and given back with everything that it says.</param>
/// <param name="Number">The order's number, which the buyer reads on the statement of the account.</param>
/// <param name="Mail">Where the provider sends its receipt; null where the buyer gave none.</param>
/// <param name="Success">Where the buyer comes back; coming back proves nothing.</param>
internal sealed record PageWanted(
    string IdempotencyKey,
    Guid Attempt,
    string Number,
    string? Mail,
    IReadOnlyList<PageLine> Lines,
    DateTime ExpiresAt,
    string Success,
    string Cancel
);

/// <summary>A line of the payment page.</summary>
internal sealed record PageLine(string Text, Money Amount);

internal sealed record OpenedPage(string Session, string Url);

/// <param name="Attempt">Null: a page that is not ours.</param>
/// <param name="Payment">The provider's name of the payment, once there is one.</param>
internal sealed record PageSeen(string Session, Guid? Attempt, AttemptState State, string? Payment, Money Amount);

/// <param name="Id">Ours; also the idempotency key.</param>
internal sealed record RefundWanted(Guid Id, string Payment, Money Amount);

/// <param name="Refund">Ours, where we asked for it; null where it was decided at the provider.</param>
/// <param name="Failed">The money came back to us.</param>
internal sealed record RefundSeen(
    string Id,
    Guid? Refund,
    string Payment,
    Money Amount,
    bool Failed,
    DateTime OccurredAt
);

internal sealed record DisputeSeen(
    string Id,
    string Payment,
    Money Amount,
    string Reason,
    DisputeOutcome Outcome,
    DateTime OpenedAt,
    DateTime? AnswerBefore
);

/// <summary>What a bank has decided of a complaint.</summary>
internal enum DisputeOutcome
{
    /// <summary>An answer is awaited, or it is being looked at. The money is gone meanwhile.</summary>
    Open,

    /// <summary>A question that takes no money yet.</summary>
    Inquiry,
    Won,
    Lost,
}

/// <summary>A line of the provider's ledger.</summary>
/// <param name="Reference">The name of the payment, the refund or the dispute.</param>
/// <param name="Amount">Positive where it came to us, negative where it left.</param>
/// <param name="Fee">What the provider keeps.</param>
internal sealed record Movement(string Reference, Money Amount, Money Fee, DateTime OccurredAt);

/// <summary>The provider did not do what was asked.</summary>
/// <param name="final">Asking again will not help: the request itself was refused.</param>
internal sealed class ProviderFailure(string message, bool final, Exception? cause = null) : Exception(message, cause)
{
    public bool Final { get; } = final;
}
