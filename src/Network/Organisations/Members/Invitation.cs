using System.Security.Cryptography;
using System.Text;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Network.Organisations;

/// <summary>A link that was mailed and lets one person in, once, until a day. Only its hash is kept.</summary>
internal sealed class Invitation
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required OrganisationId Organisation { get; init; }
    public required string Mail { get; init; }
    public required OrganisationRole Role { get; init; }
    public required string Hash { get; init; }
    public required PersonId By { get; init; }
    public required DateTime SentAt { get; init; }
    public required DateTime Until { get; init; }
    public DateTime? UsedAt { get; init; }

    public static string Draw() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("organisation_invitations").HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Mail).HasMaxLength(256);
        builder.Property(one => one.Hash).HasMaxLength(64);
        builder.HasIndex(one => one.Hash, "IX_network_organisation_invitations_hash").IsUnique();
        builder.HasIndex(one => one.Organisation, "IX_network_organisation_invitations_organisation");
        builder.HasIndex(one => one.Until, "IX_network_organisation_invitations_until");
    }
}
