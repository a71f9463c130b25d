using System.Globalization;
using System.Text.Json.Nodes;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Evidence;

/// <summary>The same outputs in a verifiable credential (S4). Its proof is a placeholder: nobody signs for a machine that does not exist.</summary>
internal static class CredentialSnapshotWriter
{
    private const string Issuer = "did:web:demonstration.example:registry";

    public static JsonObject Write(DemoComputer computer, DateTime takenAt)
    {
        var at = takenAt.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/2018/credentials/v1"),
            ["type"] = new JsonArray("VerifiableCredential", "DeviceSnapshot"),
            ["issuer"] = new JsonObject { ["id"] = Issuer, ["name"] = "Atelier de démonstration" },
            ["issuanceDate"] = at,
            ["credentialSubject"] = Subject(computer, at),
            ["evidence"] = new JsonArray(
                Output("dmidecode", Dmidecode.Of(computer), at),
                Output("smartctl", ScriptSnapshotWriter.Drives(computer), at),
                Output("inxi", EvidenceFile.Text(Inxi.Of(computer)), at)
            ),
            ["proof"] = new JsonObject
            {
                ["type"] = "Ed25519Signature2018",
                ["proofPurpose"] = "assertionMethod",
                ["verificationMethod"] = Issuer + "#key",
                ["created"] = at,
                ["jws"] = "demonstration..not-signed",
            },
        };
    }

    private static JsonObject Subject(DemoComputer computer, string at) =>
        new()
        {
            ["operatorId"] = "",
            ["uuid"] = Invented.Uuid("snapshot " + computer.Key).ToString(),
            ["type"] = "hardwareList",
            ["software"] = "workbench-script",
            ["deviceId"] = new JsonArray(
                Field("Manufacturer", computer.Model.Maker),
                Field("Model", computer.Model.Product),
                Field("Serial", computer.Serial),
                Field("SKU", $"SKU_{computer.Model.Name.Replace(' ', '_')}"),
                Field("EthernetMacAddress", Invented.Mac("ethernet " + computer.Key))
            ),
            ["timestamp"] = at,
        };

    private static JsonObject Field(string name, string value) => new() { ["name"] = name, ["value"] = value };

    private static JsonObject Output(string tool, string output, string at) =>
        new()
        {
            ["type"] = "HardwareList",
            ["operation"] = tool,
            ["output"] = output,
            ["timestamp"] = at,
        };
}
