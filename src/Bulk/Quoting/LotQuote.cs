using System.Globalization;
using System.Security.Cryptography;
using Marketplace.Bulk.Requesting;
using Marketplace.Network.Contracts;
using Marketplace.Platform;

namespace Marketplace.Bulk.Quoting;

internal enum QuoteState
{
    /// <summary>Its units are kept, its prices hold.</summary>
    Open,

    /// <summary>It is an order.</summary>
    Accepted,
    Refused,
    Expired,
}

/// <summary>
/// A firm quote for a lot: the very units and their prices, kept until a day. What is agreed afterwards is a new version;
/// the old ones stay readable. What is done to it stands in <c>QuoteActs.cs</c>.
/// </summary>
internal sealed partial class LotQuote : Aggregate
{
    /// <summary>How long a version holds.</summary>
    public const int Days = 15;

    /// <summary>What one organisation may have kept at the same time: what is kept for one is missing to the others.</summary>
    public const int MostOpen = 3;

    private readonly List<QuoteVersion> versions = [];

    private LotQuote() { }

    /// <summary>Also the name under which the stock keeps the units, and the id of the order that it becomes.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>What people read: <c>L-26-7K3M9Q</c>.</summary>
    public string Number { get; private init; } = "";

    /// <summary>The request that it answers; there is one quote for each.</summary>
    public Guid Request { get; private init; }

    /// <summary>The organisation's account; null for one that has none.</summary>
    public OrganisationId? OrganisationId { get; private set; }
    public BuyerKind Kind { get; private init; }
    public string Organisation { get; private set; } = "";
    public string? Siret { get; private set; }
    public string? Rna { get; private set; }

    /// <summary>The person to write to and to call.</summary>
    public string Contact { get; private set; } = "";
    public string Mail { get; private set; } = "";
    public string? Phone { get; private set; }
    public string Postcode { get; private init; } = "";
    public DateTime? Before { get; private init; }
    public bool AllOrNothing { get; private init; }

    public QuoteState State { get; private set; }
    public DateTime MadeAt { get; private init; }
    public DateTime ValidUntil { get; private set; }

    /// <summary>The version that holds, from 1.</summary>
    public int Current { get; private set; }
    public DateTime? RemindedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why the buyer did not want it.</summary>
    public string? RefusedFor { get; private set; }
    public string? PurchaseOrder { get; private set; }
    public string? Engagement { get; private set; }
    public string? ServiceCode { get; private set; }

    /// <summary>The signed purchase order, a PDF, by the hash of its content.</summary>
    public string? PurchaseOrderFile { get; private set; }

    public IReadOnlyList<QuoteVersion> Versions => versions;

    /// <summary>The version that holds; only where it was loaded.</summary>
    public QuoteVersion Now => versions.Single(version => version.No == Current);

    public Money Total => Now.Total;

    public static LotQuote Make(LotRequest request, Buyer buyer, IReadOnlyList<QuoteLine> lines, DateTime now)
    {
        Refuse.If(lines.Count == 0, "Un devis compte au moins un appareil.");
        var quote = new LotQuote
        {
            Number =
                $"L-{now.ToString("yy", CultureInfo.InvariantCulture)}-{RandomNumberGenerator.GetString("0123456789ABCDEFGHJKMNPQRSTVWXYZ", 6)}",
            Request = request.Id,
            Kind = request.Kind,
            Organisation = buyer.Organisation,
            Siret = buyer.Siret,
            Rna = buyer.Rna,
            Contact = buyer.Contact,
            Mail = buyer.Mail,
            Phone = buyer.Phone,
            Postcode = request.Postcode,
            Before = request.Before,
            AllOrNothing = request.Wish.AllOrNothing,
            MadeAt = now,
            ValidUntil = now.AddDays(Days),
            Current = 1,
        };
        quote.versions.Add(new QuoteVersion(quote.Id, 1, null, "Votre demande", lines, now));
        quote.Raise(new LotQuoteMade(quote.Id));
        return quote;
    }

    public bool IsOpen(DateTime now) => State is QuoteState.Open && ValidUntil > now;

    public IEnumerable<OperatorId> Operators => Now.Lines.Select(line => line.Operator).Distinct();
}

/// <summary>Who buys: an organisation by its number in a register, and a person to reach.</summary>
internal sealed record Buyer(
    string Organisation,
    string? Siret,
    string? Rna,
    string Contact,
    string Mail,
    string? Phone
);
