using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Marketplace.Accounts.Mails;

/// <summary>The links that we mail: each says what it opens, to us alone, and until when.</summary>
internal sealed class Links(IDataProtectionProvider protection)
{
    public static readonly TimeSpan OpeningLasts = TimeSpan.FromDays(1);
    public static readonly TimeSpan RecoveryLasts = TimeSpan.FromHours(1);
    public static readonly TimeSpan AgreementLasts = TimeSpan.FromDays(1);
    public static readonly TimeSpan UndoLasts = TimeSpan.FromDays(7);

    public string Opening(string mail) => $"/compte/ouvrir/suite?lien={Seal("opening", mail, OpeningLasts)}";

    /// <summary>The address that the link proves.</summary>
    public string? Opened(string? link) => Unseal("opening", link);

    /// <summary>Worth nothing once the password, and with it the stamp, has changed.</summary>
    public string Recovery(Guid person, string? stamp) =>
        $"/connexion/oubli/suite?lien={Seal("recovery", $"{person}|{stamp}", RecoveryLasts)}";

    public (Guid Person, string Stamp)? Recovered(string? link) =>
        Unseal("recovery", link)?.Split('|') is [var person, var stamp] ? (Guid.Parse(person), stamp) : null;

    public string Agreement(Guid change, string side) =>
        $"/compte/adresse-mail/accord?lien={Seal("agreement", $"{change}|{side}", AgreementLasts)}";

    public (Guid Change, string Side)? Agreed(string? link) =>
        Unseal("agreement", link)?.Split('|') is [var change, var side] ? (Guid.Parse(change), side) : null;

    public string Undo(Guid change) =>
        $"/compte/adresse-mail/annulation?lien={Seal("undo", change.ToString(), UndoLasts + AgreementLasts)}";

    public Guid? Undone(string? link) => Unseal("undo", link) is { } change ? Guid.Parse(change) : null;

    private string Seal(string purpose, string text, TimeSpan lasts) => Protector(purpose).Protect(text, lasts);

    private string? Unseal(string purpose, string? link)
    {
        if (link is not { Length: > 0 and < 2000 })
            return null;
        try
        {
            return Protector(purpose).Unprotect(link);
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Protector(string purpose) =>
        protection.CreateProtector($"account link {purpose}").ToTimeLimitedDataProtector();
}
