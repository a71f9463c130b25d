using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Workshop.Devices;

/// <summary>
/// A computer in our hands, from the day it is received to the day it is listed or scrapped. Its capabilities stand in
/// the activity folders (<c>Intake</c>, <c>Wiping</c>, <c>Testing</c>, <c>Grading</c>, <c>Permits</c>): what is known is
/// kept as facets, the state is derived from them.
/// </summary>
internal sealed partial class Device : Aggregate
{
    private Device() { }

    public DeviceId Id { get; private init; }
    public required Tag Tag { get; init; }

    /// <summary>The operator who holds it: every back-office query is bound to it.</summary>
    public OperatorId Operator { get; private set; }

    public DeviceType? Type { get; private set; }
    public string? Manufacturer { get; private set; }
    public string? Model { get; private set; }
    public string? Serial { get; private set; }

    /// <summary>Maker, model and serial in lower case: what a search in the workshop reads.</summary>
    public string Words { get; private set; } = "";
    public Origin Origin { get; private init; }
    public LegalStatus Legal { get; private set; } = LegalStatus.Product;

    /// <summary>Where it stands in the shop, as the shop told it; null: not on sale.</summary>
    public ShopState? Shop { get; private set; }

    /// <summary>The level of erasure that the donor asked for.</summary>
    public WipeLevel RequiredLevel { get; private init; } = WipeLevel.Clear;

    public required DateTime ReceivedAt { get; init; }

    /// <summary>When something last happened to it: the age on the worker's list.</summary>
    public DateTime MovedAt { get; private set; }

    /// <summary>Whether the current evidence, tests and grade speak of the same machine.</summary>
    public string ComponentsHash { get; private set; } = "";

    public static Device Receive(Reception reception, Trace trace)
    {
        var device = new Device
        {
            Id = DeviceId.New(),
            Tag = Tag.Draw(),
            Operator = reception.Operator,
            Origin = reception.Origin,
            Legal = reception.Legal,
            RequiredLevel = reception.RequiredLevel,
            ReceivedAt = trace.OccurredAt,
            MovedAt = trace.OccurredAt,
        };
        device.Identify(reception.Identity, reception.Type);
        device.Raise(
            new DeviceRegistered(
                device.Id,
                trace,
                device.Tag.ToString(),
                device.Manufacturer,
                device.Model,
                device.Origin.ToString(),
                device.RequiredLevel.ToString()
            )
        );
        return device;
    }

    /// <summary>What is written on the label and in lists: « HP ProBook 650 G1 ».</summary>
    public string Name => ProductName.Whole(Manufacturer, Model);

    /// <summary>Says what kind of machine it is, where the evidence does not.</summary>
    public void Describe(DeviceType type, Trace trace)
    {
        Refuse.If(!Enum.IsDefined(type), "Choisissez un type d’appareil de la liste.");
        Refuse.If(
            Type is not null && Type != type && IsTested,
            "Cet appareil est déjà testé avec la fiche de son type."
        );
        Type = type;
        Moved(trace);
    }

    private void Moved(Trace trace) => MovedAt = trace.OccurredAt;
}
