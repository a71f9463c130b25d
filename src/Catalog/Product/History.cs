using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Stock;
using Marketplace.Platform;
using Marketplace.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Product;

/// <summary>The steps of a unit's life that a buyer wants to know, read from its chain; each opens its proof.</summary>
internal static class History
{
    private static readonly Dictionary<string, (string Title, string Text, string? Anchor)> Told = new()
    {
        ["DeviceRegistered"] = ("Reçu", "Entré à l’atelier, avec une étiquette et un registre à lui.", null),
        ["DataCleared"] = ("Effacé", "Disque effacé, et vérifié par une autre personne.", "#effacement"),
        ["FunctionTested"] = ("Testé", "Chaque fonction essayée, une par une.", "#tests"),
        ["Graded"] = ("Noté", "État noté selon des règles publiées.", "#tests"),
        ["QcDone"] = ("Contrôlé", "Contrôle final par une autre personne que celle qui l’a noté.", "#tests"),
        ["PermitIssued"] = ("Autorisé à la vente", "Un permis signé, que chacun peut vérifier.", "#permis"),
        ["Listed"] = ("Mis en vente", "Proposé sur cette boutique.", null),
        ["Sold"] = ("Vendu", "Il a trouvé quelqu’un.", null),
    };

    private static readonly Func<Db, DeviceId, IAsyncEnumerable<Step>> Steps = EF.CompileAsyncQuery(
        (Db db, DeviceId device) =>
            db
                .Ledger.Where(entry => entry.Device == device)
                .OrderBy(entry => entry.N)
                .Select(entry => new Step(entry.Type, entry.OccurredAt))
    );

    public static async Task<IReadOnlyList<Moment>> Of(Db db, StockUnit unit, CancellationToken cancellation)
    {
        var entries = await Steps(db, unit.Device).Where(step => Told.ContainsKey(step.Type)).ToListAsync(cancellation);
        // A step that was done again is told once, when it was last done.
        return
        [
            .. entries
                .GroupBy(entry => entry.Type)
                .Select(again => again.Last())
                .OrderBy(entry => entry.OccurredAt)
                .Select(entry => Moment(entry.Type, entry.OccurredAt, unit)),
        ];
    }

    private static Moment Moment(string type, DateTime when, StockUnit unit)
    {
        var (title, text, anchor) = Told[type];
        return new Moment(
            when.ToString("d MMMM yyyy", Language.Current.Culture),
            title,
            text,
            anchor is null ? null : $"/passeport/{unit.Tag}{anchor}"
        );
    }

    private sealed record Step(string Type, DateTime OccurredAt);
}
