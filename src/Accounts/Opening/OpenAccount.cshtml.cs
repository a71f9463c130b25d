using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.Mails;
using Marketplace.Accounts.SignIn;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Opening;

[AllowAnonymous]
internal sealed class OpenAccountModel(Db db, IAccounts accounts, Links links) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Écrivez votre nom.")]
    [StringLength(100, ErrorMessage = "Un nom de cent signes suffit.")]
    public string Name { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Choisissez un mot de passe.")]
    [StringLength(256, ErrorMessage = "Ce mot de passe est trop long.")]
    public string Password { get; set; } = "";

    [BindProperty(Name = "lien", SupportsGet = true)]
    public string? Link { get; set; }

    /// <summary>The address that the link proves; null where it proves none.</summary>
    public string? Mail => links.Opened(Link);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid || Mail is not { } mail)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var opened = await accounts.Open(
            new NewPerson(mail, Name, Password, MailConfirmed: true),
            Actor.System,
            cancellation
        );
        var person = await db.People.SingleAsync(one => one.Id == opened.Id, cancellation);
        await HttpContext.Enter(person, strong: false);
        return LocalRedirect("/compte");
    }
}
