using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.TaxNotices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Solidarity.Explaining;

/// <summary>What the solidarity price is, for whom, how it is proven; and the place to type one's code.</summary>
internal sealed class ExplainModel(
    SolidaritySettings settings,
    Signers signers,
    IEligibility eligibility,
    IRememberCode memory,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The right that this browser has typed the code of.</summary>
    public RightCard? Known { get; private set; }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public TierRule First => settings.RuleOf(Tier.Solidarity, Today);

    public TierRule Second => settings.RuleOf(Tier.Strengthened, Today);

    public int Months => settings.ValidMonths;

    public int DocumentDays => settings.DocumentDays;

    public bool VerifiesTaxNotices => signers.Any;

    public IEnumerable<HouseholdLimit> Limits =>
        Enum.GetValues<UnitKind>().Select(kind => settings.LimitOf(kind, Today));

    public Field Question =>
        new(nameof(Code), "Votre code")
        {
            Value = Code,
            Hint = "Il commence par S, par exemple S-7K3M-9QAB-42CD.",
            Autocomplete = "off",
            Error = ModelState[nameof(Code)]?.Errors.FirstOrDefault()?.ErrorMessage,
        };

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Known = await eligibility.Right(memory.Read(HttpContext), cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var right = await eligibility.Right(Code, cancellation);
        var wrong = right is null
            ? "Ce code n’existe pas. Relisez-le : il compte treize lettres et chiffres."
            : right.Over;
        if (wrong is not null)
        {
            ModelState.AddModelError(nameof(Code), wrong);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        memory.Remember(HttpContext, right!.Code);
        return Redirect("/tarif-solidaire#mon-code");
    }
}
