using Marketplace.Platform;

namespace Marketplace.Solidarity.Contracts;

/// <summary>A unit of an order that a voucher would pay.</summary>
/// <param name="Price">What the buyer pays for it, before the voucher.</param>
public sealed record VoucherUnit(DeviceId Device, OperatorId Seller, UnitKind Kind, Money Price);

/// <summary>What the programme behind a voucher allows: which kinds, where, from when, which share of the price.</summary>
public interface IVoucherRules
{
    /// <summary>
    /// The most that the voucher pays to each seller for these units; null: it has no programme, and pays whatever is due.
    /// </summary>
    /// <exception cref="Refusal">The programme allows none of these units; the sentence says what it allows.</exception>
    Task<IReadOnlyDictionary<OperatorId, Money>?> Most(
        Guid voucher,
        IReadOnlyCollection<VoucherUnit> units,
        CancellationToken cancellation = default
    );

    /// <summary>Counts for the programme's report what the order bought: kinds and places, never who. Twice changes nothing. Saves.</summary>
    Task Count(
        Guid voucher,
        Guid order,
        IReadOnlyCollection<VoucherUnit> units,
        CancellationToken cancellation = default
    );
}
