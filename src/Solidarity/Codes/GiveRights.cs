using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Vouchers;

namespace Marketplace.Solidarity.Codes;

/// <summary>What the pages do, behind the module's contract.</summary>
internal sealed class GiveRights(IssueCode codes, IssueVouchers vouchers, TimeProvider clock) : IGiveRights
{
    private const int VoucherMonths = 6;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<RightCard> Code(Tier tier, Actor by, CancellationToken cancellation = default) =>
        (await codes.Issue(tier, null, by, cancellation)).Card(Now);

    public async Task<VoucherCard> Voucher(
        string programme,
        Money amount,
        bool keepsRest,
        Tier? opens,
        Actor by,
        CancellationToken cancellation = default
    )
    {
        var wanted = new NewVouchers(programme, amount, 1, keepsRest, Now.AddMonths(VoucherMonths), opens);
        return (await vouchers.Issue(wanted, by, cancellation))[0].Card(Now);
    }
}
