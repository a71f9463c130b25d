using Marketplace.Accounts.Audit;
using Marketplace.Accounts.People;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Accounts.SignIn;

/// <summary>A passkey proves twice at once: the device, and the finger or the code that unlocks it (user verification is required).</summary>
[AllowAnonymous]
internal sealed class PasskeySignInModel(
    Db db,
    UserManager<Person> people,
    IPasskeyHandler<Person> passkeys,
    SealedCookies cookies,
    Tries tries,
    TimeProvider clock
) : PageModel
{
    /// <summary>What the browser signed, as <c>PublicKeyCredential.toJSON</c> writes it.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? Return { get; set; }

    public IActionResult OnGet() => RedirectToPage("/Accounts/SignIn/SignIn");

    /// <summary>A challenge for whoever asks: it names nobody.</summary>
    public async Task<IActionResult> OnPostOptionsAsync()
    {
        var asked = await passkeys.MakeRequestOptionsAsync(null, HttpContext);
        cookies.Write(HttpContext, SealedCookies.Challenge, asked.AssertionState ?? "");
        Response.Headers.CacheControl = "no-store";
        return Content(asked.RequestOptionsJson, "application/json");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var state = cookies.Read(HttpContext, SealedCookies.Challenge);
        cookies.Delete(HttpContext, SealedCookies.Challenge);
        var shown = await passkeys.PerformAssertionAsync(
            new()
            {
                HttpContext = HttpContext,
                CredentialJson = Credential is { Length: > 0 and < 20_000 } ? Credential : "null",
                AssertionState = state,
            }
        );
        if (!shown.Succeeded)
        {
            db.Note(clock, Deed.SignInFailed, by: null, about: null, "clé d’accès");
            await db.SaveChangesAsync(cancellation);
            Refuse.If(true, "Cette clé d’accès n’est pas reconnue ici. Entrez avec votre mot de passe.");
        }

        // The signature counter moves on, which tells a copied key from the one it was copied from.
        var kept = await people.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        Refuse.If(!kept.Succeeded, kept.Sentence());
        await tries.Reset(shown.User.Id, cancellation);
        db.Note(clock, Deed.SignedIn, by: null, about: shown.User.Id, "clé d’accès");
        await db.SaveChangesAsync(cancellation);
        cookies.Delete(HttpContext, SealedCookies.HalfTheWay);
        await HttpContext.Enter(shown.User, strong: true);
        return shown.User.MustChoosePassword
            ? RedirectToPage("/Accounts/SignIn/ChoosePassword", new { retour = Return })
            : LocalRedirect(this.WayOn(Return));
    }
}
