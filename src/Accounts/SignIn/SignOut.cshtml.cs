using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.Sessions;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Accounts.SignIn;

[AllowAnonymous]
internal sealed class SignOutModel(Db db, OpenSessions sessions, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (User.Identity?.IsAuthenticated == true)
        {
            db.Note(clock, Deed.SignedOut, User.Actor(), User.Actor().Person);
            await db.SaveChangesAsync(cancellation);
            if (await HttpContext.CurrentSession() is { } session)
                await sessions.Close(session, cancellation);
        }
        await HttpContext.SignOutAsync(SignInCookie.Scheme);
        return LocalRedirect("/");
    }
}
