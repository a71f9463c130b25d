using System.Text.RegularExpressions;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>The passes of one drive: announced, finished, read back, and how many bytes each moved.</summary>
internal sealed partial class NwipePasses
{
    private readonly HashSet<(int Pass, int Round)> finished = [];
    private readonly HashSet<(int Pass, int Round)> verified = [];
    private (int Passes, int Rounds)? announced;
    private long? leastRead;
    private bool verifiedEmpty;

    public bool Wrote => LeastWritten is not null;

    /// <summary>The shortest of all writes, so that one pass cut short is not hidden by the next.</summary>
    public long? LeastWritten { get; private set; }

    public int? Planned => announced is { } plan ? plan.Passes * plan.Rounds : null;

    public int? Completed => announced is null ? null : finished.Count;

    /// <summary>False where the line is not about passes.</summary>
    public bool Take(string message)
    {
        if (Pass().Match(message) is { Success: true } pass)
            TakePass(pass);
        else if (Moved().Match(message) is { Success: true } moved)
            TakeBytes(moved);
        else if (message.Contains("[SUCCESS] Verified that", StringComparison.Ordinal))
            verifiedEmpty = true;
        else
            return false;
        return true;
    }

    /// <summary>By what was read back, whatever the options asked for.</summary>
    public Verification Verification(long? apparent)
    {
        if (leastRead is null || leastRead < apparent)
            return Evidence.Verification.None;
        if (Planned is > 0 and var planned && verified.Count >= planned)
            return Evidence.Verification.AllPasses;
        return verifiedEmpty || (announced is { } last && verified.Contains(last))
            ? Evidence.Verification.LastPass
            : Evidence.Verification.None;
    }

    private void TakePass(Match pass)
    {
        var number = (Count.Passes(pass.Groups["pass"].Value), Count.Passes(pass.Groups["round"].Value));
        announced = (Count.Passes(pass.Groups["passes"].Value), Count.Passes(pass.Groups["rounds"].Value));
        if (pass.Groups["verb"].Value is "Finished")
            finished.Add(number);
        else if (pass.Groups["verb"].Value is "Verified")
            verified.Add(number);
    }

    private void TakeBytes(Match moved)
    {
        var bytes = Count.Of(moved.Groups["bytes"].Value);
        if (moved.Groups["way"].Value is "written to")
            LeastWritten = Math.Min(bytes, LeastWritten ?? bytes);
        else
            leastRead = Math.Min(bytes, leastRead ?? bytes);
    }

    [GeneratedRegex(
        @"^ *(?<verb>Starting|Finished|Verifying|Verified) pass (?<pass>\d+)(/| of )(?<passes>\d+), round (?<round>\d+)(/| of )(?<rounds>\d+)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pass();

    [GeneratedRegex(@"^ *(?<bytes>\d+) bytes (?<way>written to|read from) /dev/", RegexOptions.ExplicitCapture)]
    private static partial Regex Moved();
}
