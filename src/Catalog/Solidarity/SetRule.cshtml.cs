using System.Globalization;
using Marketplace.Accounts.Contracts;
using Marketplace.Catalog.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Solidarity;

/// <summary>A lead says what all listings of the workshop cost less for those who are entitled to it.</summary>
[Authorize(Access.Lead)]
internal sealed class SetRuleModel(Db db, ISolidarityPrices prices) : PageModel
{
    [BindProperty]
    public string? Percent { get; set; }

    public IReadOnlyList<SolidarityRule> Rules { get; private set; } = [];

    public Field Question =>
        new(nameof(Percent), "Combien de moins, en pour cent ?")
        {
            Value = Percent ?? (Rules is [var last, ..] ? last.Percent.ToString(CultureInfo.InvariantCulture) : "0"),
            Hint = "30, par exemple. 0 : pas de tarif solidaire, sauf là où une annonce a le sien.",
            Type = "number",
            Error = ModelState[nameof(Percent)]?.Errors.FirstOrDefault()?.ErrorMessage,
        };

    public async Task OnGetAsync(CancellationToken cancellation) => Rules = await All(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Rules = await All(cancellation);
        if (!int.TryParse(Percent, NumberStyles.None, CultureInfo.InvariantCulture, out var percent))
            percent = -1;
        if (percent is < 0 or > SolidarityRule.MostPercent)
        {
            ModelState.AddModelError(
                nameof(Percent),
                $"Écrivez un nombre entier entre 0 et {SolidarityRule.MostPercent}."
            );
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        await prices.Set(User.Operator(), percent, User.Actor(), cancellation);
        return RedirectToPage();
    }

    private async Task<IReadOnlyList<SolidarityRule>> All(CancellationToken cancellation)
    {
        var workshop = User.Operator();
        return await db
            .SolidarityRules.AsNoTracking()
            .Where(rule => rule.Operator == workshop)
            .OrderByDescending(rule => rule.From)
            .ThenByDescending(rule => rule.Id)
            .Take(50)
            .ToListAsync(cancellation);
    }
}
