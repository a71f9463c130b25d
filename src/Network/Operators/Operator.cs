using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Network.Operators;

/// <summary>A workshop of the network: who receives, wipes, repairs and sells, and answers for it.</summary>
internal sealed partial class Operator : Aggregate
{
    private readonly List<PickUpPoint> pickUpPoints = [];

    private Operator() { }

    public Operator(NewOperator joining)
    {
        Slug = Network.Slug.Of(joining.Name);
        Describe(joining);
    }

    public OperatorId Id { get; private init; } = OperatorId.New();
    public string Slug { get; private init; } = "";
    public string Name { get; private set; } = "";
    public OperatorKind Kind { get; private set; }
    public string? Siret { get; private set; }
    public string Mail { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public string Address { get; private set; } = "";
    public string Department { get; private set; } = "";
    public bool AcceptsOverwriteOnFlash { get; private set; }

    /// <summary>What it does, in its own words, for the directory.</summary>
    public string? Does { get; private set; }

    public IReadOnlyList<PickUpPoint> PickUpPoints => pickUpPoints;

    public void Describe(NewOperator told)
    {
        Refuse.If(string.IsNullOrWhiteSpace(told.Name), "Écrivez le nom de l’atelier.");
        Refuse.If(!told.Mail.Contains('@'), "Écrivez l’adresse électronique de l’atelier.");
        var siret = Network.Siret.Read(told.Siret);
        Name = told.Name.Trim();
        Kind = told.Kind;
        Siret = siret;
        Mail = told.Mail.Trim();
        Phone = told.Phone.Trim();
        Address = told.Address.Trim();
        Department = told.Department.Trim().ToUpperInvariant();
        AcceptsOverwriteOnFlash = told.AcceptsOverwriteOnFlash;
        Does = string.IsNullOrWhiteSpace(told.Does) ? null : told.Does.Trim();
        Raise(new OperatorChanged(Id));
    }

    public PickUpPoint Open(NewPickUpPoint opening)
    {
        var point = new PickUpPoint(Id, opening);
        Refuse.If(
            pickUpPoints.Exists(other => other.Slug == point.Slug),
            "Cet atelier a déjà un point de retrait appelé « {0} ».",
            opening.Name
        );
        pickUpPoints.Add(point);
        Raise(new OperatorChanged(Id));
        return point;
    }

    /// <summary>Changes what is known of one of its points; false where it has no such point.</summary>
    public bool Describe(PickUpPointId id, NewPickUpPoint told)
    {
        if (pickUpPoints.Find(point => point.Id == id) is not { } point)
            return false;

        point.Describe(told);
        Raise(new OperatorChanged(Id));
        return true;
    }

    public OperatorCard Card() =>
        new(Id, Name, Slug, Kind.Word(), Mail, Phone, Address, Department, AcceptsOverwriteOnFlash, Siret)
        {
            Does = Does ?? "",
            CharterUntil = CharterUntil,
            IsSuspended = SuspendedAt is not null,
        };
}

internal sealed class OperatorMapping : IEntityTypeConfiguration<Operator>
{
    public void Configure(EntityTypeBuilder<Operator> builder)
    {
        builder.ToTable("operators").HasKey(workshop => workshop.Id);
        builder.Property(workshop => workshop.Id).ValueGeneratedNever();
        builder.Property(workshop => workshop.Slug).HasMaxLength(80);
        builder.Property(workshop => workshop.Name).HasMaxLength(100);
        builder.Property(workshop => workshop.Siret).HasMaxLength(14);
        builder.Property(workshop => workshop.Mail).HasMaxLength(256);
        builder.Property(workshop => workshop.Phone).HasMaxLength(40);
        builder.Property(workshop => workshop.Address).HasMaxLength(300);
        builder.Property(workshop => workshop.Department).HasMaxLength(3);
        builder.Property(workshop => workshop.Does).HasMaxLength(500);
        builder.Property(workshop => workshop.SuspendedWhy).HasMaxLength(300);
        builder.HasIndex(workshop => workshop.Slug, "IX_network_operators_slug").IsUnique();
        builder.HasMany(workshop => workshop.PickUpPoints).WithOne().HasForeignKey(point => point.Operator);
        builder.Navigation(workshop => workshop.PickUpPoints).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
