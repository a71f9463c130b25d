using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

/// <summary>S4: a verifiable credential.</summary>
public sealed class CredentialSnapshotTests
{
    private const string Credential = "s4-credential.json";

    [Fact]
    public void A_credential_tells_the_same_machine_as_the_snapshot_in_it()
    {
        var (credential, script) = (Fixture.Read(Credential), Fixture.Read("s3-no-smartctl.json"));

        Assert.Equal(SnapshotFormat.S4, credential.Format);
        Assert.Equal(script.Identity, credential.Identity);
        Assert.Equal(ComponentsHash.Of(script.Specification), ComponentsHash.Of(credential.Specification));
    }

    [Fact]
    public void A_credential_has_a_number_and_a_date_with_its_zone()
    {
        var credential = Fixture.Read(Credential);

        Assert.Equal(new Guid("7b0f6b0e-0000-4a36-9f0e-6a1d6f1c0042"), credential.Uuid);
        Assert.Equal(new DateTime(2025, 7, 25, 18, 3, 15, DateTimeKind.Utc), credential.TakenAt);
        Assert.DoesNotContain("timestamp-without-zone", credential.Codes());
    }

    [Fact]
    public void A_signature_that_nobody_checked_is_told() =>
        Assert.Contains("signature-unchecked", Fixture.Read(Credential).Codes());

    [Fact]
    public void A_subject_that_names_another_machine_than_the_tools_saw_is_told()
    {
        var credential = Fixture.Read(
            Credential,
            root => root["credentialSubject"]!["deviceId"]![2]!["value"] = "ANOTHER-0001"
        );

        Assert.Equal("PF0Q0042", credential.Identity.Serial);
        Assert.Contains("identity-disagrees", credential.Codes());
    }

    [Fact]
    public void A_credential_without_evidence_is_refused() =>
        Assert.Equal(
            "tool-output-missing",
            Fixture.Refusal("""{ "credentialSubject": { "deviceId": [{ "name": "Serial", "value": "X1" }] } }""").Code
        );

    [Fact]
    public void A_credential_is_told_by_its_subject_whatever_else_it_holds()
    {
        var credential = Fixture.Read(
            Credential,
            root =>
            {
                root["software"] = "Workbench";
                root["device"] = new System.Text.Json.Nodes.JsonObject();
                root["components"] = new System.Text.Json.Nodes.JsonArray();
            }
        );

        Assert.Equal(SnapshotFormat.S4, credential.Format);
    }
}
