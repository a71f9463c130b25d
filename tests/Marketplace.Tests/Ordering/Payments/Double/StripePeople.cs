using System.Text.Json.Nodes;

namespace Marketplace.Tests.Ordering.Payments.Double;

/// <summary>What happens at Stripe without the shop: buyers pay, banks decide, somebody clicks in the dashboard.</summary>
internal sealed class StripePeople(StripeBooks books, StripeCalls calls)
{
    /// <summary>The buyer pays by card. False: the page is closed.</summary>
    public bool Pay(string session)
    {
        lock (books.Gate)
        {
            if (Complete(session) is not { } page)
                return false;
            page["payment_status"] = "paid";
            Arrive(Payment(page, "succeeded"));
            books.Tell("checkout.session.completed", page);
            return true;
        }
    }

    /// <summary>The buyer pays by a direct debit: the bank takes days.</summary>
    public bool PayByDebit(string session)
    {
        lock (books.Gate)
        {
            if (Complete(session) is not { } page)
                return false;
            Payment(page, "processing");
            books.Tell("checkout.session.completed", page);
            return true;
        }
    }

    /// <summary>The pages whose direct debit no bank has decided about yet.</summary>
    public IReadOnlyList<string> UnderWay()
    {
        lock (books.Gate)
            return
            [
                .. books
                    .Of("checkout.session")
                    .Where(page => (string?)page["payment_intent"] is { } payment && IsUnderWay(payment))
                    .Select(page => (string)page["id"]!),
            ];
    }

    /// <summary>The bank has taken the money.</summary>
    public void DebitArrives(string session)
    {
        lock (books.Gate)
        {
            var page = calls.Find(session, "checkout.session");
            var payment = calls.Find((string)page["payment_intent"]!, "payment_intent");
            payment["status"] = "succeeded";
            page["payment_status"] = "paid";
            Arrive(payment);
            books.Tell("checkout.session.async_payment_succeeded", page);
        }
    }

    /// <summary>The account had no money.</summary>
    public void DebitFails(string session)
    {
        lock (books.Gate)
        {
            var page = calls.Find(session, "checkout.session");
            calls.Find((string)page["payment_intent"]!, "payment_intent")["status"] = "requires_payment_method";
            books.Tell("checkout.session.async_payment_failed", page);
        }
    }

    /// <summary>Pages whose time is over close.</summary>
    public void CloseOldPages()
    {
        lock (books.Gate)
            foreach (var page in books.Of("checkout.session").Where(IsOver).ToList())
                calls.Close((string)page["id"]!);
    }

    /// <summary>Somebody of ours sends money back from Stripe's own pages.</summary>
    public string RefundFromDashboard(string payment, long cents)
    {
        lock (books.Gate)
            return (string)calls.SendBack(calls.Find(payment, "payment_intent"), cents, [])["id"]!;
    }

    /// <summary>The card of the buyer is closed: the money comes back to us.</summary>
    public void FailRefund(string id)
    {
        lock (books.Gate)
        {
            var refund = calls.Find(id, "refund");
            refund["status"] = "failed";
            books.Book("refund_failure", (long)refund["amount"]!, refund);
            books.Tell("refund.failed", refund);
        }
    }

    /// <summary>The buyer complains at the bank, which takes what is left of the money.</summary>
    public string Complain(string payment, string reason = "product_not_received")
    {
        lock (books.Gate)
        {
            var paid = calls.Find(payment, "payment_intent");
            var dispute = books.Add(
                "dp",
                new()
                {
                    ["object"] = "dispute",
                    ["amount"] = calls.Left(paid),
                    ["currency"] = "eur",
                    ["status"] = "needs_response",
                    ["reason"] = reason,
                    ["payment_intent"] = payment,
                    ["charge"] = (string)paid["latest_charge"]!,
                    ["evidence_details"] = new JsonObject { ["due_by"] = books.Time + (7 * 24 * 3600) },
                }
            );
            books.Book("adjustment", -(long)dispute["amount"]!, dispute);
            books.Tell("charge.dispute.created", dispute);
            return (string)dispute["id"]!;
        }
    }

    /// <summary>The bank decides.</summary>
    public void Decide(string id, bool weWin)
    {
        lock (books.Gate)
        {
            var dispute = calls.Find(id, "dispute");
            dispute["status"] = weWin ? "won" : "lost";
            if (weWin)
                books.Book("adjustment", (long)dispute["amount"]!, dispute);
            books.Tell("charge.dispute.closed", dispute);
        }
    }

    private bool IsUnderWay(string payment) => (string?)calls.Find(payment, "payment_intent")["status"] == "processing";

    private JsonObject? Complete(string session)
    {
        var page = calls.Find(session, "checkout.session");
        if ((string?)page["status"] != "open" || IsOver(page))
            return null;
        page["status"] = "complete";
        return page;
    }

    private bool IsOver(JsonObject page) =>
        (string?)page["status"] == "open" && (long)page["expires_at"]! <= books.Time;

    private JsonObject Payment(JsonObject page, string status)
    {
        var payment = books.Add(
            "pi",
            new()
            {
                ["object"] = "payment_intent",
                ["status"] = status,
                ["amount"] = (long)page["amount_total"]!,
                ["currency"] = "eur",
                ["metadata"] = page["metadata"]!.DeepClone(),
            }
        );
        page["payment_intent"] = (string)payment["id"]!;
        return payment;
    }

    private void Arrive(JsonObject payment)
    {
        var charge = books.Add(
            "ch",
            new()
            {
                ["object"] = "charge",
                ["status"] = "succeeded",
                ["amount"] = (long)payment["amount"]!,
                ["currency"] = "eur",
                ["payment_intent"] = (string)payment["id"]!,
            }
        );
        payment["latest_charge"] = (string)charge["id"]!;
        books.Book("charge", (long)payment["amount"]!, charge);
        books.Tell("payment_intent.succeeded", payment);
    }
}
