using System.Reflection;
using Marketplace.Platform;
using Marketplace.Platform.Ledger;
using Marketplace.Platform.Outbox;
using Marketplace.Tests.Architecture;

namespace Marketplace.Tests.Traceability;

/// <summary>Every event of a device's life that any module knows, and a chain in which each of them happened once.</summary>
internal static class TraceEvents
{
    public static readonly DateTime At = new(2026, 11, 23, 9, 30, 0, 123, DateTimeKind.Utc);

    public static IReadOnlyList<Type> All { get; } =
    [
        .. Modules
            .Names.SelectMany(name => Modules.Named(name).GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ITraceEvent)))
            .OrderBy(type => type.Name),
    ];

    /// <summary>A chain of one entry for each event, in the order given, with values of the right kind.</summary>
    public static IReadOnlyList<LedgerEntry> Chain(params IEnumerable<ITraceEvent> events)
    {
        var chain = new List<LedgerEntry>();
        foreach (var happened in events)
            chain.Add(Entry(happened, chain.Count + 1, chain.LastOrDefault()?.Hash ?? ""));
        return chain;
    }

    public static ITraceEvent Sample(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        return (ITraceEvent)constructor.Invoke([.. constructor.GetParameters().Select(Value)]);
    }

    public static DeviceId Device { get; } = DeviceId.New();

    public static Trace Trace { get; } =
        new(At, new Actor(PersonId.New(), OperatorId.New(), "worker", "martin-pecheur-12"), "Atelier des Gardons");

    private static object? Value(ParameterInfo parameter) =>
        parameter.ParameterType switch
        {
            var type when type == typeof(DeviceId) => Device,
            var type when type == typeof(Trace) => Trace,
            var type when type == typeof(string) => parameter.Name == "Evidence" ? new string('a', 64) : parameter.Name,
            var type when type == typeof(Money) => Money.Euros(129),
            var type when type == typeof(Guid) => Guid.Parse("01935b3c-0000-7000-8000-000000000001"),
            var type when type == typeof(bool) => true,
            var type when type == typeof(int) => 1,
            var type when type == typeof(IReadOnlyList<string>) => new List<string> { "une raison" },
            var type when Nullable.GetUnderlyingType(type) is not null => null,
            var type => throw new InvalidOperationException(
                $"No sample of {type} for {parameter.Member.DeclaringType}."
            ),
        };

    private static LedgerEntry Entry(ITraceEvent happened, int n, string previous)
    {
        var (type, by, place) = (happened.GetType().Name, happened.Trace.By, happened.Trace.Place);
        var facts = System
            .Text.Json.JsonSerializer.SerializeToNode(happened, happened.GetType(), EventTypes.Json)!
            .AsObject();
        facts.Remove("device");
        facts.Remove("trace");
        var payload = CanonicalJson.WriteText(facts);
        return new LedgerEntry
        {
            Device = happened.Device,
            N = n,
            OccurredAt = happened.Trace.OccurredAt,
            RecordedAt = At,
            Type = type,
            ActorRole = by.Role,
            ActorPseudonym = by.Pseudonym,
            Place = place,
            Payload = payload,
            Previous = previous,
            Hash = LedgerEntry.HashOf(
                happened.Device,
                n,
                happened.Trace.OccurredAt,
                At,
                type,
                by.Role,
                by.Pseudonym,
                place,
                payload,
                previous
            ),
        };
    }
}
