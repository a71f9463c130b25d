using System.Security.Cryptography;
using System.Text;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Search;
using Marketplace.Platform;
using Marketplace.Platform.Languages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Catalog.Alerts;

internal readonly record struct AlertId(Guid Value) : IId<AlertId>
{
    public static AlertId New() => new(Guid.CreateVersion7());

    public static AlertId From(Guid value) => new(value);
}

/// <summary>
/// « Prévenez-moi »: a search that somebody left with a mail address. Nothing is sent for it but the question whether it
/// is really theirs, until they say yes.
/// </summary>
internal sealed class Alert
{
    public const int LongestSearch = 1_000;

    // Who lost the question may have it again; whoever plays with another's address does not fill it.
    private static readonly TimeSpan BeforeAskingAgain = TimeSpan.FromHours(1);

    private Alert() { }

    public AlertId Id { get; private init; } = AlertId.New();

    /// <summary>In small letters, so that one person has one of each.</summary>
    public string Mail { get; private init; } = "";

    /// <summary>The address of the search, without page nor order: <c>?q=thinkpad&amp;type=portable</c>; empty is everything.</summary>
    public string Search { get; private init; } = "";

    /// <summary>What tells searches apart in a key short enough for every engine.</summary>
    public string SearchKey { get; private init; } = "";

    public DateTime AskedAt { get; private set; }

    /// <summary>The language in which it was asked for, and in which we write: <c>fr</c>, <c>en</c>.</summary>
    public string WrittenIn { get; private init; } = Language.French.Code;

    /// <summary>When its owner said yes; null until then.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>The last mail about what arrived; the next one is a day later at the earliest.</summary>
    public DateTime? ToldAt { get; private set; }

    public SearchQuery Query =>
        SearchAddress.Read(QueryHelpers.ParseQuery(Search).Select(one => KeyValuePair.Create(one.Key, one.Value)));

    /// <exception cref="Refusal">The search is longer than anybody types.</exception>
    public static Alert Ask(string mail, SearchQuery query, DateTime now)
    {
        string search = Only(query).ToQueryString();
        Refuse.If(
            search.Length > LongestSearch,
            "Cette recherche est trop longue pour une alerte. Retirez quelques mots ou quelques filtres."
        );
        return new Alert
        {
            Mail = Normal(mail),
            Search = search,
            SearchKey = Key(query),
            AskedAt = now,
            WrittenIn = Language.Current.Code,
        };
    }

    public static string Normal(string mail) => mail.Trim().ToLowerInvariant();

    public static string Key(SearchQuery query) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Only(query).ToQueryString())));

    /// <summary>Asks once more whether it is theirs; false where that would be one question too many.</summary>
    public bool AskAgain(DateTime now)
    {
        if (ConfirmedAt is not null || now - AskedAt < BeforeAskingAgain)
            return false;
        AskedAt = now;
        return true;
    }

    /// <summary>Its owner says yes; saying it twice changes nothing.</summary>
    public void Confirm(DateTime now) => ConfirmedAt ??= now;

    // The words and the filters say what is wanted; the rest says how a list is looked at.
    private static SearchQuery Only(SearchQuery query) =>
        query with
        {
            Page = 1,
            Sort = null,
            Postcode = null,
            Comparing = Comparing.Selection.Empty,
        };
}

/// <summary>A listing that an alert waited for and has not told yet.</summary>
internal sealed class Arrival
{
    public required AlertId Alert { get; init; }

    public required ListingId Listing { get; init; }

    public required DateTime FoundAt { get; init; }
}

internal sealed class AlertMapping : IEntityTypeConfiguration<Alert>
{
    public void Configure(EntityTypeBuilder<Alert> builder)
    {
        builder.ToTable("alerts").HasKey(alert => alert.Id);
        builder.Property(alert => alert.Id).ValueGeneratedNever();
        builder.Property(alert => alert.Mail).HasMaxLength(256);
        builder.Property(alert => alert.Search).HasMaxLength(Alert.LongestSearch);
        builder.Property(alert => alert.SearchKey).HasMaxLength(64);
        builder.Property(alert => alert.WrittenIn).HasMaxLength(8).HasDefaultValue("fr").ValueGeneratedNever();
        builder.Ignore(alert => alert.Query);
        builder.HasIndex(alert => new { alert.Mail, alert.SearchKey }, "IX_catalog_alerts_mail").IsUnique();
    }
}

internal sealed class ArrivalMapping : IEntityTypeConfiguration<Arrival>
{
    public void Configure(EntityTypeBuilder<Arrival> builder)
    {
        builder.ToTable("alert_arrivals").HasKey(arrival => new { arrival.Alert, arrival.Listing });
        builder
            .HasOne<Alert>()
            .WithMany()
            .HasForeignKey(arrival => arrival.Alert)
            .OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("FK_catalog_alert_arrivals_alert");
    }
}
