using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Ordering.Withdrawing;

/// <summary>
/// The withdrawal function of every page: declare, then confirm, then an acknowledgement with date and time. Who knows
/// both the number and the contact of an order chooses its units; anybody else gets the same answer for a known and an
/// unknown number: do not reveal which orders exist.
/// </summary>
internal sealed class WithdrawModel(Db db, OpenReturns open, OrderSeals seals, TimeProvider clock) : PageModel
{
    private Order? theirs;

    public string Number { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Contact { get; private set; } = "";

    /// <summary>The person has read what they are about to declare.</summary>
    public bool Confirming { get; private set; }

    /// <summary>The computers of the order, and whether each is withdrawn from.</summary>
    public IReadOnlyList<(OrderLine Line, bool Chosen)> Choices { get; private set; } = [];

    public Withdrawal? Declared { get; private set; }

    /// <summary>The way to the order, for whoever showed that it is theirs.</summary>
    public string? Order { get; private set; }

    /// <summary>All of it was handed over more than 14 days ago.</summary>
    public bool Late { get; private set; }

    public void OnGet() => Number = Request.Query["numero"].ToString() is { Length: <= 40 } known ? known : "";

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        (Number, Name) = (Request.Form.Line("Number"), Request.Form.Line("Name"));
        Contact = Request.Form.Line("Contact");
        var order = await db.Order(Number, cancellation);
        theirs = order is not null && IsTheirs(order) ? order : null;
        Choices = [.. Withdrawable().Select(line => (line, IsChosen(line)))];
        var units = Choices.Where(one => one.Chosen).Select(one => one.Line).ToList();
        var now = clock.GetUtcNow().UtcDateTime;
        var withdrawal = Withdrawal.Declare(theirs?.Id, Number, Name, Contact, units, now);
        Confirming = true;
        if (Request.Form["Confirmed"] != "true")
            return;

        Refuse.If(Choices.Count > 0 && units.Count == 0, "Cochez au moins un ordinateur.");
        await Declare(withdrawal, now, cancellation);
    }

    private async Task Declare(Withdrawal withdrawal, DateTime now, CancellationToken cancellation)
    {
        await db.Together(
            async () =>
            {
                db.Withdrawals.Add(withdrawal);
                if (theirs is not null)
                    await open.Follow(withdrawal, theirs, now, cancellation);
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );
        Declared = withdrawal;
        Order = theirs is null ? null : seals.Address(theirs.Id, theirs.Number);
        Late =
            theirs is not null
            && theirs
                .Parts.Where(part => part.Lines.Any(line => withdrawal.Covers(line.Id)))
                .All(part => !OpenReturns.IsInTime(part, now));
    }

    private IEnumerable<OrderLine> Withdrawable() =>
        theirs is null
            ? []
            : theirs.Parts.Where(part => part.Status is not SubOrderStatus.Cancelled).SelectMany(part => part.Lines);

    /// <summary>Where nothing was asked, it is the whole order.</summary>
    private bool IsChosen(OrderLine line) =>
        Request.Form["Chosen"] != "true" || Request.Form["Units"].Contains(line.Id.ToString());

    private bool IsTheirs(Order order) =>
        string.Equals(order.Mail, Contact, StringComparison.OrdinalIgnoreCase)
        || (order.Phone is { } phone && Digits(phone) is { Length: > 0 } digits && digits == Digits(Contact));

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
