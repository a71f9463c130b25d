using System.Collections.Concurrent;

namespace Marketplace.Tests.Database.SqlServer;

/// <summary>What SQL Server would have been asked, each command once, and what could not even be translated for it.</summary>
internal sealed class CommandLog
{
    private readonly ConcurrentDictionary<(string, string), RecordedCommand> commands = new();
    private readonly ConcurrentDictionary<string, byte> failures = new();
    private int recorded;

    /// <summary>The log of this run of the tests: every <see cref="Shop"/> adds to it.</summary>
    public static CommandLog OfTheRun { get; } = new();

    public IReadOnlyCollection<RecordedCommand> Commands => [.. commands.Values];

    public IReadOnlyCollection<string> Failures => [.. failures.Keys];

    /// <summary>Grows with every command, known or not.</summary>
    public int Recorded => recorded;

    public void Add(RecordedCommand command)
    {
        Interlocked.Increment(ref recorded);
        commands.TryAdd((command.Text, command.Parameters), command);
    }

    public void AddFailure(string failure) => failures.TryAdd(failure, 0);
}
