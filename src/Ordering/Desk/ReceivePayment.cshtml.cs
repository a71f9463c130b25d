using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Till;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Ordering.Desk;

/// <summary>The money is there: in the till, on the terminal's receipt or on the account; all of it, or a part.</summary>
internal sealed class ReceivePaymentModel(OrderDesk desk, TakeMoney take) : OrderActModel(desk)
{
    [BindProperty]
    public string? How { get; set; }

    /// <summary>Empty: all that is due.</summary>
    [BindProperty]
    public string? Amount { get; set; }

    protected override Task Act(Order order, CancellationToken cancellation) =>
        take.Take(order, User.Operator(), Means(), Amount, User.Actor(), cancellation);

    private PaidBy Means() =>
        How switch
        {
            "especes" => PaidBy.Cash,
            "carte" => PaidBy.Terminal,
            "virement" => PaidBy.BankTransfer,
            _ => throw new Refusal("Dites comment la personne a payé."),
        };
}
