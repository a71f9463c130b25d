using System.Globalization;
using System.Text;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Rights;

/// <summary>
/// Finds out that two rights are one household's, from what is said anyway: the number in a proof, and the name with the
/// phone number or the address of whoever orders. A name alone joins nobody, nor does a phone number alone, which may be
/// that of somebody who accompanies many.
/// </summary>
internal sealed class JoinHouseholds(Db db, Households households, TimeProvider clock)
{
    /// <summary>All households that the right and the buyer lead to: their units count together.</summary>
    public async Task<IReadOnlyList<string>> Of(string household, BuyerSigns? buyer, CancellationToken cancellation)
    {
        string[] marks = [household, .. Marks(buyer)];
        var known = await Known(marks).Select(one => one.Household).ToListAsync(cancellation);
        return [.. known.Order(StringComparer.Ordinal).Append(household).Distinct()];
    }

    /// <summary>From now on they are one household. Saves.</summary>
    /// <returns>Under what its units are counted.</returns>
    public async Task<string> Join(string household, BuyerSigns? buyer, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        string[] marks = [household, .. Marks(buyer)];
        var known = await Known(marks).ToListAsync(cancellation);
        string[] joined = [.. known.Select(one => one.Household).Distinct()];
        var one = joined.Order(StringComparer.Ordinal).FirstOrDefault() ?? household;
        if (joined.Length > 1)
            await Merge(joined, one, cancellation);
        foreach (var mark in known)
            (mark.Household, mark.SeenAt) = (one, now);
        db.AddRange(marks.Except(known.Select(mark => mark.Mark)).Select(mark => Note(mark, one, now)));
        await db.SaveChangesAsync(cancellation);
        return one;
    }

    /// <summary>What each had bought takes places in the line of the one.</summary>
    private async Task Merge(string[] joined, string one, CancellationToken cancellation)
    {
        await db
            .HouseholdMarks.Where(mark => joined.Contains(mark.Household))
            .ExecuteUpdateAsync(set => set.SetProperty(mark => mark.Household, one), cancellation);
        var uses = await db.RightUses.Where(use => joined.Contains(use.Household)).ToListAsync(cancellation);
        foreach (var kind in uses.GroupBy(use => use.Kind))
        {
            var place = kind.Where(use => use.Household == one).Select(use => use.Place).DefaultIfEmpty().Max();
            foreach (var use in kind.Where(use => use.Household != one).OrderBy(use => use.UsedAt))
                (use.Household, use.Place) = (one, ++place);
        }
    }

    private IQueryable<HouseholdMark> Known(string[] marks) => db.HouseholdMarks.Where(one => marks.Contains(one.Mark));

    private static HouseholdMark Note(string mark, string household, DateTime now) =>
        new()
        {
            Mark = mark,
            Household = household,
            SeenAt = now,
        };

    private IEnumerable<string> Marks(BuyerSigns? buyer)
    {
        var name = Letters(buyer?.Name);
        if (name is "")
            yield break;
        if (Phone(buyer?.Phone) is { Length: > 0 } phone)
            yield return households.Of($"nom:{name}:tel:{phone}");
        if (buyer?.Mail?.Trim().ToLowerInvariant() is { Length: > 0 } mail)
            yield return households.Of($"nom:{name}:mel:{mail}");
    }

    /// <summary>The words of a name in whatever order, without accents: « Léa  MARTIN » is « martin lea ».</summary>
    private static string Letters(string? name)
    {
        var plain = (name ?? "").Normalize(NormalizationForm.FormD).ToUpperInvariant();
        var kept = plain.Where(letter =>
            CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark
        );
        var words = string.Concat(kept.Select(letter => char.IsLetter(letter) ? letter : ' ')).Split(' ');
        return string.Join('-', words.Where(word => word is not "").Order(StringComparer.Ordinal));
    }

    /// <summary>+33 6…, 0033 6… and 06… are one number.</summary>
    private static string Phone(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit));
        var national =
            digits.StartsWith("0033", StringComparison.Ordinal) ? digits[4..]
            : digits.StartsWith("33", StringComparison.Ordinal) ? digits[2..]
            : digits;
        return national.TrimStart('0');
    }
}
