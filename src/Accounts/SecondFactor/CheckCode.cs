using Marketplace.Accounts.Audit;
using Marketplace.Accounts.People;
using Marketplace.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SecondFactor;

/// <summary>Whether what somebody typed is theirs: six digits of their application, or a code of their sheet.</summary>
internal sealed class CheckCode(Db db, UserManager<Person> people, RecoverySheet sheet, TimeProvider clock)
{
    private const int Digits = 6;

    // Identity takes the codes of two steps of thirty seconds before and after now.
    private static readonly TimeSpan Valid = TimeSpan.FromMinutes(5);

    /// <returns>What it was, for the journal; null where it is nothing.</returns>
    public async Task<string?> Accepts(Person person, string typed, CancellationToken cancellation)
    {
        var code = string.Concat(typed.Where(char.IsAsciiLetterOrDigit));
        if (code.Length == Digits && code.All(char.IsAsciiDigit))
            return person.TwoFactorEnabled && await IsOfApplication(person, code, cancellation) ? "application" : null;
        if (!await sheet.Strike(person.Id, code, cancellation))
            return null;

        db.Note(clock, Deed.RecoveryCodeUsed, by: null, about: person.Id);
        return "code de secours";
    }

    /// <summary>Whether the application shows this now, for the first time.</summary>
    public async Task<bool> IsOfApplication(Person person, string code, CancellationToken cancellation) =>
        await people.VerifyTwoFactorTokenAsync(person, TokenOptions.DefaultAuthenticatorProvider, code)
        && await IsFirstUse(person.Id, code, cancellation);

    private async Task<bool> IsFirstUse(PersonId person, string code, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var old = now - Valid;
        var own = db.UsedCodes.Where(used => used.Person == person);
        await own.Where(used => used.At < old).ExecuteDeleteAsync(cancellation);
        if (await own.AnyAsync(used => used.Code == code, cancellation))
            return false;

        var use = db.UsedCodes.Add(
            new UsedCode
            {
                Person = person,
                Code = code,
                At = now,
            }
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException twice) when (db.IsDuplicate(twice))
        {
            // The same code was sent twice at once: the other one came first.
            use.State = EntityState.Detached;
            return false;
        }
    }
}
