namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>x86-64 micro-architecture levels (System V ABI): current systems ask for level 2 at least.</summary>
internal static class X86Levels
{
    private static readonly string[][] _levels =
    [
        ["sse2"],
        ["cx16", "lahf_lm", "popcnt", "sse4_1", "sse4_2", "ssse3"],
        ["avx", "avx2", "bmi1", "bmi2", "f16c", "fma", "movbe"],
        ["avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"],
    ];

    /// <summary>The highest level whose flags, and those of all levels below, are there; null where not even the first can be seen.</summary>
    public static int? Of(Func<string, bool> hasFlag) =>
        _levels.TakeWhile(flags => flags.All(hasFlag)).Count() is > 0 and var level ? level : null;
}
