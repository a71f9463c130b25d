using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Marketplace.Accounts.People;

/// <summary>
/// Refuses what thieves try first (OWASP ASVS 5.0, 6.2.4; NIST SP 800-63B § 3.1.1.2), without asking anybody: the most
/// common passwords, alone or strung together, under the disguises that everybody wears (« M0tDeP@sse-2026! »).
/// The list is the head of the one that comes with zxcvbn (© Dan Wheeler and Dropbox, MIT licence), and French words.
/// </summary>
internal sealed class CommonPasswords : IPasswordValidator<Person>
{
    /// <summary>A word shorter than this says nothing: it may stand in any good sentence.</summary>
    private const int ShortestWord = 4;

    private static readonly HashSet<string> Words = Read();

    private static readonly string[] Rows =
    [
        "azertyuiopqsdfghjklmwxcvbn",
        "qwertyuiopasdfghjklzxcvbnm",
        "abcdefghijklmnopqrstuvwxyz",
        "01234567890123456789",
    ];

    private static readonly char[] Appended = [.. "0123456789!?.,;:-_*+#&= "];

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password)
    {
        var sentence =
            IsCommon(password ?? "")
                ? "Ce mot de passe est parmi les premiers que l’on essaie. Choisissez plutôt une phrase que vous êtes seul à connaître."
            : IsOwn(password ?? "", user)
                ? "Ce mot de passe est votre nom ou votre adresse. Choisissez plutôt une phrase que vous êtes seul à connaître."
            : null;
        return Task.FromResult(
            sentence is null
                ? IdentityResult.Success
                : IdentityResult.Failed(new IdentityError { Code = nameof(CommonPasswords), Description = sentence })
        );
    }

    /// <summary>Whether the password is made of nothing but what everybody uses.</summary>
    public static bool IsCommon(string password)
    {
        var plain = password.ToLowerInvariant();
        if (Words.Contains(plain) || IsRun(plain))
            return true;

        // What is hung on at the end (« 2026! ») is no disguise.
        var trimmed = plain.TrimEnd(Appended).TrimStart(Appended);
        var (letters, undisguised) = (Letters(plain), Letters(Undisguise(trimmed)));
        return letters.Length == 0
            ? IsRun(plain.Trim()) || plain.Distinct().Count() <= 5
            : IsStrung(letters) || IsStrung(undisguised);
    }

    private static bool IsOwn(string password, Person person)
    {
        var said = Letters(Undisguise(password.ToLowerInvariant()));
        string[] own = [person.Name, person.Email ?? "", (person.Email ?? "").Split('@')[0]];
        return own.Select(one => Letters(one.ToLowerInvariant()))
            .Any(one => one.Length >= ShortestWord && (said == one || said == one + one));
    }

    /// <summary>Common words and runs of the keyboard from end to end: one, the same again, or two or three of them.</summary>
    private static bool IsStrung(string letters, int most = 3)
    {
        if (letters.Length < ShortestWord || most == 0)
            return letters.Length == 0;
        if (Words.Contains(letters) || IsRun(letters) || IsRepeated(letters))
            return true;
        for (var length = letters.Length - ShortestWord; length >= ShortestWord; length--)
            if (Words.Contains(letters[..length]) && IsStrung(letters[length..], most - 1))
                return true;
        return false;
    }

    private static bool IsRepeated(string letters) =>
        Enumerable
            .Range(1, letters.Length / 2)
            .Any(length =>
                letters.Length % length == 0
                && letters == string.Concat(Enumerable.Repeat(letters[..length], letters.Length / length))
            );

    /// <summary>Neighbours on the keyboard, in the alphabet or among the figures, in either direction.</summary>
    private static bool IsRun(string text) =>
        text.Length >= ShortestWord
        && Array.Exists(
            Rows,
            row =>
                row.Contains(text, StringComparison.Ordinal)
                || row.Contains(new string([.. text.Reverse()]), StringComparison.Ordinal)
        );

    private static string Letters(string text) => string.Concat(Unaccented(text).Where(char.IsAsciiLetter));

    private static string Unaccented(string text) =>
        string.Concat(
            text.Normalize(NormalizationForm.FormD)
                .Where(letter =>
                    char.GetUnicodeCategory(letter) is not System.Globalization.UnicodeCategory.NonSpacingMark
                )
        );

    private static string Undisguise(string text) =>
        string.Concat(
            text.Select(sign =>
                sign switch
                {
                    '0' => 'o',
                    '1' or '!' => 'i',
                    '3' or '€' => 'e',
                    '4' or '@' => 'a',
                    '5' or '$' => 's',
                    '7' => 't',
                    '8' => 'b',
                    _ => sign,
                }
            )
        );

    private static HashSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
