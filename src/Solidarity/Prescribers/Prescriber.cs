using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Solidarity.Prescribers;

/// <summary>Somebody who accompanies people and may vouch for them in the name of an organisation.</summary>
internal sealed class Prescriber
{
    public required OrganisationId Organisation { get; init; }
    public required PersonId Person { get; init; }
    public required DateTime Since { get; init; }
    public required PersonId By { get; init; }

    /// <summary>Named by the network: they need not be a member of the organisation.</summary>
    public required bool ByNetwork { get; init; }
}

/// <summary>How many codes an organisation may give in a month; changed by conditional updates only.</summary>
internal sealed class PrescriptionQuota
{
    public required OrganisationId Organisation { get; init; }
    public required int PerMonth { get; set; }

    /// <summary>The month that <see cref="Given"/> counts: <c>2026-11</c>.</summary>
    public string Month { get; set; } = "";

    public int Given { get; set; }

    public int GivenIn(string month) => Month == month ? Given : 0;
}

/// <summary>A code that a prescriber gave. Nothing tells to whom.</summary>
internal sealed class Prescription
{
    /// <summary>How long its prescriber can read it whole again, to print it.</summary>
    public static readonly TimeSpan ShownFor = TimeSpan.FromDays(1);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required OrganisationId Organisation { get; init; }
    public required PersonId Person { get; init; }
    public required RightId Right { get; init; }
    public required DateTime GivenAt { get; init; }
    public DateTime? RenewedAt { get; set; }

    public bool IsShownWhole(DateTime now) => now - GivenAt < ShownFor;
}

internal sealed class PrescriberMapping : IEntityTypeConfiguration<Prescriber>
{
    public void Configure(EntityTypeBuilder<Prescriber> builder)
    {
        builder.ToTable("prescribers").HasKey(one => new { one.Organisation, one.Person });
        builder.HasIndex(one => one.Person, "IX_solidarity_prescribers_person");
    }
}

internal sealed class PrescriptionQuotaMapping : IEntityTypeConfiguration<PrescriptionQuota>
{
    public void Configure(EntityTypeBuilder<PrescriptionQuota> builder)
    {
        builder.ToTable("prescription_quotas").HasKey(one => one.Organisation);
        builder.Property(one => one.Organisation).ValueGeneratedNever();
        builder.Property(one => one.Month).HasMaxLength(7);
    }
}

internal sealed class PrescriptionMapping : IEntityTypeConfiguration<Prescription>
{
    public void Configure(EntityTypeBuilder<Prescription> builder)
    {
        builder.ToTable("prescriptions").HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasIndex(one => one.Right, "IX_solidarity_prescriptions_right").IsUnique();
        builder.HasIndex(one => new { one.Person, one.GivenAt }, "IX_solidarity_prescriptions_person");
        builder.HasIndex(one => new { one.Organisation, one.GivenAt }, "IX_solidarity_prescriptions_organisation");
    }
}
