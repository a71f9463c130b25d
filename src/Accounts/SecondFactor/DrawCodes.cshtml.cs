using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.SignIn;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Accounts.SecondFactor;

[Authorize]
internal sealed class DrawCodesModel(Factors factors, RecoverySheet sheet) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The codes, shown this once.</summary>
    public IReadOnlyList<string> Sheet { get; private set; } = [];

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        var actor = User.Actor();
        var proved = await factors.Of(actor.Person, await HttpContext.CurrentSession(), cancellation);
        Refuse.If(
            !proved.Any,
            "Des codes de secours remplacent une application ou une clé d’accès : ajoutez d’abord l’une des deux."
        );
        proved.MayAdd();
        var person = await factors.SaidAgain(actor, Password, cancellation);
        Response.Headers.CacheControl = "no-store";
        Sheet = await sheet.Draw(person, actor, cancellation);
    }
}
