using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Network.Organisations;

/// <summary>Finds out whether an organisation is here already.</summary>
internal sealed class FindTwins(Db db)
{
    /// <exception cref="Refusal">Another one has the same number: the sentence says how to join it.</exception>
    public async Task RefuseSameNumber(Organisation told, CancellationToken cancellation)
    {
        var twin = await db
            .Organisations.AsNoTracking()
            .Where(one => one.Id != told.Id)
            .Where(one => (told.Siret != null && one.Siret == told.Siret) || (told.Rna != null && one.Rna == told.Rna))
            .Select(one => new { one.Name, one.Siret })
            .FirstOrDefaultAsync(cancellation);
        Refuse.If(
            twin is not null,
            "« {0} » est déjà inscrite avec ce numéro {1}. Pour la rejoindre, demandez une invitation à une personne "
                + "qui l’administre ; si vous ne savez pas qui, appelez-nous.",
            twin?.Name,
            twin?.Siret is not null && twin.Siret == told.Siret ? "SIRET" : "RNA"
        );
    }

    /// <summary>The names that resemble this one, in the same postcode.</summary>
    public async Task<IReadOnlyList<string>> Resembling(Organisation told, CancellationToken cancellation)
    {
        var near = await db
            .Organisations.Where(one => one.PostCode == told.PostCode && one.Id != told.Id)
            .OrderBy(one => one.Name)
            .Select(one => one.Name)
            .ToListAsync(cancellation);
        return [.. near.Where(name => Likeness.Alike(name, told.Name))];
    }

    /// <summary>Saves; whoever was faster with the same number wins.</summary>
    public async Task Save(Organisation told, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException twice) when (db.IsDuplicate(twice))
        {
            db.ChangeTracker.Clear();
            await RefuseSameNumber(told, cancellation);
            throw;
        }
    }
}
