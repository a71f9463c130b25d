using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Network.Organisations;

/// <summary>Looks organisations up for the pages of the network.</summary>
internal sealed class FindOrganisations(Db db) : IFindOrganisations
{
    public async Task<IReadOnlyList<OrganisationCard>> Find(string? query, CancellationToken cancellation = default)
    {
        var looked = (query ?? "").Trim();
        var digits = string.Concat(looked.Where(sign => !char.IsWhiteSpace(sign)));
        var found = await db
            .Organisations.AsNoTracking()
            .Where(one =>
                looked == ""
                || one.Name.Contains(looked)
                || one.City.Contains(looked)
                || one.Siret == digits
                || one.Rna == digits
            )
            .OrderBy(one => one.Name)
            .Take(100)
            .ToListAsync(cancellation);
        return [.. found.Select(one => one.Card())];
    }
}
