using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Ordering.Withdrawing;

/// <summary>
/// The withdrawal function of every page: declare, then confirm, then an acknowledgement with date and time. The same
/// answer for a known and an unknown number: do not reveal which orders exist.
/// </summary>
internal sealed class WithdrawModel(Db db, TimeProvider clock) : PageModel
{
    public string Number { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Contact { get; private set; } = "";

    /// <summary>The person has read what they are about to declare.</summary>
    public bool Confirming { get; private set; }

    public Withdrawal? Declared { get; private set; }

    public void OnGet() => Number = Request.Query["numero"].ToString() is { Length: <= 40 } known ? known : "";

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        (Number, Name) = (Request.Form.Line("Number"), Request.Form.Line("Name"));
        Contact = Request.Form.Line("Contact");
        var order = await db.Order(Number, cancellation);
        var theirs = order is not null && IsTheirs(order) ? order : null;
        var withdrawal = Withdrawal.Declare(theirs?.Id, Number, Name, Contact, clock.GetUtcNow().UtcDateTime);
        Confirming = true;
        if (Request.Form["Confirmed"] != "true")
            return;

        db.Withdrawals.Add(withdrawal);
        await db.SaveChangesAsync(cancellation);
        Declared = withdrawal;
    }

    private bool IsTheirs(Order order) =>
        string.Equals(order.Mail, Contact, StringComparison.OrdinalIgnoreCase)
        || (order.Phone is { } phone && Digits(phone) is { Length: > 0 } digits && digits == Digits(Contact));

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
