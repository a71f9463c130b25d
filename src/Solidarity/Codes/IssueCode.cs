using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Rights;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Codes;

/// <summary>Somebody who accompanies people vouches for one of them: a code, and no document.</summary>
internal sealed class IssueCode(Db db, Households households, SolidaritySettings settings, TimeProvider clock)
{
    public const int MostADay = 100;

    /// <param name="number">
    /// The family-allowance number of the household, where it has one: codes given twice are one household's. Only its
    /// hash is kept, the same as that of a document read here.
    /// </param>
    public async Task<Right> Issue(
        Tier tier,
        string? mail,
        Actor by,
        CancellationToken cancellation,
        string? number = null
    )
    {
        Refuse.If(number is { Length: > 40 }, "Ce numéro est trop long.");
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now.AddDays(-1);
        var today = await db.Rights.CountAsync(
            one => one.DecidedBy == by.Person && one.Proof == Proof.Prescriber && one.OpenedAt > since,
            cancellation
        );
        Refuse.If(
            today >= MostADay,
            "Vous avez déjà donné {0} codes depuis hier. Demandez à l’administration du réseau si c’est bien voulu.",
            MostADay
        );
        var verdict = new Verdict(
            tier,
            Proof.Prescriber,
            now.AddMonths(settings.ValidMonths),
            by.Person,
            by.Operator,
            string.IsNullOrWhiteSpace(number)
                ? null
                : households.Of($"{nameof(Requests.DocumentKind.FamilyAllowance)}:{number}"),
            Mail: string.IsNullOrWhiteSpace(mail) ? null : mail.Trim().ToLowerInvariant()
        );
        var right = Right.Open(verdict, now);
        db.Add(right);
        await db.SaveChangesAsync(cancellation);
        return right;
    }

    /// <summary>The codes that this workshop (null: the network) has given, the last first.</summary>
    public Task<List<IssuedCode>> Issued(OperatorId? at, CancellationToken cancellation) =>
        db
            .Rights.Where(one => one.Operator == at && one.Proof == Proof.Prescriber)
            .OrderByDescending(one => one.OpenedAt)
            .Take(100)
            .Select(one => new IssuedCode(
                one.Code,
                one.Tier,
                one.OpenedAt,
                one.ValidUntil,
                db.Set<RightUse>().Count(use => use.Right == one.Id && use.ReleasedAt == null)
            ))
            .ToListAsync(cancellation);
}

/// <summary>A code as a list shows it: its end only, since whoever has it whole has the right.</summary>
internal sealed record IssuedCode(string Code, Tier Tier, DateTime OpenedAt, DateTime ValidUntil, int Uses)
{
    public string Shown => $"S-····-····-{Code[^4..]}";
}
