using System.ComponentModel;
using System.Text.Json.Nodes;
using Marketplace.Catalog.Cards;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Stock;
using Marketplace.Platform;
using Marketplace.Platform.Languages;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;

namespace Marketplace.Catalog.Product;

/// <summary>The steps of a unit's life that a buyer wants to know, read from its chain; each opens its proof.</summary>
internal sealed class History(Db db, HybridCache cache)
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
                .Select(entry => new Step(
                    entry.Type,
                    entry.OccurredAt,
                    entry.Type == Installed || entry.Type == Removed ? entry.Payload : null
                ))
    );

    private const string Installed = "ComponentInstalled";
    private const string Removed = "ComponentRemoved";

    public async Task<Life> Of(StockUnit unit)
    {
        // What is kept has no words in it: the next reader may have another language.
        var chain = await cache.Public(
            $"history:{unit.Tag}",
            async stop => new Chain(await Steps(db, unit.Device).ToListAsync(stop))
        );
        // A step that was done again is told once, when it was last done.
        return new(
            [
                .. chain
                    .Steps.Where(step => Told.ContainsKey(step.Type))
                    .GroupBy(step => step.Type)
                    .Select(again => again.Last())
                    .OrderBy(step => step.OccurredAt)
                    .Select(step => Moment(step.Type, step.OccurredAt, unit)),
            ],
            // What the first snapshot found inside is what came in, not a part that somebody put there.
            [.. chain.Steps.SkipWhile(step => step.Type is not "SnapshotRecorded").Select(Part).OfType<string>()]
        );
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

    private static string? Part(Step step)
    {
        if (step.Part is null || JsonNode.Parse(step.Part) is not { } part)
            return null;
        var words = PartWords.Of((string?)part["kind"] ?? "", (string?)part["description"] ?? "");
        return step.Type is Installed ? $"Ajoutée le {Day(step)} : {words}" : $"Retirée le {Day(step)} : {words}";
    }

    private static string Day(Step step) => step.OccurredAt.ToString("d MMMM yyyy", Language.Current.Culture);

    [ImmutableObject(true)]
    private sealed record Chain(IReadOnlyList<Step> Steps);

    private sealed record Step(string Type, DateTime OccurredAt, string? Part);
}

/// <summary>What a unit went through, and the parts that changed since it was received.</summary>
[ImmutableObject(true)]
internal sealed record Life(IReadOnlyList<Moment> Moments, IReadOnlyList<string> Parts);
