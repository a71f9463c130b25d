using Marketplace.Accounts.People;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Addresses;

/// <summary>Where parcels for this person may go.</summary>
internal sealed class Address
{
    public const int Most = 10;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required PersonId Person { get; init; }
    public required string Name { get; init; }
    public required string Street { get; init; }
    public required string PostalCode { get; init; }
    public required string Town { get; init; }
    public string? Phone { get; init; }

    /// <summary>The latest to have been put first stands on top.</summary>
    public required DateTime PutFirstAt { get; init; }
}

internal sealed class AddressMapping : IEntityTypeConfiguration<Address>
{
    public void Configure(EntityTypeBuilder<Address> builder)
    {
        builder.ToTable("addresses").HasKey(address => address.Id);
        builder.Property(address => address.Id).ValueGeneratedNever();
        builder.Property(address => address.Name).HasMaxLength(100);
        builder.Property(address => address.Street).HasMaxLength(200);
        builder.Property(address => address.PostalCode).HasMaxLength(10);
        builder.Property(address => address.Town).HasMaxLength(100);
        builder.Property(address => address.Phone).HasMaxLength(30);
        builder.HasOne<Person>().WithMany().HasForeignKey(address => address.Person);
        builder.HasIndex(address => address.Person, "IX_accounts_addresses_person");
    }
}
