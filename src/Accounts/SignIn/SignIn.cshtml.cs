using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Accounts.SignIn;

[AllowAnonymous]
internal sealed class SignInModel(AttemptSignIn attempt) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Écrivez votre adresse électronique.")]
    [StringLength(256, ErrorMessage = "Cette adresse est trop longue.")]
    public string Mail { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Écrivez votre mot de passe.")]
    [StringLength(256, ErrorMessage = "Ce mot de passe est trop long.")]
    public string Password { get; set; } = "";

    /// <summary>The page that asked for the sign-in; followed only where it is one of ours.</summary>
    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? Return { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Again();
        if (await attempt.With(Mail, Password, cancellation) is not { } person)
        {
            // The same words for a known and an unknown address: they do not reveal who has an account.
            ModelState.AddModelError(
                "",
                "Cette adresse et ce mot de passe ne vont pas ensemble. "
                    + "Après cinq essais, un compte fait une pause d’un quart d’heure."
            );
            return Again();
        }
        await HttpContext.Enter(person.Id, person.SecurityStamp!);
        return person.MustChoosePassword
            ? RedirectToPage("/Accounts/SignIn/ChoosePassword", new { retour = Return })
            : LocalRedirect(Url.IsLocalUrl(Return) ? Return : Home());
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private string Home() =>
        User.IsInRole(Access.Administrator) ? "/pole"
        : User.IsInRole(Role.Buyer.Claim()) ? "/compte"
        : "/atelier";
}
