using Marketplace.Platform;

namespace Marketplace.Bulk.Quoting;

/// <summary>What happens to a quote after it was made.</summary>
internal sealed partial class LotQuote
{
    public const int LongestReason = 300;

    /// <summary>How long before its end the buyer is reminded.</summary>
    public static readonly TimeSpan RemindBefore = TimeSpan.FromDays(3);

    /// <summary>The buyer orders what this version says.</summary>
    /// <param name="seen">The version that the buyer read.</param>
    public void Accept(int seen, Acceptance with, DateTime now)
    {
        RefuseClosed(now);
        Refuse.If(Waits, "Ce devis attend l’accord d’une deuxième personne de {0}.", Organisation);
        RefuseUnread(seen);
        (PurchaseOrder, Engagement, ServiceCode) = (with.PurchaseOrder, with.Engagement, with.ServiceCode);
        PurchaseOrderFile = with.File;
        (State, EndedAt) = (QuoteState.Accepted, now);
        Raise(new LotQuoteAccepted(Id));
    }

    public void RefuseIt(string? why, DateTime now)
    {
        RefuseClosed(now);
        Refuse.If(string.IsNullOrWhiteSpace(why), "Dites pourquoi, en une phrase : les ateliers la liront.");
        Refuse.If(why.Trim().Length > LongestReason, "Résumez la raison en {0} caractères au plus.", LongestReason);
        DropAsk();
        (State, EndedAt, RefusedFor) = (QuoteState.Refused, now, why.Trim());
        Raise(new LotQuoteRefused(Id));
    }

    /// <summary>Its day has passed; false where it is no longer open.</summary>
    public bool Expire(DateTime now)
    {
        if (State is not QuoteState.Open || ValidUntil > now)
            return false;
        DropAsk();
        (State, EndedAt) = (QuoteState.Expired, now);
        Raise(new LotQuoteExpired(Id));
        return true;
    }

    public bool Remind(DateTime now)
    {
        if (!IsOpen(now) || RemindedAt is not null || ValidUntil - RemindBefore > now)
            return false;
        RemindedAt = now;
        Raise(new LotQuoteEndsSoon(Id));
        return true;
    }

    /// <summary>Something was agreed otherwise: the units and prices of a new version, which holds for its own time.</summary>
    public QuoteVersion Write(OperatorId? by, string note, IReadOnlyList<QuoteLine> lines, DateTime now)
    {
        RefuseClosed(now);
        Refuse.If(lines.Count == 0, "Il ne reste aucun appareil : refusez plutôt le devis.");
        Refuse.If(lines.Any(line => line.Price <= Money.Zero), "Un prix doit être plus grand que zéro.");
        Refuse.If(
            lines.Any(line => line.Price > line.ShopPrice),
            "Une nouvelle version ne demande jamais plus que le prix de la boutique."
        );
        var clean = note.Trim();
        Refuse.If(clean.Length is 0 or > QuoteVersion.LongestNote, "Dites en une phrase ce qui change.");
        var version = new QuoteVersion(Id, Current + 1, by, clean, lines, now);
        versions.Add(version);
        DropAsk();
        (Current, ValidUntil, RemindedAt) = (version.No, now.AddDays(Days), null);
        Raise(new LotQuoteRewritten(Id, version.No, by));
        return version;
    }

    /// <summary>The person asked to be forgotten; what was bought stays with the order.</summary>
    public void ForgetPerson() => (Contact, Mail, Phone) = ("Nom effacé", "", null);

    public void RefuseClosed(DateTime now)
    {
        Refuse.If(State is QuoteState.Accepted, "Ce devis est déjà accepté : il est devenu une commande.");
        Refuse.If(State is QuoteState.Refused, "Ce devis a été refusé. Faites une nouvelle demande.");
        Refuse.If(
            !IsOpen(now),
            "Ce devis n’est plus valable depuis le {0} : ses appareils sont retournés en vente. Faites une nouvelle demande.",
            ValidUntil.DayAndHour
        );
    }
}

/// <summary>What the organisation writes on its order.</summary>
/// <param name="File">The signed purchase order, by the hash of its content; null where none was sent.</param>
internal sealed record Acceptance(string? PurchaseOrder, string? Engagement, string? ServiceCode, string? File);

internal sealed record LotQuoteMade(Guid Quote) : IEvent;

internal sealed record LotQuoteAccepted(Guid Quote) : IEvent;

internal sealed record LotQuoteRefused(Guid Quote) : IEvent;

internal sealed record LotQuoteExpired(Guid Quote) : IEvent;

internal sealed record LotQuoteEndsSoon(Guid Quote) : IEvent;

internal sealed record LotQuoteRewritten(Guid Quote, int No, OperatorId? By) : IEvent;
