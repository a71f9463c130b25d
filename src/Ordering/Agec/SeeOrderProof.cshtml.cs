using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Serials;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Ordering.Agec;

/// <summary>The proof of reuse of one order, for whoever holds its link.</summary>
internal sealed class SeeOrderProofModel(Db db, OrderSeals seals, ProveReuse prove, IPublicAddress site)
    : LotPage(db, seals)
{
    public ReuseProof? Proof { get; private set; }

    protected override async Task<bool> Load(CancellationToken cancellation)
    {
        Proof = await prove.Of(Order, cancellation);
        return true;
    }

    public IActionResult OnGetPdf() =>
        Proof is { } proof ? proof.AsPdf(site) : Redirect(AddressOf("/attestation-agec"));
}
