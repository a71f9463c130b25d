using Marketplace.Workshop.Contracts;

namespace Marketplace.Workshop.Devices;

/// <summary>A state as the workshop says it.</summary>
/// <param name="Tone">The chip's class: good, wait, bad, or nothing.</param>
internal sealed record StateWord(string Word, string Tone, string Icon);

/// <summary>What the workshop calls each state: what is to be done, rather than what was.</summary>
internal static class StateWords
{
    /// <summary>The states in which somebody has something to do, in the order of the work.</summary>
    public static IReadOnlyList<DeviceState> Waiting { get; } =
    [
        DeviceState.Received,
        DeviceState.Returned,
        DeviceState.Identified,
        DeviceState.DataPending,
        DeviceState.DataCleared,
        DeviceState.SafetyPassed,
        DeviceState.Diagnosed,
        DeviceState.Graded,
        DeviceState.QcPassed,
    ];

    public static StateWord Of(DeviceState state) =>
        state switch
        {
            DeviceState.Received => new("reçu, sans relevé", "wait", "inbox"),
            DeviceState.Identified => new("à constater sans disque", "wait", "eye"),
            DeviceState.DataPending => new("à effacer", "wait", "disk"),
            DeviceState.DataCleared => new("sécurité à contrôler", "wait", "shield"),
            DeviceState.SafetyPassed => new("à tester", "wait", "wrench"),
            DeviceState.Diagnosed => new("à classer", "wait", "list"),
            DeviceState.Graded => new("à contrôler", "wait", "eye"),
            DeviceState.QcPassed => new("permis à demander", "wait", "lock"),
            DeviceState.Ready => new("prêt à vendre", "good", "check"),
            DeviceState.Listed => new("en vente", "good", "tag"),
            DeviceState.Held => new("réservé", "wait", "clock"),
            DeviceState.Sold => new("vendu", "good", "check"),
            DeviceState.Returned => new("rendu, à relever", "wait", "inbox"),
            DeviceState.Quarantine => new("mis de côté", "bad", "hold"),
            DeviceState.PartsHarvest => new("pour pièces", "bad", "wrench"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No French word for this state."),
        };

    /// <summary>« depuis 3 jours »: how long nothing happened to the device.</summary>
    public static string Age(DateTime movedAt, DateTime now) =>
        (now - movedAt) switch
        {
            { TotalMinutes: < 2 } => "à l’instant",
            { TotalHours: < 1 } age => $"{(int)age.TotalMinutes} min",
            { TotalDays: < 1 } age => $"{(int)age.TotalHours} h",
            { TotalDays: < 2 } => "1 jour",
            var age => $"{(int)age.TotalDays} jours",
        };
}
