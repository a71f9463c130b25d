using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Ordering.Desk;

/// <summary>The money is there: in the till, on the terminal's receipt or on the account.</summary>
internal sealed class ReceivePaymentModel(OrderDesk desk) : OrderActModel(desk)
{
    [BindProperty]
    public string? How { get; set; }

    protected override Task Act(Order order, CancellationToken cancellation)
    {
        order.ReceivePayment(User.Operator(), Means(), Desk.Now);
        return Desk.Save(cancellation);
    }

    private PaidBy Means() =>
        How switch
        {
            "especes" => PaidBy.Cash,
            "carte" => PaidBy.Terminal,
            "virement" => PaidBy.BankTransfer,
            _ => throw new Refusal("Dites comment la personne a payé."),
        };
}
