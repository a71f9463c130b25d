using Marketplace.Bulk.Requesting;
using Marketplace.Network.Contracts;
using Marketplace.Platform;

namespace Marketplace.Bulk.Quoting;

/// <summary>
/// A quote that is accepted in the name of an organisation: it counts in the budget of who accepts, and above the
/// organisation's threshold a second person agrees first. Meanwhile the quote stays open, and its units are kept until its date.
/// </summary>
internal sealed partial class LotQuote
{
    /// <summary>How many times it was accepted in the name of an organisation; each is an expense of its own.</summary>
    public int Asks { get; private set; }

    /// <summary>Since when it waits for a second person; null: it does not.</summary>
    public DateTime? AskedAt { get; private set; }

    /// <summary>Why the second person refused, the last time; null where nobody did.</summary>
    public string? NotAgreed { get; private set; }

    public bool Waits => AskedAt is not null;

    /// <summary>What the organisation's accounts know the latest expense by.</summary>
    public string Expense => $"{Number}/{Asks}";

    /// <summary>The number of the quote of an expense; null: the expense is none of a quote.</summary>
    public static string? NumberIn(string expense) =>
        expense.StartsWith("L-", StringComparison.Ordinal)
        && expense.IndexOf('/', StringComparison.Ordinal) is > 0 and var at
            ? expense[..at]
            : null;

    /// <summary>An association's prices stay with associations: what was given for them goes to nobody else (CG3P L.3212-2).</summary>
    public bool Suits(OrganisationCard one) => !Kind.IsAssociation || one.Kind is OrganisationKind.Association;

    /// <summary>The organisation that the quote was asked for, by one of its numbers.</summary>
    public bool IsFor(OrganisationCard one) =>
        (Siret is not null && Siret == one.Siret) || (Rna is not null && Rna == one.Rna);

    /// <summary>From now on the quote bears the name and the numbers of an organisation that has an account.</summary>
    public void InNameOf(OrganisationCard one, int seen, DateTime now)
    {
        RefuseClosed(now);
        RefuseUnread(seen);
        Refuse.If(
            !Suits(one),
            "Ce devis a été calculé pour une association : {0} doit faire sa propre demande.",
            one.Name
        );
        (OrganisationId, Organisation) = (one.Id, one.Name.Length <= 100 ? one.Name : one.Name[..100]);
        (Siret, Rna) = (one.Siret, one.Rna);
        (Asks, NotAgreed) = (Asks + 1, null);
    }

    /// <summary>Above the threshold: it waits, with what the order will bear.</summary>
    public void Ask(Acceptance with, DateTime now)
    {
        (PurchaseOrder, Engagement, ServiceCode) = (with.PurchaseOrder, with.Engagement, with.ServiceCode);
        (PurchaseOrderFile, AskedAt) = (with.File, now);
    }

    /// <summary>The second person agrees: it is accepted as it was asked.</summary>
    public void Agree(DateTime now)
    {
        RefuseClosed(now);
        AskedAt = null;
        Accept(Current, new Acceptance(PurchaseOrder, Engagement, ServiceCode, PurchaseOrderFile), now);
    }

    /// <summary>The second person does not agree: the units stay kept until the date of the quote.</summary>
    public void NotAgree(string why)
    {
        (AskedAt, NotAgreed) = (null, why);
        Raise(new LotQuoteNotAgreed(Id));
    }

    /// <summary>What was asked is no longer what holds: the expense counts no more.</summary>
    private void DropAsk()
    {
        if (!Waits)
            return;
        AskedAt = null;
        Raise(new LotAskDropped(OrganisationId!.Value, Expense));
    }

    private void RefuseUnread(int seen) =>
        Refuse.If(seen != Current, "Une nouvelle version de ce devis est arrivée : relisez-la avant de l’accepter.");
}

/// <summary>Who accepts, and in whose name.</summary>
internal sealed record InNameOf(OrganisationId Organisation, PersonId Person);

internal sealed record LotQuoteNotAgreed(Guid Quote) : IEvent;

/// <summary>A quote no longer waits for a second person, and nobody has decided.</summary>
internal sealed record LotAskDropped(OrganisationId Organisation, string Expense) : IEvent;
