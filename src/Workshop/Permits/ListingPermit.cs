using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Marketplace.Platform;
using Marketplace.Platform.Ledger;
using Marketplace.Workshop.Permits.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Workshop.Permits;

/// <summary>A permit as it was signed. It ends by its date or by a later fact; the document itself never changes.</summary>
internal sealed class ListingPermit
{
    public required Guid Id { get; init; }
    public required DeviceId Device { get; init; }
    public required DateTime IssuedAt { get; init; }
    public required DateTime ValidUntil { get; init; }

    /// <summary>The word that the unit earned: « reconditionné »…</summary>
    public required string Words { get; init; }

    /// <summary>The signed permit as JSON, in the shape of <see cref="SignedPermit"/>.</summary>
    public required string Document { get; init; }
    public DateTime? RevokedAt { get; private set; }
    public string? RevokedWhy { get; private set; }

    public static ListingPermit Of(PermitStatement statement, DeviceId device, ECDsa key) =>
        new()
        {
            Id = statement.Permit,
            Device = device,
            IssuedAt = statement.Issued,
            ValidUntil = statement.ValidUntil,
            Words = Contracts.EarnedWords.Of(statement.Word),
            Document = CanonicalJson.WriteText(statement.Sign(key).ToJson()),
        };

    public bool Holds(DateTime now) => RevokedAt is null && now < ValidUntil;

    public SignedPermit Read() =>
        SignedPermit.Read(JsonNode.Parse(Document))
        ?? throw new InvalidOperationException($"The document of permit {Id} is not a signed permit.");

    /// <summary>SHA-256 of the statement's canonical JSON, lower-case hexadecimal: what the chain of events keeps.</summary>
    public string StatementHash() => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(Read().Statement)));

    public void Revoke(string why, DateTime at) => (RevokedWhy, RevokedAt) = (why.Length <= 500 ? why : why[..500], at);
}

internal sealed class ListingPermitMapping : IEntityTypeConfiguration<ListingPermit>
{
    public void Configure(EntityTypeBuilder<ListingPermit> builder)
    {
        builder.ToTable("permits").HasKey(permit => permit.Id);
        builder.Property(permit => permit.Id).ValueGeneratedNever();
        builder.Property(permit => permit.Words).HasMaxLength(40);
        builder.Property(permit => permit.RevokedWhy).HasMaxLength(500);
        builder
            .HasIndex(permit => permit.Device, "IX_workshop_permits_active")
            .IsUnique()
            .HasFilter("\"RevokedAt\" IS NULL");
        builder.HasIndex(permit => permit.Device, "IX_workshop_permits_device");
    }
}
