using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform.Theming;

namespace Marketplace.Web;

/// <summary>The left rail of the workshop: the stations of a worker's day, with what waits at each.</summary>
internal sealed class Rail(IEnumerable<ICountWaiting> counters)
{
    private static readonly Station[] Stations =
    [
        new("/atelier", "Ma journée", "clock"),
        new("/atelier/appareils", "Appareils", "laptop"),
        new("/atelier/preuves", "Preuves à traiter", "inbox"),
        new("/atelier/annonces", "Annonces", "tag"),
        new("/atelier/commandes", "Commandes", "box"),
        new("/atelier/transferts", "Transferts", "box"),
        new("/atelier/devis", "Devis", "list"),
        new("/atelier/messages", "Messages", "inbox"),
        new("/atelier/creneaux", "Rendez-vous", "clock"),
        new("/atelier/caisse", "Caisse", "euro"),
        new("/atelier/virements", "Virements", "inbox"),
        new("/atelier/cheques", "Chèques", "inbox"),
        new("/atelier/retours", "Retours", "inbox"),
        new("/atelier/garanties", "Garanties", "shield"),
        new("/atelier/remboursements", "Remboursements", "person"),
        new("/atelier/droits", "Droits à vérifier", "person"),
        new("/atelier/factures", "Factures", "list"),
        new("/atelier/versements", "Versements", "euro"),
    ];

    private static readonly Station[] LeadsToo =
    [
        new("/atelier/codes", "Codes solidaires", "tag"),
        new("/atelier/livraison", "Livraison", "box"),
        new("/atelier/rappels", "Rappels", "warn"),
        new("/atelier/tirages", "Tirages", "inbox"),
        new("/atelier/jetons", "Jetons", "tag"),
    ];

    private static readonly Station[] Network =
    [
        new("/pole", "Ateliers du réseau", "box"),
        new("/pole/candidatures", "Candidatures", "inbox"),
        new("/pole/vendeurs", "Ventes à déclarer", "euro"),
        new("/pole/paiements", "Paiements en ligne", "euro"),
        new("/pole/versements", "Versements", "euro"),
        new("/pole/commissions", "Commissions", "tag"),
        new("/pole/codes", "Codes solidaires", "tag"),
        new("/pole/prescripteurs", "Prescripteurs", "person"),
        new("/pole/programmes", "Programmes", "euro"),
        new("/pole/bons", "Bons d’achat", "euro"),
        new("/pole/apparence", "Apparence", "tag"),
        new("/pole/rappels", "Rappels de sécurité", "warn"),
        new("/pole/lecteurs", "Lecteurs formés", "person"),
        new("/pole/journal", "Journal des accès", "clock"),
    ];

    public async Task<IReadOnlyList<Station>> For(
        ClaimsPrincipal worker,
        PathString path,
        CancellationToken cancellation
    )
    {
        var stations = StationsOf(worker);
        var waiting = new Dictionary<string, int>();
        foreach (var counter in worker.HasClaim(claim => claim.Type == PersonClaims.Operator) ? counters : [])
        foreach (var (address, count) in await counter.CountFor(worker, cancellation))
            waiting[address] = waiting.GetValueOrDefault(address) + count;

        var here = stations.Where(station => path.StartsWithSegments(station.Address)).MaxBy(s => s.Address.Length);
        return
        [
            .. stations.Select(station =>
                station with
                {
                    Waiting = waiting.GetValueOrDefault(station.Address),
                    Current = station.Address == here?.Address,
                }
            ),
        ];
    }

    private static Station[] StationsOf(ClaimsPrincipal worker) =>
        worker.IsInRole(Access.Administrator) ? Network
        : worker.IsInRole(Access.Lead) ? [.. Stations, .. LeadsToo]
        : Stations;
}

/// <summary>A place where work waits.</summary>
internal sealed record Station(string Address, string Name, string Icon, int Waiting = 0, bool Current = false);
