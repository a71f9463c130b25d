using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.People;
using Marketplace.Accounts.SecondFactor;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SignIn;

/// <summary>Between the right password and the open session: a code of the application, or one of the recovery codes.</summary>
[AllowAnonymous]
internal sealed class VerifySignInModel(Db db, SealedCookies cookies, CheckCode check, Tries tries, TimeProvider clock)
    : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Écrivez le code.")]
    [StringLength(40, ErrorMessage = "Ce code est trop long.")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? Return { get; set; }

    /// <summary>What the browser keeps between the two steps.</summary>
    public static string HalfTheWay(Person person) => $"{person.Id.Value}|{person.SecurityStamp}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await Known(cancellation) is null ? FromTheStart() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await Known(cancellation) is not { } person)
            return FromTheStart();
        if (!ModelState.IsValid)
            return Again();

        var mayTry = await tries.Take(person.Id, cancellation);
        var proof = mayTry ? await check.Accepts(person, Code, cancellation) : null;
        if (proof is null)
        {
            db.Note(clock, mayTry ? Deed.SignInFailed : Deed.LockedOut, by: null, about: person.Id, "seconde preuve");
            await db.SaveChangesAsync(cancellation);
            ModelState.AddModelError(
                "Code",
                "Ce code ne convient pas, ou il a déjà servi. Attendez le suivant ; après cinq essais, le compte fait une pause d’un quart d’heure."
            );
            return Again();
        }
        await tries.Reset(person.Id, cancellation);
        db.Note(clock, Deed.SignedIn, by: null, about: person.Id, proof);
        await db.SaveChangesAsync(cancellation);
        cookies.Delete(HttpContext, SealedCookies.HalfTheWay);
        await HttpContext.Enter(person, strong: true);
        return person.MustChoosePassword
            ? RedirectToPage("/Accounts/SignIn/ChoosePassword", new { retour = Return })
            : LocalRedirect(this.WayOn(Return));
    }

    private async Task<Person?> Known(CancellationToken cancellation)
    {
        if (cookies.Read(HttpContext, SealedCookies.HalfTheWay)?.Split('|') is not [var id, var stamp])
            return null;

        var person = PersonId.From(Guid.Parse(id));
        return await db.People.SingleOrDefaultAsync(
            one => one.Id == person && one.SecurityStamp == stamp,
            cancellation
        );
    }

    private RedirectToPageResult FromTheStart() => RedirectToPage("/Accounts/SignIn/SignIn", new { retour = Return });

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
