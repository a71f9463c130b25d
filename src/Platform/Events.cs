namespace Marketplace.Platform;

/// <summary>Something that happened, told in the past tense. Saved with the change that caused it, handled after.</summary>
public interface IEvent;

/// <summary>Reacts to what happened, at least once and in a transaction of its own.</summary>
public interface IHandle<in TEvent>
    where TEvent : IEvent
{
    Task When(TEvent happened, CancellationToken cancellation);
}

/// <summary>
/// Reacts within the transaction of the fact itself: what must be true together with it, such as the listing that
/// goes down with its permit. A refusal thrown here undoes the fact.
/// </summary>
public interface IHandleTogether<in TEvent>
    where TEvent : IEvent
{
    Task When(TEvent happening, CancellationToken cancellation);
}

/// <summary>
/// Who does something: the person, the operator for whom, the role (<c>worker</c>, <c>lead</c>, <c>administrator</c>,
/// <c>buyer</c>, <c>system</c>) and the pseudonym under which the public ledger knows them.
/// </summary>
public sealed record Actor(PersonId Person, OperatorId? Operator, string Role, string Pseudonym)
{
    /// <summary>The programme itself: a job, a release of an expired hold.</summary>
    public static Actor System { get; } = new(default, null, "system", "système");
}

/// <summary>When, by whom and where something happened to a device.</summary>
public sealed record Trace(DateTime OccurredAt, Actor By, string Place);

/// <summary>An event of a device's life: appended to its hash chain in the transaction of the fact.</summary>
public interface ITraceEvent : IEvent
{
    DeviceId Device { get; }

    Trace Trace { get; }
}

/// <summary>An entity that tells what happened to it; <see cref="Db"/> saves the events with the change.</summary>
public abstract class Aggregate
{
    private readonly List<IEvent> events = [];

    /// <summary>Grows at each save: two people who change the same thing at once cannot both win.</summary>
    public int Version { get; private set; }

    internal IReadOnlyList<IEvent> Events => events;

    protected void Raise(IEvent happened) => events.Add(happened);

    internal void NextVersion() => Version++;

    internal IReadOnlyList<IEvent> TakeEvents()
    {
        IEvent[] taken = [.. events];
        events.Clear();
        return taken;
    }
}
