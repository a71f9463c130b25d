using System.Buffers.Text;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.People;
using Marketplace.Accounts.SignIn;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SecondFactor;

[Authorize]
internal sealed class RemovePasskeyModel(Db db, UserManager<Person> people, Factors factors) : PageModel
{
    private byte[] credential = [];

    [BindProperty]
    public string? Password { get; set; }

    public string Name { get; private set; } = "";

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var (mine, id) = (User.Actor().Person, (string)context.RouteData.Values["id"]!);
        credential = Base64Url.IsValid(id) ? Base64Url.DecodeFromChars(id) : [];
        var found = await db.Set<IdentityUserPasskey<PersonId>>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.CredentialId == credential && one.UserId == mine);
        if (found is null)
        {
            context.Result = NotFound();
            return;
        }
        Name = found.Data.Name ?? "Clé d’accès";
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (actor, session) = (User.Actor(), await HttpContext.CurrentSession());
        var proved = await factors.Of(actor.Person, session, cancellation);
        proved.MayAdd();
        proved.KeepOne();
        var person = await factors.SaidAgain(actor, Password, cancellation);
        var removed = await people.RemovePasskeyAsync(person, credential);
        Refuse.If(!removed.Succeeded, removed.Sentence());
        await factors.Removed(person, $"clé d’accès « {Name} »", session, actor, cancellation);
        return RedirectToPage("/Accounts/SecondFactor/Security");
    }
}
