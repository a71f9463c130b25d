using Marketplace.Accounts.People;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.SecondFactor;

/// <summary>A code of an application that has opened something: it opens nothing twice (RFC 6238, 5.2).</summary>
internal sealed class UsedCode
{
    public required PersonId Person { get; init; }
    public required string Code { get; init; }
    public required DateTime At { get; init; }
}

internal sealed class UsedCodeMapping : IEntityTypeConfiguration<UsedCode>
{
    public void Configure(EntityTypeBuilder<UsedCode> builder)
    {
        builder.ToTable("used_codes").HasKey(used => new { used.Person, used.Code });
        builder.Property(used => used.Code).HasMaxLength(6);
        builder.HasOne<Person>().WithMany().HasForeignKey(used => used.Person);
    }
}
