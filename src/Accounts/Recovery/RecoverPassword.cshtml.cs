using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Mails;
using Marketplace.Accounts.People;
using Marketplace.Accounts.Sessions;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Recovery;

/// <summary>The mailed link stands for the forgotten password, never for the second proof.</summary>
[AllowAnonymous]
internal sealed class RecoverPasswordModel(
    Db db,
    UserManager<Person> people,
    OpenSessions sessions,
    WriteToPerson write,
    Links links,
    TimeProvider clock
) : PageModel
{
    private Person? person;

    [BindProperty, Required(ErrorMessage = "Choisissez un mot de passe.")]
    [StringLength(256, ErrorMessage = "Ce mot de passe est trop long.")]
    public string Password { get; set; } = "";

    [BindProperty(Name = "lien", SupportsGet = true)]
    public string? Link { get; set; }

    public bool Known => person is not null;

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (links.Recovered(Link) is (var id, var stamp))
        {
            var of = PersonId.From(id);
            person = await db.People.SingleOrDefaultAsync(one => one.Id == of && one.SecurityStamp == stamp);
        }
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid || person is null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        person.PasswordHash = null;
        person.MustChoosePassword = false;
        person.EmailConfirmed = true;
        person.LockoutEnd = null;
        person.AccessFailedCount = 0;
        db.Note(clock, Deed.PasswordRecovered, by: null, about: person.Id);
        write.Notice(person, "Un nouveau mot de passe a été choisi par le lien d’un courriel.");
        // Saves all of it, with a new stamp: the link is used up, and so is every open session.
        var chosen = await people.AddPasswordAsync(person, Password);
        Refuse.If(!chosen.Succeeded, chosen.Sentence());
        await sessions.EndOthers(person.Id, kept: null, cancellation);
        return LocalRedirect("/connexion?fait=mot-de-passe");
    }
}
