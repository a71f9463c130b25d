using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Ledger;
using Marketplace.Traceability.Ledger;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Traceability.Certificates;

/// <summary>
/// What an operator certifies of one device's data: who, what, how, with which proof. It rests on the workshop's proofs and
/// on the ledger, and says the same each time it is asked for until something new happens to the device.
/// </summary>
/// <param name="AsOf">The moment of the chain's last entry: what the certificate knows.</param>
/// <param name="Validator">Pseudonym of the second person, who verified.</param>
/// <param name="Head">Hash of the chain's last entry.</param>
internal sealed record Certificate(
    OperatorCard Organisation,
    ErasureProof Proof,
    DateTime AsOf,
    string Validator,
    string Head,
    int Entries,
    IReadOnlyList<CertifiedDrive> Drives
)
{
    /// <summary>The guidelines that the levels and the techniques are named after.</summary>
    public const string Standard = "NIST SP 800-88r2, IEEE 2883-2022";

    /// <exception cref="Refusal">The device is not cleared, for the reasons given.</exception>
    public static Certificate Of(ErasureProof proof, OperatorCard organisation, IReadOnlyList<LedgerEntry> chain)
    {
        Refuse.Unless(
            proof.Missing,
            "L’effacement de cet appareil n’est pas prouvé : il n’y a rien à certifier encore."
        );
        var last = chain[^1];
        return new Certificate(
            organisation,
            proof,
            last.RecordedAt,
            chain.LastOrDefault(entry => entry.Type is "DataCleared")?.ActorPseudonym ?? "",
            last.Hash,
            chain.Count,
            [.. proof.Drives.Select(drive => new CertifiedDrive(drive, WipedBy(drive, chain)))]
        );
    }

    /// <summary>The statement that is signed; its <c>hash</c> covers everything else in it.</summary>
    public JsonObject ToStatement()
    {
        var statement = Statement();
        statement["hash"] = Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(statement)));
        return statement;
    }

    public string Customer =>
        Proof.Customer is Origin.PublicGift ? "Don d’un organisme public" : "Don d’une entreprise ou d’un particulier";

    private JsonObject Statement() =>
        new()
        {
            ["certificate"] = "erasure",
            ["asOf"] = LedgerEntry.Instant(AsOf),
            ["organisation"] = new JsonObject
            {
                ["name"] = Organisation.Name,
                ["address"] = Organisation.Address,
                ["siret"] = Organisation.Siret,
            },
            ["customer"] = Customer,
            ["device"] = new JsonObject
            {
                ["tag"] = Proof.Tag.ToString(),
                ["manufacturer"] = Proof.Manufacturer,
                ["model"] = Proof.Model,
                ["serial"] = Proof.Serial,
                ["receivedAt"] = LedgerEntry.Instant(Proof.ReceivedAt),
            },
            ["requiredLevel"] = Proof.RequiredLevel,
            ["result"] = Proof.State,
            ["standard"] = Standard,
            ["verifiedAt"] = Instant(Proof.VerifiedAt),
            ["validator"] = Validator,
            ["ledger"] = new JsonObject { ["entries"] = Entries, ["head"] = Head },
            ["drives"] = new JsonArray([.. Drives.Select(drive => (JsonNode)drive.ToJson(Proof.Tag))]),
        };

    private static string WipedBy(DriveErasure drive, IReadOnlyList<LedgerEntry> chain) =>
        chain
            .Where(entry => entry.Type is "WipeAccepted")
            .LastOrDefault(entry =>
                new Payload(entry) is var said
                && said.Text("drive") == drive.PublicName
                && said.Text("evidence") == drive.Report?.Evidence
            )
            ?.ActorPseudonym
        ?? "";

    internal static string? Instant(DateTime? at) => at is { } known ? LedgerEntry.Instant(known) : null;
}

/// <summary>One medium with the pseudonym of the person who erased it.</summary>
internal sealed record CertifiedDrive(DriveErasure Drive, string Person)
{
    public JsonObject ToJson(Tag erasedIn)
    {
        var json = new JsonObject
        {
            ["model"] = Drive.Model,
            ["serial"] = Drive.Serial,
            ["wwn"] = Drive.Wwn,
            ["medium"] = Drive.Medium,
            ["sizeBytes"] = Drive.SizeBytes,
            ["erasedIn"] = erasedIn.ToString(),
            ["nowIn"] = Drive.NowIn?.ToString(),
            ["installedAt"] = LedgerEntry.Instant(Drive.InstalledAt),
            ["removedAt"] = Certificate.Instant(Drive.RemovedAt),
            ["person"] = Person,
        };
        if (Drive.Report is { } report)
            json["erasure"] = Erasure(report);
        return json;
    }

    private static JsonObject Erasure(AcceptedReport report) =>
        new()
        {
            ["level"] = report.Level,
            ["technique"] = report.Technique,
            ["method"] = report.Method,
            ["tool"] = report.Tool,
            ["toolVersion"] = report.ToolVersion,
            ["verification"] = report.Verification,
            ["hiddenAreas"] = report.HiddenAreas,
            ["apparentBytes"] = report.ApparentBytes,
            ["realBytes"] = report.RealBytes,
            ["erasedBytes"] = report.ErasedBytes,
            ["errors"] = report.Errors,
            ["startedAt"] = Certificate.Instant(report.StartedAt),
            ["endedAt"] = Certificate.Instant(report.EndedAt),
            ["sampledAt"] = Certificate.Instant(report.SampledAt),
            ["evidence"] = report.Evidence,
            ["proves"] = new JsonArray([.. report.Proves.Select(reason => (JsonNode)reason.Text)]),
        };
}
