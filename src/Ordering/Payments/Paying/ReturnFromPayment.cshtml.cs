using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;

namespace Marketplace.Ordering.Payments.Paying;

/// <summary>
/// The buyer comes back from the payment page. That proves nothing: the provider is asked, and where it says nothing
/// yet, the order's page says so.
/// </summary>
internal sealed partial class ReturnFromPaymentModel(
    Db db,
    OrderSeals seals,
    ReadPayment read,
    ILogger<ReturnFromPaymentModel> log
) : PageModel
{
    public async Task<IActionResult> OnGetAsync(
        string number,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    )
    {
        if (await db.Order(number, cancellation) is not { } order || !seals.Opens(key, order.Id))
            return NotFound();
        try
        {
            await read.Order(order.Id, cancellation);
        }
        catch (Exception failure) when (failure is ProviderFailure or StaleChange)
        {
            // The message of the provider will do the same in a moment.
            NotYet(order.Number, failure);
        }
        return Redirect($"{seals.Address(order.Id, order.Number)}&paiement=retour");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The payment of {Number} is not confirmed yet")]
    private partial void NotYet(string number, Exception failure);
}
