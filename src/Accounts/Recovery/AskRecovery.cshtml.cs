using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Mails;
using Marketplace.Accounts.People;
using Marketplace.Platform;
using Marketplace.Platform.Mail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Recovery;

/// <summary>Each address gets one mail and the page says the same: nobody learns here who has an account.</summary>
[AllowAnonymous]
internal sealed class AskRecoveryModel(Db db, UserManager<Person> people, WriteToPerson write, Links links) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Écrivez votre adresse électronique.")]
    [StringLength(256, ErrorMessage = "Cette adresse est trop longue.")]
    [Deliverable]
    public string Mail { get; set; } = "";

    public bool Sent { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var (mail, normalized) = (Mail.Trim(), people.NormalizeEmail(Mail.Trim()));
        var known = await db
            .People.AsNoTracking()
            .SingleOrDefaultAsync(person => person.NormalizedEmail == normalized, cancellation);
        await write.WriteAsked(
            known is null ? "account-unknown" : "password-recover",
            known?.Email ?? mail,
            new PersonLetter
            {
                Name = known?.Name ?? "",
                Mail = mail,
                Action = known is null ? "/compte/ouvrir" : links.Recovery(known.Id.Value, known.SecurityStamp),
            },
            cancellation
        );
        await db.SaveChangesAsync(cancellation);
        Sent = true;
        return Page();
    }
}
