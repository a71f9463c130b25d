using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Network.Appearance;

/// <summary>The theme that a host name wears: a programme has its own name, colours and words over the same shop.</summary>
internal sealed class ThemeChoice
{
    private ThemeChoice() { }

    public ThemeChoice(string host, string theme, DateTime now)
    {
        Refuse.If(
            Uri.CheckHostName(host) is not (UriHostNameType.Dns or UriHostNameType.IPv4),
            "Écrivez un nom de domaine, comme boutique.exemple.fr."
        );
        Host = host.ToLowerInvariant();
        Wear(theme, now);
    }

    /// <summary>In lower case, without a port.</summary>
    public string Host { get; private init; } = "";

    public string Theme { get; private set; } = "";

    public DateTime ChosenAt { get; private set; }

    public void Wear(string theme, DateTime now) => (Theme, ChosenAt) = (theme, now);
}

internal sealed class ThemeChoiceMapping : IEntityTypeConfiguration<ThemeChoice>
{
    public void Configure(EntityTypeBuilder<ThemeChoice> builder)
    {
        builder.ToTable("theme_choices").HasKey(choice => choice.Host);
        builder.Property(choice => choice.Host).HasMaxLength(253);
        builder.Property(choice => choice.Theme).HasMaxLength(80);
    }
}
