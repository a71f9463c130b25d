using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Platform.Ledger;

/// <summary>
/// One fact of a device's life. Each entry holds the hash of the one before: nothing can be changed, removed or slipped
/// in later without breaking the chain. Entries are only ever added; a correction is a new entry that names the old one.
/// </summary>
public sealed class LedgerEntry
{
    public long Id { get; private init; }

    public required DeviceId Device { get; init; }

    /// <summary>The entry's number on its device, from 1.</summary>
    public required int N { get; init; }

    public required DateTime OccurredAt { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>The event's name, such as <c>Graded</c>.</summary>
    public required string Type { get; init; }

    public required string ActorRole { get; init; }

    public required string ActorPseudonym { get; init; }

    public required string Place { get; init; }

    /// <summary>What happened, as canonical JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>Hash of the entry before, empty for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>SHA-256, lower-case hexadecimal, of the canonical JSON of everything above but <see cref="Id"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>The hash that this entry must have.</summary>
    public string ComputeHash() =>
        HashOf(Device, N, OccurredAt, RecordedAt, Type, ActorRole, ActorPseudonym, Place, Payload, Previous);

    /// <summary>
    /// The entry as it is told to others: exactly what is hashed, with its <c>hash</c> beside. Who takes the hash out and
    /// computes that of the canonical JSON of the rest has checked the entry.
    /// </summary>
    public JsonObject ToJson()
    {
        var entry = Hashed(
            Device,
            N,
            OccurredAt,
            RecordedAt,
            Type,
            ActorRole,
            ActorPseudonym,
            Place,
            Payload,
            Previous
        );
        entry["hash"] = Hash;
        return entry;
    }

    internal static string HashOf(
        DeviceId device,
        int n,
        DateTime occurredAt,
        DateTime recordedAt,
        string type,
        string role,
        string pseudonym,
        string place,
        string payload,
        string previous
    ) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                CanonicalJson.Write(
                    Hashed(device, n, occurredAt, recordedAt, type, role, pseudonym, place, payload, previous)
                )
            )
        );

    private static JsonObject Hashed(
        DeviceId device,
        int n,
        DateTime occurredAt,
        DateTime recordedAt,
        string type,
        string role,
        string pseudonym,
        string place,
        string payload,
        string previous
    ) =>
        new()
        {
            ["device"] = device.Value.ToString(),
            ["n"] = n,
            ["occurredAt"] = Instant(occurredAt),
            ["recordedAt"] = Instant(recordedAt),
            ["type"] = type,
            ["actor"] = new JsonObject { ["role"] = role, ["pseudonym"] = pseudonym },
            ["place"] = place,
            ["payload"] = JsonNode.Parse(payload),
            ["previous"] = previous,
        };

    /// <summary>RFC 3339, UTC, in microseconds: the finest step that all three databases keep.</summary>
    public static string Instant(DateTime instant) =>
        instant
            .ToUniversalTime()
            .ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed class LedgerMapping : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("platform_ledger").HasKey(entry => entry.Id);
        builder.Property(entry => entry.Type).HasMaxLength(64);
        builder.Property(entry => entry.ActorRole).HasMaxLength(32);
        builder.Property(entry => entry.ActorPseudonym).HasMaxLength(64);
        builder.Property(entry => entry.Place).HasMaxLength(128);
        builder.Property(entry => entry.Previous).HasMaxLength(64);
        builder.Property(entry => entry.Hash).HasMaxLength(64);
        builder.HasIndex(entry => new { entry.Device, entry.N }, "IX_platform_ledger_chain").IsUnique();
    }
}
