using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Mails;
using Marketplace.Accounts.People;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.MailChanges;

/// <summary>One of the two addresses agrees. A mail program that opens links for its user changes nothing: it takes a button.</summary>
[AllowAnonymous]
internal sealed class AgreeToMailModel(
    Db db,
    UserManager<Person> people,
    WriteToPerson write,
    Links links,
    TimeProvider clock
) : PageModel
{
    private string side = "";

    [BindProperty(Name = "lien", SupportsGet = true)]
    public string? Link { get; set; }

    public MailChange? Change { get; private set; }

    public Message? Outcome { get; private set; }

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (links.Agreed(Link) is (var id, var of))
        {
            side = of;
            Change = await db.MailChanges.SingleOrDefaultAsync(change => change.Id == id && change.ChangedAt == null);
        }
        await next();
    }

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        if (Change is null)
            return;

        var now = clock.GetUtcNow().UtcDateTime;
        if (Change.Agree(side, now))
        {
            await Move(Change, now, cancellation);
            Outcome = new(MessageKind.Done, "L’adresse est changée", $"Vous entrez désormais avec {Change.NewMail}.");
            return;
        }
        await db.SaveChangesAsync(cancellation);
        Outcome = new(
            MessageKind.Done,
            "C’est noté",
            $"Il reste à accepter dans le message envoyé à {(side == MailChange.OldSide ? Change.NewMail : Change.OldMail)}."
        );
    }

    private async Task Move(MailChange change, DateTime now, CancellationToken cancellation)
    {
        var person = await db.People.SingleAsync(one => one.Id == change.Person, cancellation);
        change.Done(now);
        person.UserName = person.Email = change.NewMail;
        person.EmailConfirmed = true;
        db.Note(clock, Deed.MailChanged, by: null, about: person.Id);
        write.Write(
            "mail-changed",
            change.OldMail,
            new()
            {
                Name = person.Name,
                Mail = change.NewMail,
                Undo = links.Undo(change.Id),
            }
        );
        var moved = await people.UpdateAsync(person);
        Refuse.If(!moved.Succeeded, moved.Sentence());
    }
}
