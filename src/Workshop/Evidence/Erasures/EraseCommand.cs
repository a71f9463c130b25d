using System.Globalization;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>What a command line does to a drive, read from the command itself and not from the label beside it.</summary>
internal sealed record EraseCommand(
    Technique Technique,
    int? SecureEraseSetting = null,
    int? Passes = null,
    Verification Verification = Verification.None
)
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    /// <summary>The erasure that the command asks for; null where it erases nothing (identify, read back, set a password).</summary>
    public static EraseCommand? Recognise(string? command)
    {
        var words = (command ?? "").Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        if (words is ["sudo", .. var rest])
            words = rest;
        if (words is not [var program, .. var options])
            return null;
        return program[(program.LastIndexOf('/') + 1)..] switch
        {
            "shred" => new(Technique.Overwrite, Passes: Shred(options)),
            "dd" => Dd(options),
            "badblocks" => Badblocks(options),
            "nwipe" or "scrub" or "wipe" => new(Technique.Overwrite),
            "hdparm" => Hdparm(options),
            "nvme" => Nvme(options),
            "blkdiscard" => new(Technique.Unknown),
            _ => null,
        };
    }

    private static EraseCommand? Dd(string[] options) =>
        options.Any(o => o.StartsWith("of=/dev/", StringComparison.Ordinal))
        && options.Any(o => o is "if=/dev/zero" or "if=/dev/urandom" or "if=/dev/random")
            ? new(Technique.Overwrite, Passes: 1)
            : null;

    /// <summary>badblocks in write mode: four patterns, each read back.</summary>
    private static EraseCommand? Badblocks(string[] options) =>
        options.Any(o => o.StartsWith('-') && o.Contains('w', StringComparison.Ordinal))
            ? new(Technique.Overwrite, Passes: 4, Verification: Verification.AllPasses)
            : null;

    private static EraseCommand? Hdparm(string[] options)
    {
        foreach (var option in options)
        {
            Technique? technique = option.Split('=')[0] switch
            {
                "--security-erase-enhanced" => Technique.AtaEnhancedSecureErase,
                "--security-erase" => Technique.AtaSecureErase,
                "--sanitize-crypto-scramble" => Technique.AtaSanitizeCrypto,
                "--sanitize-block-erase" => Technique.AtaSanitizeBlock,
                "--sanitize-overwrite" or "--sanitize-overwrite-passes" => Technique.AtaSanitizeOverwrite,
                _ => null,
            };
            if (technique is { } known)
                return new(known);
        }
        return null;
    }

    private static EraseCommand? Nvme(string[] options) =>
        options switch
        {
            ["format", .. var rest] => new(Technique.NvmeFormat, Setting(rest, "--ses", "-s")),
            ["sanitize", .. var rest] => new(Sanitize(Value(rest, "--sanact", "-a"))),
            _ => null,
        };

    private static Technique Sanitize(string? action) =>
        action switch
        {
            "2" or "0x2" or "0x02" or "start-block-erase" => Technique.NvmeSanitizeBlock,
            "4" or "0x4" or "0x04" or "start-crypto-erase" => Technique.NvmeSanitizeCrypto,
            _ => Technique.Unknown,
        };

    private static int Shred(string[] options)
    {
        var passes = Setting(options, "--iterations", "-n") ?? 3;
        var zero = options.Any(o => o is "--zero" or "-z");
        return Math.Clamp(passes, 0, 10_000) + (zero ? 1 : 0);
    }

    private static int? Setting(string[] options, string name, string letter) =>
        int.TryParse(Value(options, name, letter), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The value of <c>--name=value</c>, <c>--name value</c>, <c>-l value</c> or <c>-lvalue</c>.</summary>
    private static string? Value(string[] options, string name, string letter)
    {
        for (var i = 0; i < options.Length; i++)
        {
            if (options[i] == name || options[i] == letter)
                return i + 1 < options.Length ? options[i + 1] : null;
            if (options[i].StartsWith(name + "=", StringComparison.Ordinal))
                return options[i][(name.Length + 1)..];
            if (options[i].StartsWith(letter, StringComparison.Ordinal) && options[i].Length > letter.Length)
                return options[i][letter.Length..].TrimStart('=');
        }
        return null;
    }
}
