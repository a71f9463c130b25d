using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Accounts.SignIn;

[AllowAnonymous]
internal sealed class SignInModel(AttemptSignIn attempt, SealedCookies cookies) : PageModel
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

    /// <summary>What has just been done elsewhere, and leads here.</summary>
    [BindProperty(Name = "fait", SupportsGet = true)]
    public string? Done { get; set; }

    public Message? After =>
        Done switch
        {
            "mot-de-passe" => new(
                MessageKind.Done,
                "Votre mot de passe est changé",
                "Tous les appareils connectés ont été fermés. Entrez avec le nouveau."
            ),
            "efface" => new(
                MessageKind.Done,
                "Votre compte est effacé",
                "Un courriel vous dit ce qu’il reste, et pourquoi."
            ),
            _ => null,
        };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Again();
        if (await attempt.With(Mail, Password, cancellation) is not { } right)
        {
            // The same words for a known and an unknown address: they do not reveal who has an account.
            ModelState.AddModelError(
                "",
                "Cette adresse et ce mot de passe ne vont pas ensemble. "
                    + "Après cinq essais, un compte fait une pause d’un quart d’heure."
            );
            return Again();
        }
        if (right.SecondProofDue)
        {
            cookies.Write(HttpContext, SealedCookies.HalfTheWay, VerifySignInModel.HalfTheWay(right.Person));
            return RedirectToPage("/Accounts/SignIn/VerifySignIn", new { retour = Return });
        }
        await HttpContext.Enter(right.Person, strong: false);
        return right.Person.MustChoosePassword
            ? RedirectToPage("/Accounts/SignIn/ChoosePassword", new { retour = Return })
            : LocalRedirect(this.WayOn(Return));
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}

/// <summary>Where somebody goes who has just come in.</summary>
internal static class WaysOn
{
    public static string WayOn(this PageModel page, string? asked) =>
        page.Url.IsLocalUrl(asked) ? asked
        : page.User.AwaitsSecondProof() ? "/compte/securite"
        : page.User.IsInRole(Access.Administrator) ? "/pole"
        : page.User.IsInRole(Role.Buyer.Claim()) ? "/compte"
        : "/atelier";
}
