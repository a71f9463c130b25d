using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.Mails;
using Marketplace.Accounts.People;
using Marketplace.Accounts.SecondFactor;
using Marketplace.Platform;
using Marketplace.Platform.Mail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.MailChanges;

[Authorize]
internal sealed class ChangeMailModel(
    Db db,
    IAccounts accounts,
    Factors factors,
    WriteToPerson write,
    Links links,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Écrivez la nouvelle adresse.")]
    [StringLength(256, ErrorMessage = "Cette adresse est trop longue.")]
    [Deliverable]
    public string Mail { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Écrivez votre mot de passe.")]
    public string Password { get; set; } = "";

    public bool Sent { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var actor = User.Actor();
        var person = await factors.SaidAgain(actor, Password, cancellation);
        var change = new MailChange(person, Mail.Trim(), clock.GetUtcNow().UtcDateTime);
        await db
            .MailChanges.Where(old => old.Person == person.Id && old.ChangedAt == null)
            .ExecuteDeleteAsync(cancellation);
        db.MailChanges.Add(change);
        db.Note(clock, Deed.MailChangeAsked, actor, person.Id);
        await Ask(person, change, cancellation);
        await db.SaveChangesAsync(cancellation);
        Sent = true;
        return Page();
    }

    private async Task Ask(Person person, MailChange change, CancellationToken cancellation)
    {
        var facts = new PersonLetter { Name = person.Name, Mail = change.NewMail };
        await write.WriteAsked(
            "mail-change-old",
            change.OldMail,
            facts with
            {
                Action = links.Agreement(change.Id, MailChange.OldSide),
                Undo = links.Undo(change.Id),
            },
            cancellation
        );
        // Whether the other address has an account is told to its owner alone.
        var taken = await accounts.Find(change.NewMail, cancellation) is not null;
        await write.WriteAsked(
            taken ? "account-exists" : "mail-change-new",
            change.NewMail,
            facts with
            {
                Name = "",
                Action = taken ? "/connexion/oubli" : links.Agreement(change.Id, MailChange.NewSide),
            },
            cancellation
        );
    }
}
