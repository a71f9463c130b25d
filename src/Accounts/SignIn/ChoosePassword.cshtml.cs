using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.Mails;
using Marketplace.Accounts.People;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SignIn;

[Authorize]
internal sealed class ChoosePasswordModel(Db db, UserManager<Person> people, WriteToPerson write, TimeProvider clock)
    : PageModel
{
    [BindProperty, Required(ErrorMessage = "Écrivez votre mot de passe actuel.")]
    [StringLength(256, ErrorMessage = "Ce mot de passe est trop long.")]
    public string Current { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Écrivez le nouveau mot de passe.")]
    [StringLength(256, ErrorMessage = "Ce mot de passe est trop long.")]
    public string Chosen { get; set; } = "";

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? Return { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var actor = User.Actor();
        var person = await db.People.SingleAsync(known => known.Id == actor.Person, HttpContext.RequestAborted);
        Refuse.If(Current == Chosen, "Choisissez un mot de passe différent de l’actuel.");
        person.MustChoosePassword = false;
        db.Note(clock, Deed.PasswordChosen, actor, person.Id);
        write.Notice(person, "Votre mot de passe a été changé.");
        var changed = await people.ChangePasswordAsync(person, Current, Chosen);
        Refuse.If(!changed.Succeeded, string.Join(' ', changed.Errors.Select(error => error.Description)));

        // The new stamp has ended every session, this one included: open it again.
        await HttpContext.GoOn(person);
        return LocalRedirect(Url.IsLocalUrl(Return) ? Return : "/compte");
    }
}
