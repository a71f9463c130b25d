using System.Globalization;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payouts;

/// <summary>The commissions, and a new one from a day on.</summary>
[Authorize(Access.Administrator)]
internal sealed class SetCommissionsModel(Db db, INetwork network, TimeProvider clock) : PageModel
{
    private IReadOnlyList<OperatorCard> operators = [];

    public IReadOnlyList<CommissionRule> Rules { get; private set; } = [];

    [BindProperty]
    public string? Workshop { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Percent { get; set; }

    [BindProperty]
    public string? From { get; set; }

    public IReadOnlyList<Field> Fields =>
        [
            new(nameof(Workshop), "Pour quel atelier ?")
            {
                Value = Workshop,
                Choices = [new("", "Tous"), .. operators.Select(one => new Choice(one.Slug, one.Name))],
            },
            new(nameof(Kind), "Pour quels appareils ?")
            {
                Value = Kind,
                Choices = [new("", "Tous"), .. Types.Select(type => new Choice(type.ToString(), Word(type)))],
            },
            new(nameof(Percent), "Commission, en pour cent du prix")
            {
                Value = Percent,
                Hint = $"De 0 à {CommissionRule.MostBasisPoints / 100}, par exemple 5 ou 7,5.",
            },
            new(nameof(From), "À partir de quel jour ?")
            {
                Value = From,
                Type = "date",
                Hint = "Demain au plus tôt : ce qui est déjà vendu l’a été à l’ancienne commission.",
            },
        ];

    private static DeviceType[] Types => Enum.GetValues<DeviceType>();

    public string Seller(CommissionRule rule) =>
        rule.Operator is { } id ? operators.FirstOrDefault(one => one.Id == id)?.Name ?? "" : "tous";

    public static string Word(DeviceType? type) => type is { } one ? GradeWords.Of(one) : "tous";

    public Task OnGetAsync(CancellationToken cancellation) => Load(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await Load(cancellation);
        var workshop = operators.FirstOrDefault(one => one.Slug == Workshop);
        Refuse.If(!string.IsNullOrEmpty(Workshop) && workshop is null, "Choisissez un atelier de la liste.");
        var type = Types.Where(one => one.ToString() == Kind).Cast<DeviceType?>().FirstOrDefault();
        Refuse.If(!string.IsNullOrEmpty(Kind) && type is null, "Choisissez un type d’appareil de la liste.");
        Refuse.If(
            !DateOnly.TryParseExact(From, "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out var from),
            "Dites à partir de quel jour, par exemple 2027-01-01."
        );
        var rule = CommissionRule.Write(
            workshop?.Id,
            type,
            BasisPoints(Percent),
            from,
            User.Actor().Person,
            clock.GetUtcNow().UtcDateTime
        );
        db.Add(rule);
        await db.SaveChangesAsync(cancellation);
        return RedirectToPage();
    }

    private static int BasisPoints(string? typed)
    {
        var read = decimal.TryParse(
            (typed ?? "").Replace("%", "", StringComparison.Ordinal).Replace(',', '.').Trim(),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var percent
        );
        Refuse.If(
            !read || percent > 100 || decimal.Round(percent, 2) != percent,
            "Écrivez la commission en pour cent, par exemple 5 ou 7,5."
        );
        return (int)(percent * 100);
    }

    private async Task Load(CancellationToken cancellation)
    {
        operators = await network.Operators(cancellation);
        Rules = await db
            .CommissionRules.AsNoTracking()
            .OrderByDescending(rule => rule.From)
            .ThenByDescending(rule => rule.WrittenAt)
            .ToListAsync(cancellation);
    }
}
