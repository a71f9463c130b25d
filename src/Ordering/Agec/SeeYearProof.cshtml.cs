using Marketplace.Network.Contracts;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Serials;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Ordering.Agec;

/// <summary>
/// The proof of reuse of a calendar year, for the members of the buyer; and how much of the year's spending it makes up,
/// where somebody types that spending, which is kept nowhere.
/// </summary>
internal sealed class SeeYearProofModel(
    Db db,
    IOrganisations organisations,
    ProveReuse prove,
    IPublicAddress site,
    TimeProvider clock
) : OrganisationLotsPage(db, organisations)
{
    private const int First = 2024;

    public ReuseProof? Proof { get; private set; }
    public int Year { get; private set; }

    /// <summary>The other years that there may be something in.</summary>
    public IEnumerable<int> Years => Enumerable.Range(Now - 2, 3).Reverse();

    public IReadOnlyList<(ReusedFamily Family, Field Asked, int? Share)> Shares { get; private set; } = [];

    private int Now => clock.GetUtcNow().UtcDateTime.ParisYear;

    public string Here(int year) => $"{Lots}/agec/{year}";

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancellation)
    {
        if (!await Find(year, cancellation))
            return NotFound();
        Shares = [.. (Proof?.Families ?? []).Select(Share)];
        if (Shares.Any(one => one.Asked.Error is not null))
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public async Task<IActionResult> OnGetPdfAsync(int year, CancellationToken cancellation) =>
        !await Find(year, cancellation) ? NotFound()
        : Proof is { } proof ? proof.AsPdf(site)
        : Redirect(Here(year));

    private async Task<bool> Find(int year, CancellationToken cancellation)
    {
        if (year < First || year > Now)
            return false;
        (Year, Proof) = (year, await prove.Of(Organisation, year, cancellation));
        return true;
    }

    private (ReusedFamily, Field, int?) Share(ReusedFamily family)
    {
        var name = $"depense-{family.Family.Code[..8]}";
        var typed = Request.Query[name].ToString();
        var spent = typed is "" ? null : Amounts.Read(typed);
        var asked = new Field(name, $"Toute votre dépense de {Year} en « {family.Family.Name} », hors taxes, en euros")
        {
            Value = typed,
            Required = false,
            Autocomplete = "off",
            Error =
                typed is "" ? null
                : spent is null ? Amounts.Unreadable
                : spent < family.Net ? $"C’est moins que ce que vous avez acheté ici : {family.Net}."
                : null,
        };
        return (family, asked, asked.Error is null && spent is { } all ? ReuseProof.Share(family.Net, all) : null);
    }
}
