using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.SecondFactor;
using Marketplace.Accounts.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Accounts.Privacy;

[Authorize]
internal sealed class EraseAccountModel(Factors factors, Records records) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var actor = User.Actor();
        var person = await factors.SaidAgain(actor, Password, cancellation);
        await records.Erase(person, actor, cancellation);
        await HttpContext.SignOutAsync(SignInCookie.Scheme);
        return LocalRedirect("/connexion?fait=efface");
    }
}
