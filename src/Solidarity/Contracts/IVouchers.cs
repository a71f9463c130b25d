using Marketplace.Platform;

namespace Marketplace.Solidarity.Contracts;

/// <summary>A voucher as the shop needs it.</summary>
/// <param name="Left">What it still pays.</param>
/// <param name="KeepsRest">What an order leaves of it can pay another; otherwise the rest is lost.</param>
/// <param name="Over">Why it pays nothing today, as a sentence; null while it does.</param>
public sealed record VoucherCard(Guid Id, string Code, Money Left, bool KeepsRest, DateTime ValidUntil, string? Over);

/// <summary>
/// Vouchers as a means of payment. Each redemption is one conditional update of the voucher in the caller's transaction:
/// of all who try at once, the database lets through what its amount allows.
/// </summary>
public interface IVouchers
{
    /// <summary>The voucher behind what a person typed, whatever its case and spaces; null: there is none.</summary>
    Task<VoucherCard?> Voucher(string? code, CancellationToken cancellation = default);

    /// <summary>
    /// Pays so much of an order to each seller. Saves; told twice, it pays once. Several vouchers may pay one order, each
    /// once.
    /// </summary>
    /// <returns>For each seller the reference under which the ledger of payments knows it.</returns>
    /// <exception cref="Refusal">It is over, unknown, or does not hold that much any more.</exception>
    Task<IReadOnlyDictionary<OperatorId, string>> Redeem(
        Guid voucher,
        Guid order,
        IReadOnlyDictionary<OperatorId, Money> shares,
        CancellationToken cancellation = default
    );

    /// <summary>Gives back to the vouchers what an order no longer costs, the last that paid first. Saves.</summary>
    /// <param name="returned">All that this order and seller have given back so far, this amount included: told twice, it counts once.</param>
    Task GiveBack(Guid order, OperatorId seller, Money returned, CancellationToken cancellation = default);
}
