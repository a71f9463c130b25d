using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Solidarity.Prescribers;

/// <summary>One code in the hands of whoever gave it: to read out, print, renew or withdraw.</summary>
[Authorize]
internal class ReadPrescriptionModel(Prescribing prescribing, IPublicAddress site, TimeProvider clock) : PageModel
{
    public GivenCode Code { get; private set; } = null!;

    /// <summary>In the name of whom; null: the person may not vouch for it any more, and only looks.</summary>
    public PrescribingFor? For { get; private set; }

    public bool IsWhole => Code.Prescription.IsShownWhole(clock.GetUtcNow().UtcDateTime) && Code.Right.Over is null;

    public string Address => site.Of($"/s/{Code.Right.Code}");

    public IHtmlContent Square => CodeSquare.Draw(Address);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        return await Find(id, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostRenewAsync(Guid id, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation) || For is null)
            return NotFound();
        await prescribing.Renew(Code.Prescription, User.Actor(), cancellation);
        return Redirect($"/prescripteur/codes/{id}");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation) || For is null)
            return NotFound();
        await prescribing.Withdraw(Code.Prescription, cancellation);
        return Redirect($"/prescripteur/codes/{id}");
    }

    private async Task<bool> Find(Guid id, CancellationToken cancellation)
    {
        var me = User.Actor().Person;
        var organisations = await prescribing.Of(me, cancellation);
        Code = (await prescribing.Given(me, id, cancellation)).SingleOrDefault()!;
        For = organisations.FirstOrDefault(one => one.Organisation.Id == Code?.Prescription.Organisation);
        return Code is not null && For is not null;
    }
}
