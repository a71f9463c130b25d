using System.Text.Json.Nodes;

namespace Marketplace.Tests.Ordering.Payments.Double;

/// <summary>
/// What the stand-in for Stripe knows: its pages, payments, refunds, disputes and its own ledger. It follows the rules
/// that matter to us and refuses what Stripe refuses; whatever happens is told by an event.
/// </summary>
internal sealed class StripeBooks(Func<DateTimeOffset> now)
{
    private readonly Dictionary<string, JsonObject> objects = [];
    private readonly List<JsonObject> ledger = [];
    private readonly List<JsonObject> events = [];
    private int numbers;

    public Lock Gate { get; } = new();

    public long Time => now().ToUnixTimeSeconds();

    /// <summary>What has happened and was not told yet.</summary>
    public IReadOnlyList<JsonObject> TakeEvents()
    {
        lock (Gate)
        {
            JsonObject[] taken = [.. events];
            events.Clear();
            return taken;
        }
    }

    public int Untold
    {
        get
        {
            lock (Gate)
                return events.Count;
        }
    }

    public IEnumerable<JsonObject> Of(string kind) => objects.Values.Where(one => (string?)one["object"] == kind);

    public JsonObject? Find(string id) => objects.GetValueOrDefault(id);

    public IReadOnlyList<JsonObject> Ledger => ledger;

    /// <summary>What Stripe holds for us, in cents, before its fees.</summary>
    public long Balance
    {
        get
        {
            lock (Gate)
                return ledger.Sum(line => (long)line["amount"]!);
        }
    }

    public JsonObject Add(string prefix, JsonObject one)
    {
        one["id"] = $"{prefix}_test_{Interlocked.Increment(ref numbers):00000}";
        one["created"] = Time;
        one["livemode"] = false;
        objects[(string)one["id"]!] = one;
        return one;
    }

    /// <summary>A line of the ledger.</summary>
    public void Book(string type, long amount, JsonObject source)
    {
        var fee = type == "charge" ? (amount * 15 / 1000) + 25 : 0;
        var line = Add(
            "txn",
            new()
            {
                ["object"] = "balance_transaction",
                ["type"] = type,
                ["amount"] = amount,
                ["fee"] = fee,
                ["net"] = amount - fee,
                ["currency"] = "eur",
                ["status"] = "available",
                ["source"] = (string)source["id"]!,
            }
        );
        ledger.Add(line);
    }

    public void Tell(string type, JsonObject about)
    {
        var told = Add(
            "evt",
            new()
            {
                ["object"] = "event",
                ["type"] = type,
                ["api_version"] = "2026-10-28",
                ["data"] = new JsonObject { ["object"] = about.DeepClone() },
            }
        );
        events.Add(told);
    }
}
