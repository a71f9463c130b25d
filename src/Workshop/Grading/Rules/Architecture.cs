namespace Marketplace.Workshop.Grading.Rules;

/// <summary>
/// A family of processor cores: what it does per clock tick relative to Intel's Skylake (1.00), by our own estimation
/// for office use and the web, and whether it has the x86-64-v2 instructions that current systems ask for
/// (SSE4.2, POPCNT; x86-64 psABI micro-architecture levels).
/// </summary>
internal sealed record Architecture(string Name, decimal PerTick, bool X8664V2)
{
    public static readonly Architecture Core2 = new("Core 2", .52m, X8664V2: false);
    public static readonly Architecture Nehalem = new("Nehalem", .66m, X8664V2: true);
    public static readonly Architecture SandyBridge = new("Sandy Bridge", .78m, X8664V2: true);
    public static readonly Architecture IvyBridge = new("Ivy Bridge", .82m, X8664V2: true);
    public static readonly Architecture Haswell = new("Haswell", .90m, X8664V2: true);
    public static readonly Architecture Broadwell = new("Broadwell", .93m, X8664V2: true);
    public static readonly Architecture Skylake = new("Skylake", 1.00m, X8664V2: true);
    public static readonly Architecture SunnyCove = new("Sunny Cove", 1.15m, X8664V2: true);
    public static readonly Architecture WillowCove = new("Willow Cove", 1.20m, X8664V2: true);
    public static readonly Architecture GoldenCove = new("Golden Cove", 1.40m, X8664V2: true);

    public static readonly Architecture Bonnell = new("Bonnell", .24m, X8664V2: false);
    public static readonly Architecture Silvermont = new("Silvermont", .36m, X8664V2: true);
    public static readonly Architecture Goldmont = new("Goldmont", .48m, X8664V2: true);
    public static readonly Architecture GoldmontPlus = new("Goldmont Plus", .58m, X8664V2: true);
    public static readonly Architecture Tremont = new("Tremont", .74m, X8664V2: true);

    public static readonly Architecture K10 = new("K10", .50m, X8664V2: false);
    public static readonly Architecture Bobcat = new("Bobcat", .32m, X8664V2: false);
    public static readonly Architecture Jaguar = new("Jaguar", .42m, X8664V2: true);
    public static readonly Architecture Piledriver = new("Piledriver", .54m, X8664V2: true);
    public static readonly Architecture Excavator = new("Excavator", .60m, X8664V2: true);
    public static readonly Architecture Zen = new("Zen", .92m, X8664V2: true);
    public static readonly Architecture Zen2 = new("Zen 2", 1.08m, X8664V2: true);
    public static readonly Architecture Zen3 = new("Zen 3", 1.24m, X8664V2: true);
}
