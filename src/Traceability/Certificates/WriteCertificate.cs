using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Traceability.Ledger;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Traceability.Certificates;

/// <summary>Brings together what a certificate rests on.</summary>
internal sealed class WriteCertificate(Db db, IDeviceProofs proofs, INetwork network)
{
    /// <summary>Null: the operator holds no such device.</summary>
    /// <exception cref="Refusal">The device is not cleared.</exception>
    public async Task<Certificate?> Of(OperatorId workshop, string? tag, CancellationToken cancellation)
    {
        if (await proofs.Erasure(workshop, tag, cancellation) is not { } proof)
            return null;

        var organisation =
            await network.Operator(workshop, cancellation)
            ?? throw new InvalidOperationException("A device is held by an operator that does not exist.");
        return Certificate.Of(proof, organisation, await db.Chain(proof.Device, cancellation));
    }
}
