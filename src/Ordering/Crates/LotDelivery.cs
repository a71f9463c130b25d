using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Ordering.Crates;

/// <summary>What became of a packed unit when the note was signed.</summary>
internal enum Outcome
{
    Taken,

    /// <summary>It was in none of the crates.</summary>
    Missing,

    /// <summary>The buyer did not want it so.</summary>
    Refused,
}

/// <summary>
/// A delivery of a part of an order: its crates, and the note that the buyer signs. A lot comes in as many as it takes;
/// what was missing or refused is packed again for the next one.
/// </summary>
internal sealed class LotDelivery : Aggregate
{
    public const int MostCrates = 99;
    public const int LongestRemark = 500;
    public const int LongestName = 100;

    private readonly List<PackedUnit> units = [];

    private LotDelivery() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public OrderId Order { get; private init; }
    public Guid SubOrder { get; private init; }
    public OperatorId Operator { get; private init; }

    /// <summary>Of its part of the order, from 1.</summary>
    public int No { get; private init; }
    public DateTime OpenedAt { get; private init; }

    /// <summary>When the crates were closed.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>The operator brings the crates; otherwise the buyer fetches them.</summary>
    public bool IsBrought { get; private set; }
    public DateTime? SignedAt { get; private set; }

    /// <summary>The name that somebody typed to sign.</summary>
    public string? SignedBy { get; private set; }

    /// <summary>As what they sign: « directrice », « bénévole ».</summary>
    public string? SignedAs { get; private set; }

    /// <summary>Signed by the buyer's own link; otherwise on a phone of the operator.</summary>
    public bool SignedByLink { get; private set; }

    /// <summary>Differences and reservations, as they were written.</summary>
    public string? Remark { get; private set; }
    public IReadOnlyList<PackedUnit> Units => units;

    public IEnumerable<IGrouping<int, PackedUnit>> Crates =>
        units.OrderBy(unit => unit.Crate).ThenBy(unit => unit.PackedAt).GroupBy(unit => unit.Crate);

    public static LotDelivery Open(SubOrder part, int no, DateTime now) =>
        new()
        {
            Order = part.Order,
            SubOrder = part.Id,
            Operator = part.Operator,
            No = no,
            OpenedAt = now,
        };

    public void Pack(OrderLine line, int crate, int most, DateTime now)
    {
        Refuse.If(ClosedAt is not null, "Les caisses de cette livraison sont fermées.");
        Refuse.If(crate is < 1 or > MostCrates, "Une caisse porte un numéro de 1 à {0}.", MostCrates);
        Refuse.If(
            units.Count(unit => unit.Crate == crate) >= most,
            "La caisse {0} est pleine : {1} au plus pour ce type d’appareil. Prenez une autre caisse.",
            crate,
            most
        );
        units.Add(new PackedUnit(Id, line, crate, now));
    }

    /// <summary>The unit is taken out of its crate again.</summary>
    public void Unpack(PackedUnit unit)
    {
        Refuse.If(ClosedAt is not null, "Les caisses de cette livraison sont fermées.");
        units.Remove(unit);
    }

    /// <summary>The crates are closed: brought by the operator, or fetched by the buyer.</summary>
    public void Close(bool brought, Trace trace)
    {
        Refuse.If(units.Count == 0, "Aucun appareil n’est emballé.");
        Refuse.If(ClosedAt is not null, "Les caisses de cette livraison sont déjà fermées.");
        (ClosedAt, IsBrought) = (trace.OccurredAt, brought);
        if (brought)
            units.ForEach(unit => Raise(new Dispatched(unit.Device, trace)));
    }

    /// <summary>The buyer signs for what it takes; everything else is told with its reason.</summary>
    /// <param name="differences">The units that are not taken, by their id; all others are.</param>
    /// <param name="gone">The units that left the order once they were packed.</param>
    public void Sign(
        Signature signature,
        IReadOnlyDictionary<Guid, Outcome> differences,
        IReadOnlySet<Guid> gone,
        Trace trace
    )
    {
        Refuse.If(ClosedAt is null, "Fermez d’abord les caisses : le bon se signe ensuite.");
        Refuse.If(SignedAt is not null, "Ce bon est déjà signé.");
        Refuse.If(signature.Name.Length is 0 or > LongestName, "Écrivez le nom de la personne qui reçoit.");
        Refuse.If(
            signature.As.Length is 0 or > LongestName,
            "Écrivez sa fonction : directrice, bénévole, agent d’accueil…"
        );
        Refuse.If(
            signature.Remark.Length > LongestRemark,
            "Résumez vos remarques en {0} caractères au plus.",
            LongestRemark
        );
        Refuse.If(
            differences.Count > 0 && signature.Remark.Length == 0,
            "Dites ce qui manque, ou pourquoi vous refusez un appareil."
        );
        (SignedAt, SignedByLink) = (trace.OccurredAt, signature.ByLink);
        (SignedBy, SignedAs) = (signature.Name, signature.As);
        Remark = signature.Remark is "" ? null : signature.Remark;
        foreach (var unit in units)
        {
            unit.End(gone.Contains(unit.Id) ? Outcome.Refused : differences.GetValueOrDefault(unit.Id, Outcome.Taken));
            if (unit.Outcome is not Outcome.Taken)
                Raise(new NotTaken(unit.Device, trace, unit.Outcome is Outcome.Missing ? "missing" : "refused"));
        }
    }
}

/// <summary>Who signs for a delivery, as it was typed.</summary>
/// <param name="ByLink">By the buyer's own link.</param>
internal sealed record Signature(string Name, string As, string Remark, bool ByLink);

/// <summary>A unit in a crate of a delivery.</summary>
internal sealed class PackedUnit
{
    private PackedUnit() { }

    internal PackedUnit(Guid delivery, OrderLine line, int crate, DateTime now)
    {
        (Delivery, Line, Active, Crate, PackedAt) = (delivery, line.Id, line.Id, crate, now);
        (Device, Tag, Title) = (line.Device, line.Tag, line.Title);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid Delivery { get; private init; }
    public Guid Line { get; private init; }

    /// <summary>The line while the unit is in this crate, or was taken from it: a unit is in one crate only. Null: it was not taken.</summary>
    public Guid? Active { get; private set; }
    public DeviceId Device { get; private init; }
    public Tag Tag { get; private init; }
    public string Title { get; private init; } = "";
    public int Crate { get; private init; }
    public DateTime PackedAt { get; private init; }

    /// <summary>Null before the note is signed.</summary>
    public Outcome? Outcome { get; private set; }

    internal void End(Outcome outcome)
    {
        Outcome = outcome;
        if (outcome is not Crates.Outcome.Taken)
            Active = null;
    }
}
