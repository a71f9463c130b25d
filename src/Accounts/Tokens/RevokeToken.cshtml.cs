using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Tokens;

[Authorize(Access.Lead)]
internal sealed class RevokeTokenModel(Db db, TimeProvider clock) : PageModel
{
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid token, CancellationToken cancellation)
    {
        if (await Own(token, cancellation) is not { } found)
            return NotFound();

        Name = found.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid token, CancellationToken cancellation)
    {
        if (await Own(token, cancellation) is not { } found)
            return NotFound();

        if (found.RevokedAt is null)
        {
            found.Revoke(clock.GetUtcNow().UtcDateTime);
            db.Note(clock, Deed.TokenRevoked, User.Actor(), found.Person, found.Name);
            await db.SaveChangesAsync(cancellation);
        }
        return RedirectToPage("/Accounts/Tokens/ListTokens");
    }

    private Task<ApiToken?> Own(Guid id, CancellationToken cancellation)
    {
        var at = User.Operator();
        return db.ApiTokens.SingleOrDefaultAsync(token => token.Id == id && token.Operator == at, cancellation);
    }
}
