using System.Diagnostics.CodeAnalysis;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;

namespace Marketplace.Workshop.Transfers;

internal enum TransferState
{
    Offered,
    Accepted,
    Refused,
    TakenBack,
}

/// <summary>What became of one device of an offer.</summary>
internal enum TransferOutcome
{
    Waiting,
    Received,
    NotReceived,
    Kept,
}

/// <summary>
/// Units that one workshop offers to another. Until the other has scanned them on arrival they are the first one's, and
/// the other knows of them what the lines say.
/// </summary>
internal sealed class Transfer : Aggregate
{
    public const int Most = 100;
    public const int LongestNote = 300;
    private readonly List<TransferLine> lines = [];

    private Transfer() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required OperatorId From { get; init; }
    public required OperatorId To { get; init; }
    public required DateTime OfferedAt { get; init; }
    public required PersonId OfferedBy { get; init; }

    /// <summary>What the other workshop should know.</summary>
    public string? Note { get; private init; }
    public TransferState State { get; private set; }
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Why it was refused or taken back.</summary>
    public string? Why { get; private set; }

    public IReadOnlyList<TransferLine> Lines => lines;

    public static Transfer Offer(IReadOnlyList<Device> devices, OperatorId to, string? note, Trace trace)
    {
        var from = trace.By.Operator!.Value;
        Refuse.If(to == from, "Choisissez un autre atelier que le vôtre.");
        Refuse.If(devices.Count == 0, "Lisez au moins une étiquette.");
        Refuse.If(note is { Length: > LongestNote }, "Votre mot est trop long : {0} caractères au plus.", LongestNote);
        var transfer = new Transfer
        {
            From = from,
            To = to,
            OfferedAt = trace.OccurredAt,
            OfferedBy = trace.By.Person,
            Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
        };
        transfer.lines.AddRange(devices.Select(device => TransferLine.Of(transfer.Id, device)));
        return transfer;
    }

    /// <summary>What was read on arrival, one by one; what was not read stays with the workshop that offered it.</summary>
    public void Accept(IReadOnlyDictionary<Tag, string?> read, Trace trace)
    {
        CheckOpen();
        foreach (var line in lines)
            if (read.TryGetValue(line.Tag, out var difference))
                line.Close(TransferOutcome.Received, difference, trace.OccurredAt);
            else
                line.Close(TransferOutcome.NotReceived, null, trace.OccurredAt);
        Close(TransferState.Accepted, null, trace);
    }

    public void RefuseAll([NotNull] string? why, Trace trace) =>
        Keep(TransferState.Refused, why, "Dites pourquoi vous refusez : l’autre atelier lira votre raison.", trace);

    public void TakeBack([NotNull] string? why, Trace trace) =>
        Keep(TransferState.TakenBack, why, "Dites pourquoi vous reprenez cette offre.", trace);

    /// <exception cref="Refusal">It is over already.</exception>
    public void CheckOpen() =>
        Refuse.If(
            State is not TransferState.Offered,
            new Reason("transfer-closed", $"Cette offre est terminée : {TransferWords.Of(State)}. Rien n’a changé.")
        );

    private void Keep(TransferState state, [NotNull] string? why, string ask, Trace trace)
    {
        CheckOpen();
        Refuse.If(string.IsNullOrWhiteSpace(why), ask);
        Refuse.If(why.Length > LongestNote, "Cette raison est trop longue : {0} caractères au plus.", LongestNote);
        foreach (var line in lines)
            line.Close(TransferOutcome.Kept, null, trace.OccurredAt);
        Close(state, why.Trim(), trace);
    }

    private void Close(TransferState state, string? why, Trace trace) =>
        (State, Why, ClosedAt) = (state, why, trace.OccurredAt);
}

/// <summary>One device of an offer, as the other workshop reads it before it has it.</summary>
internal sealed class TransferLine
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid Transfer { get; init; }
    public required DeviceId Device { get; init; }
    public required Tag Tag { get; init; }
    public required string Name { get; init; }
    public string? GradeLine { get; private init; }

    /// <summary>A permit to sell it was in force when it was offered.</summary>
    public bool Permitted { get; private init; }
    public TransferOutcome Outcome { get; private set; }

    /// <summary>What was not as told, in the words of who received it.</summary>
    public string? Difference { get; private set; }

    /// <summary>Null as long as the device is offered: a device is in one such line at most.</summary>
    public DateTime? ClosedAt { get; private set; }

    public static TransferLine Of(Guid transfer, Device device) =>
        new()
        {
            Transfer = transfer,
            Device = device.Id,
            Tag = device.Tag,
            Name = device.Name,
            GradeLine = device.GradeLine,
            Permitted = device.Permit is not null,
        };

    public void Close(TransferOutcome outcome, string? difference, DateTime at) =>
        (Outcome, Difference, ClosedAt) = (outcome, difference, at);
}
