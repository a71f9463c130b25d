using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Listings;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Catalog.Stock;

internal enum UnitState
{
    /// <summary>For sale.</summary>
    Listed,

    /// <summary>A buyer's, for a time or until the order ends.</summary>
    Held,

    /// <summary>Gone for good, unless it comes back and earns another permit.</summary>
    Sold,

    /// <summary>Taken down: by the workshop, or because its permit does not hold any more.</summary>
    Withdrawn,
}

/// <summary>
/// One computer in the shop. Who may buy it is decided by conditional updates of this row (see <see cref="ShopStock"/>); every such
/// update also raises the version, so that nobody overwrites it unseen.
/// </summary>
internal sealed class StockUnit : Aggregate
{
    private StockUnit() { }

    public DeviceId Device { get; private init; }
    public required Tag Tag { get; init; }

    /// <summary>Who sells it, or sold it last.</summary>
    public OperatorId Operator { get; private set; }
    public ListingId Listing { get; private set; }
    public UnitState State { get; private set; }
    public DateTime ListedAt { get; private set; }

    /// <summary>The order that holds it, or held it last.</summary>
    public Guid? HeldBy { get; private set; }

    /// <summary>When the hold ends by itself; null while held: when the order ends.</summary>
    public DateTime? HeldUntil { get; private set; }

    /// <summary>Who has it back when a hold ends, in place of the shop; null: it is on sale again.</summary>
    public Guid? PromisedTo { get; private set; }

    /// <summary>When it left the shop because its operator may not sell; null: it did not, or is back.</summary>
    public DateTime? PausedAt { get; private set; }

    public Guid Permit { get; private set; }
    public DateTime PermitUntil { get; private set; }

    /// <summary>The highest price that its origin allows.</summary>
    public Money? PriceCap { get; private set; }

    public string GradeLine { get; private set; } = "";
    public int? BatteryPercent { get; private set; }

    /// <summary>The small picture of a list, by the hash of its content.</summary>
    public string? Photo { get; private set; }

    /// <summary><see cref="UnitFacts"/> as JSON.</summary>
    public string Facts { get; private set; } = "";

    /// <summary>Puts a unit on sale for the first time.</summary>
    public static StockUnit List(PermittedUnit permitted, Listing listing, string? text, Trace trace)
    {
        var unit = new StockUnit { Device = permitted.Device, Tag = permitted.Tag };
        unit.GoOnSale(permitted, listing, text, trace);
        return unit;
    }

    /// <summary>Puts it on sale again, after it was taken down or came back under another permit.</summary>
    public void ListAgain(PermittedUnit permitted, Listing listing, string? text, Trace trace)
    {
        CheckListable(permitted.Permit);
        if (Listing != listing.Id)
            Raise(new ListingChanged(Listing));
        GoOnSale(permitted, listing, text, trace);
    }

    /// <summary>
    /// Puts it back where it was, at the price of its listing, once its operator may sell again. The permit must be the
    /// one under which it left.
    /// </summary>
    /// <returns>False: it is no longer what it was, and its workshop decides.</returns>
    public bool Resume(PermittedUnit permitted, Listing listing, Trace trace)
    {
        if (
            PausedAt is null
            || State is not UnitState.Withdrawn
            || (permitted.Permit, permitted.Operator) != (Permit, Operator)
            || permitted.ValidUntil <= trace.OccurredAt
            || listing.Price > permitted.PriceCap
        )
            return false;
        GoOnSale(permitted, listing, UnitFacts.Read(Facts).Text, trace);
        return true;
    }

    public static Reason AlreadyListed(Tag tag) => new("already-listed", $"L’appareil {tag} est déjà en vente.");

    /// <exception cref="Refusal">It is on sale already, or its buyer has it.</exception>
    public void CheckListable(Guid permit)
    {
        Refuse.If(State is UnitState.Listed or UnitState.Held, AlreadyListed(Tag));
        Refuse.If(
            State is UnitState.Sold && Permit == permit,
            new Reason("already-sold", $"L’appareil {Tag} est vendu : s’il revient, il lui faut un nouveau permis.")
        );
    }

    /// <summary>Tells that it has left the shop; the row itself was changed by a conditional update.</summary>
    public void TellUnlisted(string why, Trace trace)
    {
        Raise(new Unlisted(Device, trace, why));
        Raise(new ListingChanged(Listing));
    }

    private void GoOnSale(PermittedUnit permitted, Listing listing, string? text, Trace trace)
    {
        Operator = permitted.Operator;
        (Listing, State, ListedAt) = (listing.Id, UnitState.Listed, trace.OccurredAt);
        (HeldBy, HeldUntil, PromisedTo, PausedAt) = (null, null, null, null);
        (Permit, PermitUntil, PriceCap) = (permitted.Permit, permitted.ValidUntil, permitted.PriceCap);
        (GradeLine, BatteryPercent) = (permitted.GradeLine, permitted.BatteryPercent);
        Photo = permitted.Photos.Count > 0 ? permitted.Photos[0].Small : null;
        Facts = UnitFacts.Of(permitted, text).Write();
        Raise(new Listed(Device, trace, listing.Slug, listing.Price, permitted.Permit));
        Raise(new ListingChanged(listing.Id));
    }
}
