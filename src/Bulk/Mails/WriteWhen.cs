using Marketplace.Bulk.Quoting;
using Marketplace.Bulk.Replacing;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Mails;

/// <summary>A quote is firm: its buyer has the link, its operators know what is kept.</summary>
internal sealed class WriteWhenQuoteMade(WriteAboutQuote write) : IHandle<LotQuoteMade>
{
    public async Task When(LotQuoteMade happened, CancellationToken cancellation)
    {
        await write.ToBuyer("lot-ready", happened.Quote, cancellation);
        await write.ToSellers(
            happened.Quote,
            "Un organisme garde un lot où se trouvent vos appareils.",
            null,
            cancellation
        );
    }
}

internal sealed class WriteWhenQuoteEndsSoon(WriteAboutQuote write) : IHandle<LotQuoteEndsSoon>
{
    public Task When(LotQuoteEndsSoon happened, CancellationToken cancellation) =>
        write.ToBuyer("lot-reminder", happened.Quote, cancellation);
}

internal sealed class WriteWhenQuoteExpired(WriteAboutQuote write) : IHandle<LotQuoteExpired>
{
    public async Task When(LotQuoteExpired happened, CancellationToken cancellation)
    {
        await write.ToBuyer("lot-expired", happened.Quote, cancellation);
        await write.ToSellers(
            happened.Quote,
            "Le devis est expiré, vos appareils sont de nouveau en vente.",
            null,
            cancellation
        );
    }
}

internal sealed class WriteWhenQuoteAccepted(WriteAboutQuote write) : IHandle<LotQuoteAccepted>
{
    public async Task When(LotQuoteAccepted happened, CancellationToken cancellation)
    {
        await write.ToBuyer("lot-accepted", happened.Quote, cancellation);
        await write.ToSellers(
            happened.Quote,
            "Le devis est accepté : c’est une commande à préparer.",
            null,
            cancellation
        );
    }
}

internal sealed class WriteWhenQuoteRefused(WriteAboutQuote write) : IHandle<LotQuoteRefused>
{
    public async Task When(LotQuoteRefused happened, CancellationToken cancellation)
    {
        await write.ToBuyer("lot-refused", happened.Quote, cancellation);
        await write.ToSellers(happened.Quote, "Le devis est refusé, la raison est sur sa page.", null, cancellation);
    }
}

internal sealed class WriteWhenNotAgreed(WriteAboutQuote write) : IHandle<LotQuoteNotAgreed>
{
    public Task When(LotQuoteNotAgreed happened, CancellationToken cancellation) =>
        write.ToBuyer("lot-not-agreed", happened.Quote, cancellation);
}

/// <summary>A new version: the buyer reads it before accepting. Who agreed to a replacement knows already.</summary>
internal sealed class WriteWhenQuoteRewritten(WriteAboutQuote write) : IHandle<LotQuoteRewritten>
{
    public Task When(LotQuoteRewritten happened, CancellationToken cancellation) =>
        happened.By is null ? Task.CompletedTask : write.ToBuyer("lot-version", happened.Quote, cancellation);
}

/// <summary>Says that there is a message, and not what it says: mails are read by others.</summary>
internal sealed class WriteWhenLotMessageWritten(WriteAboutQuote write) : IHandle<LotMessageWritten>
{
    public Task When(LotMessageWritten happened, CancellationToken cancellation) =>
        happened.FromBuyer
            ? write.ToSellers(happened.Quote, "L’organisme vous a écrit.", happened.Operator, cancellation)
            : write.ToBuyer("lot-message", happened.Quote, cancellation, "/messages");
}

internal sealed class WriteWhenReplacementAsked(Db db, WriteAboutQuote write) : IHandle<ReplacementAsked>
{
    public async Task When(ReplacementAsked happened, CancellationToken cancellation)
    {
        var asked = await db.Replacements.SingleAsync(one => one.Id == happened.Replacement, cancellation);
        await write.ToBuyer(
            "lot-replacement",
            happened.Quote,
            cancellation,
            $"/remplacement/{asked.Id}",
            letter =>
                letter with
                {
                    LinkText = "Répondre",
                    Gone = asked.GoneTitle,
                    Proposed = asked.ProposedTitle ?? "",
                    Total = asked.Price.ToString(),
                }
        );
    }
}
