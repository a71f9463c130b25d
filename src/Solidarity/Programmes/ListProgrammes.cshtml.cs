using Marketplace.Network.Contracts;
using Marketplace.Platform;

namespace Marketplace.Solidarity.Programmes;

/// <summary>What an organisation funds.</summary>
internal sealed class ListProgrammesModel(Db db, IOrganisations organisations, ReadProgramme read)
    : SponsorPage(db, organisations)
{
    public IReadOnlyList<SponsoredProgramme> Programmes { get; private set; } = [];

    protected override async Task Load(CancellationToken cancellation) =>
        Programmes = await read.Of(Sponsor.Id, cancellation);
}
