using System.Globalization;
using System.Text.Json.Nodes;

namespace Marketplace.Tests.Ordering.Payments.Double;

/// <summary>A request of the API is not as Stripe wants it.</summary>
internal sealed class WrongRequest(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public JsonObject Body { get; } =
        new()
        {
            ["error"] = new JsonObject
            {
                ["type"] = "invalid_request_error",
                ["code"] = code,
                ["message"] = message,
            },
        };
}

/// <summary>What the shop asks of Stripe: opens and closes pages, sends money back, reads.</summary>
internal sealed class StripeCalls(StripeBooks books, Func<string> pages)
{
    // Stripe's own bounds for expires_at: 30 minutes to 24 hours from now.
    private const int ShortestPage = 30 * 60;
    private const int LongestPage = 24 * 60 * 60;

    public JsonObject Open(IReadOnlyDictionary<string, string> form)
    {
        var life = Number(form, "expires_at") - books.Time;
        if (life is < ShortestPage or > LongestPage)
            throw new WrongRequest(400, "parameter_invalid", $"expires_at is {life} seconds from now.");
        if (Text(form, "mode") != "payment")
            throw new WrongRequest(400, "parameter_invalid", "mode");
        var session = books.Add(
            "cs",
            new()
            {
                ["object"] = "checkout.session",
                ["mode"] = "payment",
                ["status"] = "open",
                ["payment_status"] = "unpaid",
                ["payment_intent"] = null,
                ["currency"] = "eur",
                ["amount_total"] = Total(form),
                ["expires_at"] = Number(form, "expires_at"),
                ["client_reference_id"] = form.GetValueOrDefault("client_reference_id"),
                ["customer_email"] = form.GetValueOrDefault("customer_email"),
                ["success_url"] = Text(form, "success_url"),
                ["cancel_url"] = Text(form, "cancel_url"),
                ["metadata"] = Metadata(form, "metadata"),
            }
        );
        session["url"] = $"{pages()}/pay/{session["id"]}";
        return session;
    }

    public JsonObject Close(string id)
    {
        var session = Find(id, "checkout.session");
        if ((string?)session["status"] != "open")
            throw new WrongRequest(
                400,
                "resource_missing",
                "Only Checkout Sessions with a status in [\"open\"] can be expired."
            );
        session["status"] = "expired";
        books.Tell("checkout.session.expired", session);
        return session;
    }

    public JsonObject Refund(IReadOnlyDictionary<string, string> form)
    {
        var payment = Find(Text(form, "payment_intent"), "payment_intent");
        var left = Left(payment);
        var amount = form.ContainsKey("amount") ? Number(form, "amount") : left;
        if ((string?)payment["status"] != "succeeded")
            throw new WrongRequest(400, "payment_intent_unexpected_state", "This payment has no money to send back.");
        if (books.Of("dispute").Any(one => (string?)one["payment_intent"] == (string?)payment["id"]))
            throw new WrongRequest(400, "charge_disputed", "The charge has been charged back.");
        if (amount <= 0 || amount > left)
            throw new WrongRequest(400, "amount_too_large", $"Refund amount ({amount}) is greater than {left}.");
        return SendBack(payment, amount, Metadata(form, "metadata"));
    }

    public JsonObject SendBack(JsonObject payment, long amount, JsonObject metadata)
    {
        var refund = books.Add(
            "re",
            new()
            {
                ["object"] = "refund",
                ["amount"] = amount,
                ["currency"] = "eur",
                ["status"] = "succeeded",
                ["payment_intent"] = (string)payment["id"]!,
                ["charge"] = (string)payment["latest_charge"]!,
                ["metadata"] = metadata,
            }
        );
        books.Book("refund", -amount, refund);
        books.Tell("refund.created", refund);
        books.Tell("charge.refunded", Find((string)payment["latest_charge"]!, "charge"));
        return refund;
    }

    public static JsonObject List(IEnumerable<JsonObject> all, string url) =>
        new()
        {
            ["object"] = "list",
            ["url"] = url,
            ["has_more"] = false,
            ["data"] = new JsonArray([.. all.Select(one => one.DeepClone())]),
        };

    public JsonObject Find(string id, string kind) =>
        books.Find(id) is { } found && (string?)found["object"] == kind
            ? found
            : throw new WrongRequest(404, "resource_missing", $"No such {kind}: '{id}'");

    /// <summary>What can still be sent back of a payment.</summary>
    public long Left(JsonObject payment) =>
        (long)payment["amount"]!
        - books
            .Of("refund")
            .Where(one =>
                (string?)one["payment_intent"] == (string?)payment["id"] && (string?)one["status"] != "failed"
            )
            .Sum(one => (long)one["amount"]!);

    private static long Total(IReadOnlyDictionary<string, string> form)
    {
        var total = 0L;
        for (var line = 0; form.ContainsKey($"line_items[{line}][quantity]"); line++)
        {
            if (Text(form, $"line_items[{line}][price_data][currency]") != "eur")
                throw new WrongRequest(400, "parameter_invalid", "currency");
            Text(form, $"line_items[{line}][price_data][product_data][name]");
            total +=
                Number(form, $"line_items[{line}][quantity]")
                * Number(form, $"line_items[{line}][price_data][unit_amount]");
        }
        return total > 0 ? total : throw new WrongRequest(400, "parameter_missing", "line_items");
    }

    private static JsonObject Metadata(IReadOnlyDictionary<string, string> form, string name)
    {
        var metadata = new JsonObject();
        foreach (var (key, value) in form.Where(one => one.Key.StartsWith($"{name}[", StringComparison.Ordinal)))
            metadata[key[(name.Length + 1)..^1]] = value;
        return metadata;
    }

    private static string Text(IReadOnlyDictionary<string, string> form, string name) =>
        form.GetValueOrDefault(name) is { Length: > 0 } text
            ? text
            : throw new WrongRequest(400, "parameter_missing", $"Missing required param: {name}.");

    private static long Number(IReadOnlyDictionary<string, string> form, string name) =>
        long.TryParse(Text(form, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new WrongRequest(400, "parameter_invalid_integer", $"Invalid integer: {name}");
}
