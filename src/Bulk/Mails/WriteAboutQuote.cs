using Marketplace.Bulk.Quoting;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Mail;
using Marketplace.Platform.Theming;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Mails;

/// <summary>Writes about a quote, to its buyer or to its operators. The caller saves.</summary>
internal sealed class WriteAboutQuote(
    Db db,
    Letters letters,
    LotSeals seals,
    INetwork network,
    IPublicAddress address,
    Shell shell,
    TimeProvider clock
)
{
    private const int LongestSubject = 200;

    /// <param name="act">The page of the quote that the link opens.</param>
    /// <param name="add">What this mail says besides.</param>
    public async Task ToBuyer(
        string template,
        Guid id,
        CancellationToken cancellation,
        string act = "",
        Func<LotLetter, LotLetter>? add = null
    )
    {
        var quote = await Whole(id, cancellation);
        if (quote.Mail.Length == 0)
            return;
        var facts = Facts(quote, quote.Contact, seals.Address(quote, act));
        Queue(template, add is null ? facts : add(facts), quote.Mail, null);
    }

    /// <summary>To each operator of the quote, or to one of them, about its own part.</summary>
    public async Task ToSellers(Guid id, string what, OperatorId? only, CancellationToken cancellation)
    {
        var quote = await Whole(id, cancellation);
        foreach (var workshop in quote.Operators.Where(one => only is null || one == only))
        {
            if (await network.Operator(workshop, cancellation) is not { } card)
                continue;
            var part = quote.Now.Of(workshop);
            var facts = Facts(quote, card.Name, $"/atelier/devis/{quote.Number}") with
            {
                What = what,
                Units = Count(part.Count),
                Total = QuoteVersion.Sum(part).ToString(),
                Lines = Rows(part),
            };
            Queue("lot-for-seller", facts, card.Mail, workshop);
        }
    }

    private LotLetter Facts(LotQuote quote, string name, string page) =>
        new()
        {
            Site = shell.SiteName,
            Phone = shell.Phone,
            PhoneHours = shell.PhoneHours,
            Name = name,
            Number = quote.Number,
            Organisation = quote.Organisation,
            Link = address.Of(page),
            Units = Count(quote.Now.Lines.Count),
            Total = quote.Total.ToString(),
            Until = quote.ValidUntil.DayAndHour,
            What = quote.Now.Note,
            NotAgreed = quote.NotAgreed ?? "",
            Lines = Rows(quote.Now.Lines),
        };

    private void Queue(string template, LotLetter facts, string to, OperatorId? from)
    {
        var letter = letters.Write(template, facts);
        db.Add(
            new OutgoingMail
            {
                Operator = from,
                To = to,
                Subject = letter.Subject.Length <= LongestSubject ? letter.Subject : letter.Subject[..LongestSubject],
                Text = letter.Text,
                Html = letter.Html,
                QueuedAt = clock.GetUtcNow().UtcDateTime,
            }
        );
    }

    private Task<LotQuote> Whole(Guid id, CancellationToken cancellation) =>
        db.LotQuotes.AsNoTracking().Whole().SingleAsync(quote => quote.Id == id, cancellation);

    private static IReadOnlyList<LotLetterLine> Rows(IEnumerable<QuoteLine> lines) =>
        [
            .. QuoteWords
                .Alike(lines)
                .Select(alike => new LotLetterLine($"{alike.Count} × {alike.First.Title}", alike.Total.ToString())),
        ];

    private static string Count(int units) => units == 1 ? "1 appareil" : $"{units} appareils";
}
