using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.SignIn;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SecondFactor;

[Authorize]
internal sealed class RemoveApplicationModel(Db db, Factors factors) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (actor, session) = (User.Actor(), await HttpContext.CurrentSession());
        var proved = await factors.Of(actor.Person, session, cancellation);
        Refuse.If(!proved.Application, "Ce compte n’a pas d’application de codes.");
        proved.MayAdd();
        proved.KeepOne();
        var person = await factors.SaidAgain(actor, Password, cancellation);
        person.TwoFactorEnabled = false;
        // Its key goes too: an application that comes back scans a new one.
        await db.Set<IdentityUserToken<PersonId>>()
            .Where(token => token.UserId == person.Id)
            .ExecuteDeleteAsync(cancellation);
        await factors.Removed(person, "application de codes", session, actor, cancellation);
        return RedirectToPage("/Accounts/SecondFactor/Security");
    }
}
