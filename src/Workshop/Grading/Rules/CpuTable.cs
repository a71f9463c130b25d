namespace Marketplace.Workshop.Grading.Rules;

/// <summary>One processor of a table, with its maker's published figures (clock in GHz).</summary>
internal sealed record Cpu(string Name, Architecture Cores, int CoreCount, int Threads, decimal Base, decimal Turbo)
{
    public CpuModel Model { get; } =
        CpuName.Read(Name) ?? throw new ArgumentException($"The name of {Name} is not understood.", nameof(Name));

    /// <summary>
    /// Work per second, relative: per-tick speed × the clock held (between base and turbo) × what further cores bring
    /// to office use (a second core much, a sixth little; two threads per core a seventh more).
    /// </summary>
    public decimal Speed { get; } =
        Cores.PerTick * (Base + Turbo) / 2 * ManyCores(CoreCount) * (Threads > CoreCount ? 1.15m : 1m);

    private static decimal ManyCores(int cores) =>
        cores switch
        {
            1 => 1m,
            2 => 1.6m,
            3 => 1.95m,
            4 => 2.3m,
            < 8 => 2.7m,
            _ => 3m,
        };
}

/// <summary>What a table says of one processor.</summary>
/// <param name="Score">0 to 40: the rank among the table's processors.</param>
/// <param name="X8664V2">Null where it is not known.</param>
/// <param name="Reason">In French, how the score was found.</param>
internal sealed record CpuScore(int Score, bool? X8664V2, string Reason);

/// <summary>
/// A dated list of the processors that donated computers have, and their score from 0 (slowest of the list) to 40
/// (fastest): the percentile of <see cref="Cpu.Speed"/> within the list. The figures are our own estimation from
/// generation, clock and cores, not a benchmark's. A published table is never edited, or old grades would not replay:
/// a correction is a new table with a new date.
/// </summary>
internal sealed class CpuTable
{
    private const int Best = 40;
    private readonly Dictionary<(string Line, string Key), int> scores;

    public CpuTable(DateOnly published, IReadOnlyList<Cpu> processors)
    {
        Published = published;
        Processors = processors;
        scores = processors.ToDictionary(cpu => (cpu.Model.Line, cpu.Model.Key), Percentile);
    }

    public DateOnly Published { get; }

    public IReadOnlyList<Cpu> Processors { get; }

    public CpuScore Score(string? name)
    {
        if (name is null || CpuName.Read(name) is not { } model)
            return new(0, null, "Processeur non reconnu : compté zéro tant qu’il n’est pas ajouté à la table.");
        if (scores.TryGetValue((model.Line, model.Key), out var exact))
            return new(
                exact,
                Find(model).Cores.X8664V2,
                $"Processeur {model.Key} de la table du {Published:dd/MM/yyyy}."
            );
        return LikeItsPeers(model);
    }

    private CpuScore LikeItsPeers(CpuModel model)
    {
        var line = Processors.Where(cpu => cpu.Model.Line == model.Line).ToList();
        var peers = Same(line, model);
        if (peers is [])
            return new(
                line is [] ? 0 : line.Min(Scored),
                null,
                $"Processeur {model.Key} absent de la table, sans voisin de sa génération : compté au plus bas de sa gamme."
            );
        return new(
            Median(peers),
            peers.Select(cpu => (bool?)cpu.Cores.X8664V2).Distinct().Count() == 1 ? peers[0].Cores.X8664V2 : null,
            $"Processeur {model.Key} absent de la table : compté comme {peers[0].Model.Line}, génération {model.Generation}."
        );
    }

    private static List<Cpu> Same(List<Cpu> line, CpuModel model)
    {
        var generation = line.Where(cpu => cpu.Model.Generation == model.Generation).ToList();
        var alike = generation.Where(cpu => cpu.Model.Mobile == model.Mobile).ToList();
        return alike is [] ? generation : alike;
    }

    // The lower of the two middle ones: in doubt a buyer gets more than was promised.
    private int Median(List<Cpu> peers) => peers.Select(Scored).Order().ElementAt((peers.Count - 1) / 2);

    private int Scored(Cpu cpu) => scores[(cpu.Model.Line, cpu.Model.Key)];

    private Cpu Find(CpuModel model) =>
        Processors.First(cpu => cpu.Model.Line == model.Line && cpu.Model.Key == model.Key);

    private int Percentile(Cpu cpu)
    {
        var slower = Processors.Count(other => other.Speed < cpu.Speed);
        return (int)decimal.Round(Best * slower / (decimal)(Processors.Count - 1), MidpointRounding.AwayFromZero);
    }
}
