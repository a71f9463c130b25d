using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Organisations;

/// <summary>What the organisation wants to read again on the invoice of its order.</summary>
internal sealed class OrganisationTerms
{
    public const int LongestReference = 50;

    private OrganisationTerms() { }

    public OrderId Order { get; private init; }
    public int Days { get; private init; }
    public string? PurchaseOrder { get; private init; }
    public string? Engagement { get; private init; }
    public string? ServiceCode { get; private init; }

    /// <summary>The 14 digits of the organisation; null for an association that has none.</summary>
    public string? Siret { get; private init; }

    /// <summary>The organisation's account; null: it was ordered without one.</summary>
    public OrganisationId? Organisation { get; private init; }

    /// <summary>A public body: paying late costs it otherwise (CCP R.2192-31).</summary>
    public bool Public { get; private init; }

    public static OrganisationTerms Of(OrderId order, PaymentTerms terms, OrganisationId? organisation)
    {
        Refuse.If(terms.Days is < 0 or > 60, "Un délai de paiement va de 0 à 60 jours.");
        foreach (var reference in new[] { terms.PurchaseOrder, terms.Engagement, terms.ServiceCode })
            Refuse.If(
                reference?.Length > LongestReference,
                "Une référence compte au plus {0} signes.",
                LongestReference
            );
        return new()
        {
            Order = order,
            Days = terms.Days,
            PurchaseOrder = terms.PurchaseOrder,
            Engagement = terms.Engagement,
            ServiceCode = terms.ServiceCode,
            Siret = terms.Siret,
            Organisation = organisation,
            Public = terms.Public,
        };
    }
}

internal sealed class OrganisationTermsMapping : IEntityTypeConfiguration<OrganisationTerms>
{
    public void Configure(EntityTypeBuilder<OrganisationTerms> builder)
    {
        builder.ToTable("organisation_terms").HasKey(terms => terms.Order);
        builder.Property(terms => terms.Order).ValueGeneratedNever();
        builder.Property(terms => terms.Public).HasDefaultValue(false);
        builder.HasIndex(terms => terms.Organisation, "IX_ordering_organisation_terms_organisation");
        builder.Property(terms => terms.PurchaseOrder).HasMaxLength(OrganisationTerms.LongestReference);
        builder.Property(terms => terms.Engagement).HasMaxLength(OrganisationTerms.LongestReference);
        builder.Property(terms => terms.Siret).HasMaxLength(14);
        builder.Property(terms => terms.ServiceCode).HasMaxLength(OrganisationTerms.LongestReference);
    }
}
