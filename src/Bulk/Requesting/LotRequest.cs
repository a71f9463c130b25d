using System.Text.Json;
using System.Text.Json.Serialization;
using Marketplace.Bulk.Allocating;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Bulk.Requesting;

/// <summary>What somebody asks of the whole network, and the offers that they were shown. Nobody is named yet.</summary>
internal sealed class LotRequest : Aggregate
{
    public const int MostUnits = 500;
    public const int LongestUse = 300;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private LotRequest() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public BuyerKind Kind { get; private init; }

    /// <summary>What the units are for, in the words of who asks.</summary>
    public string? Use { get; private init; }
    public string Postcode { get; private init; } = "";

    /// <summary>The day by which they are needed; null: no hurry.</summary>
    public DateTime? Before { get; private init; }

    /// <summary><see cref="Allocating.Wish"/> as JSON.</summary>
    public string WishText { get; private init; } = "";

    /// <summary><see cref="Allocating.Allocation"/> as JSON, as it was last shown.</summary>
    public string AnswerText { get; private set; } = "";
    public DateTime MadeAt { get; private init; }
    public DateTime AnsweredAt { get; private set; }

    public Wish Wish => Read<Wish>(WishText);

    public Allocation Answer => Read<Allocation>(AnswerText);

    public static LotRequest Ask(Ask asked, Allocation answer, DateTime now)
    {
        Refuse.If(
            asked.Wish.Count is < 1 or > MostUnits,
            "Une demande compte entre 1 et {0} appareils. Au-delà, appelez-nous : nous la préparons avec vous.",
            MostUnits
        );
        var request = new LotRequest
        {
            Kind = asked.Kind,
            Use = asked.Use,
            Postcode = asked.Postcode,
            Before = asked.Before,
            WishText = JsonSerializer.Serialize(asked.Wish, Json),
            MadeAt = now,
        };
        request.Show(answer, now);
        return request;
    }

    /// <summary>The stock is no longer the same: other offers.</summary>
    public void Show(Allocation answer, DateTime now) =>
        (AnswerText, AnsweredAt) = (JsonSerializer.Serialize(answer, Json), now);

    private static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, Json) ?? throw new InvalidOperationException("A request without its text.");
}

/// <summary>What a form asked.</summary>
internal sealed record Ask(BuyerKind Kind, string? Use, string Postcode, DateTime? Before, Wish Wish);

internal sealed class LotRequestMapping : IEntityTypeConfiguration<LotRequest>
{
    public void Configure(EntityTypeBuilder<LotRequest> builder)
    {
        builder.ToTable("requests").HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Use).HasMaxLength(LotRequest.LongestUse);
        builder.Property(one => one.Postcode).HasMaxLength(5);
        builder.Ignore(one => one.Wish).Ignore(one => one.Answer);
        builder.HasIndex(one => one.MadeAt, "IX_bulk_requests_made");
    }
}
