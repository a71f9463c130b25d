using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Catalog.Selling;

/// <summary>No permit, no sale: the unit leaves the shop in the transaction that takes its permit away.</summary>
internal sealed class UnlistWhenPermitRevoked(TakeDown takeDown) : IHandleTogether<PermitRevoked>
{
    public Task When(PermitRevoked happening, CancellationToken cancellation) =>
        takeDown.Whatever(
            happening.Device,
            $"Le permis de vente est retiré : {happening.Why}",
            happening.Trace,
            cancellation
        );
}
