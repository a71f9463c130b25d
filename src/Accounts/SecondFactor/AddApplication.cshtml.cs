using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.People;
using Marketplace.Accounts.SignIn;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Accounts.SecondFactor;

/// <summary>An application of codes: a key that it scans once, and a code that proves that it did.</summary>
[Authorize]
internal sealed class AddApplicationModel(
    Db db,
    UserManager<Person> people,
    Factors factors,
    CheckCode check,
    Shell shell
) : PageModel
{
    private Person person = null!;
    private string key = "";

    [BindProperty]
    [Required(ErrorMessage = "Écrivez le code que montre l’application.")]
    [StringLength(20, ErrorMessage = "Un code compte six chiffres.")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? Return { get; set; }

    /// <summary>The key in groups of four, to type where no camera can scan.</summary>
    public string Key => string.Join(' ', key.Chunk(4).Select(group => new string(group)));

    public IHtmlContent Picture => KeySquare.Draw(shell.SiteName, person.Email!, key);

    /// <summary>The recovery codes, shown this once.</summary>
    public IReadOnlyList<string> Sheet { get; private set; } = [];

    public string WayOn => Url.IsLocalUrl(Return) ? Return : "/compte/securite";

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var id = User.Actor().Person;
        person = await db.People.SingleAsync(one => one.Id == id, HttpContext.RequestAborted);
        if (person.TwoFactorEnabled)
        {
            context.Result = RedirectToPage("/Accounts/SecondFactor/Security");
            return;
        }
        key = await people.GetAuthenticatorKeyAsync(person) ?? await NewKey();
        await next();
    }

    public async Task OnGetAsync(CancellationToken cancellation) =>
        (await factors.Of(person.Id, await HttpContext.CurrentSession(), cancellation)).MayAdd();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var session = await HttpContext.CurrentSession();
        (await factors.Of(person.Id, session, cancellation)).MayAdd();
        var digits = string.Concat(Code.Where(char.IsAsciiDigit));
        Refuse.If(
            !await check.IsOfApplication(person, digits, cancellation),
            "Ce n’est pas le code attendu. Vérifiez que l’heure du téléphone est juste, puis écrivez le code suivant."
        );
        person.TwoFactorEnabled = true;
        Response.Headers.CacheControl = "no-store";
        Sheet = await factors.Added(
            person,
            "application de codes",
            codesDue: true,
            session!.Value,
            User.Actor(),
            cancellation
        );
        return Sheet.Count > 0 ? Page() : LocalRedirect(WayOn);
    }

    // Inert until a code proves that somebody has scanned it.
    private async Task<string> NewKey()
    {
        var drawn = people.GenerateNewAuthenticatorKey();
        var store =
            (IUserAuthenticatorKeyStore<Person>)HttpContext.RequestServices.GetRequiredService<IUserStore<Person>>();
        await store.SetAuthenticatorKeyAsync(person, drawn, HttpContext.RequestAborted);
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        return drawn;
    }
}
