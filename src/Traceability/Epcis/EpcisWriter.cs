using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Marketplace.Platform;
using Marketplace.Platform.Ledger;
using Marketplace.Traceability.Ledger;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Traceability.Epcis;

/// <summary>Tells a device's chain as an EPCIS 2.0 document (JSON-LD): one event an entry, named by the entry's hash.</summary>
internal sealed class EpcisWriter(IPublicAddress site, Tag tag)
{
    /// <summary>The prefix of our own terms: what EPCIS has no word for stays readable, and in nobody else's way.</summary>
    private const string Ours = "mkt";

    private readonly string subject = site.Of($"/passeport/{tag}");

    public JsonObject Document(IReadOnlyList<LedgerEntry> chain, DateTime now)
    {
        var corrections = Corrections(chain);
        return new JsonObject
        {
            ["@context"] = new JsonArray(
                "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
                new JsonObject { [Ours] = Vocabulary }
            ),
            ["id"] = site.Of($"/api/v1/devices/{tag}/epcis"),
            ["type"] = "EPCISDocument",
            ["schemaVersion"] = "2.0",
            ["creationDate"] = LedgerEntry.Instant(now),
            ["epcisBody"] = new JsonObject
            {
                ["eventList"] = new JsonArray([.. chain.Select(entry => (JsonNode)Event(entry, corrections))]),
            },
        };
    }

    private string Vocabulary => site.Of("/vocabulaire#");

    private JsonObject Event(LedgerEntry entry, ILookup<string, LedgerEntry> corrections)
    {
        var (telling, payload) = (Mapping.Of(entry.Type), new Payload(entry));
        var told = new JsonObject
        {
            ["type"] = telling.Kind is EventKind.Association ? "AssociationEvent" : "ObjectEvent",
            ["eventID"] = IdOf(entry),
            ["eventTime"] = LedgerEntry.Instant(entry.OccurredAt),
            ["eventTimeZoneOffset"] = "+00:00",
            ["recordTime"] = LedgerEntry.Instant(entry.RecordedAt),
        };
        Who(told, telling, payload);
        told["action"] = telling.Action;
        told["bizStep"] = telling.Step is [':', .. var own] ? Vocabulary + own : telling.Step;
        told["disposition"] = Failed(payload) && telling.Refused is { } refused ? refused : telling.Disposition;
        if (entry.Place is not "")
            told["readPoint"] = new JsonObject { ["id"] = PlaceOf(entry.Place) };
        Proofs(told, telling, payload);
        Owners(told, entry, payload);
        Errors(told, entry, payload, corrections);
        OurTerms(told, entry, payload);
        return told;
    }

    /// <summary>What the event is about: the device, one of its drives, or a part that joins or leaves it.</summary>
    private void Who(JsonObject told, Telling telling, Payload payload)
    {
        switch (telling.Kind)
        {
            case EventKind.Association:
                told["parentID"] = subject;
                told["childEPCs"] = new JsonArray(PartOf(payload.Text("kind"), payload.Text("description")));
                break;
            case EventKind.Drive:
                told["epcList"] = new JsonArray(PartOf("Drive", payload.Text("drive")));
                break;
            default:
                told["epcList"] = new JsonArray(subject);
                break;
        }
    }

    /// <summary>The evidence by the hash of its content; an accepted wipe also names the certificate that rests on it.</summary>
    private void Proofs(JsonObject told, Telling telling, Payload payload)
    {
        if (telling.Transaction is { } type && payload.Text("evidence") is { Length: > 0 } evidence)
            told["bizTransactionList"] = new JsonArray(
                new JsonObject { ["type"] = type, ["bizTransaction"] = NameOf(evidence) }
            );
        if (telling.Transaction is "cert")
            told["certificationInfo"] = new JsonArray(site.Of($"/api/v1/devices/{tag}/erasure-certificate"));
    }

    /// <summary>Whose it was and whose it is, where it passes from one workshop to another.</summary>
    private void Owners(JsonObject told, LedgerEntry entry, Payload payload)
    {
        if (entry.Type is not "TransferReceived")
            return;
        told["sourceList"] = new JsonArray(
            new JsonObject { ["type"] = "owning_party", ["source"] = PlaceOf(payload.Text("from")) }
        );
        told["destinationList"] = new JsonArray(
            new JsonObject { ["type"] = "owning_party", ["destination"] = PlaceOf(payload.Text("to")) }
        );
    }

    /// <summary>A defect that was noted wrongly stays in the books; it is declared an error by the entry that corrects it.</summary>
    private static void Errors(
        JsonObject told,
        LedgerEntry entry,
        Payload payload,
        ILookup<string, LedgerEntry> corrections
    )
    {
        if (entry.Type is not "DefectRecorded")
            return;
        var by = corrections[payload.Text("defect")].ToList();
        if (by is [var first, ..])
            told["errorDeclaration"] = new JsonObject
            {
                ["declarationTime"] = LedgerEntry.Instant(first.OccurredAt),
                ["reason"] = "incorrect_data",
                ["correctiveEventIDs"] = new JsonArray([.. by.Select(one => (JsonNode)IdOf(one))]),
            };
    }

    private static void OurTerms(JsonObject told, LedgerEntry entry, Payload payload)
    {
        told[$"{Ours}:event"] = entry.Type;
        told[$"{Ours}:number"] = entry.N;
        told[$"{Ours}:hash"] = entry.Hash;
        told[$"{Ours}:previous"] = entry.Previous;
        told[$"{Ours}:role"] = entry.ActorRole;
        told[$"{Ours}:pseudonym"] = entry.ActorPseudonym;
        told[$"{Ours}:place"] = entry.Place;
        foreach (var (name, value) in payload.All.Where(fact => fact.Value is not null))
            told[$"{Ours}:fact-{name}"] = value!.DeepClone();
    }

    /// <summary>A test not passed, or a letter that is not for sale.</summary>
    private static bool Failed(Payload payload) =>
        payload.All.Any(fact => fact.Key is "passed") && !payload.Is("passed")
        || payload.Text("class") is "F0"
        || payload.Text("letter") is "D";

    private static ILookup<string, LedgerEntry> Corrections(IEnumerable<LedgerEntry> chain) =>
        chain.Where(e => e.Type is "DefectCorrected").ToLookup(e => new Payload(e).Text("defect"));

    private string PartOf(string kind, string description) => $"{subject}#piece-{Fingerprint($"{kind}|{description}")}";

    private string PlaceOf(string workshop) => $"{Vocabulary}lieu-{Fingerprint(workshop)}";

    private static string IdOf(LedgerEntry entry) => NameOf(entry.Hash);

    /// <summary>The name of content by its hash, as EPCIS writes it.</summary>
    private static string NameOf(string hash) => $"ni:///sha-256;{hash}";

    private static string Fingerprint(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
