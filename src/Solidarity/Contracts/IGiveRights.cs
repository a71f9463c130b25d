using Marketplace.Platform;

namespace Marketplace.Solidarity.Contracts;

/// <summary>Gives codes and vouchers as their pages do, for who sets a shop up: the demonstration, a programme's import.</summary>
public interface IGiveRights
{
    /// <summary>A code of somebody who accompanies people; it is told whole this once.</summary>
    /// <param name="by">A person who may give codes; the workshop in whose name is theirs.</param>
    Task<RightCard> Code(Tier tier, Actor by, CancellationToken cancellation = default);

    /// <summary>A voucher of a programme.</summary>
    /// <param name="keepsRest">What an order leaves of it can pay another.</param>
    /// <param name="opens">The tier that its own code opens as well; null: it only pays.</param>
    Task<VoucherCard> Voucher(
        string programme,
        Money amount,
        bool keepsRest,
        Tier? opens,
        Actor by,
        CancellationToken cancellation = default
    );
}
