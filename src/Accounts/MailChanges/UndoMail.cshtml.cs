using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Mails;
using Marketplace.Accounts.People;
using Marketplace.Accounts.Sessions;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.MailChanges;

/// <summary>The old address says no, before the change or up to a week after it: whoever asked for it may be a thief.</summary>
[AllowAnonymous]
internal sealed class UndoMailModel(
    Db db,
    UserManager<Person> people,
    OpenSessions sessions,
    Links links,
    TimeProvider clock
) : PageModel
{
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
        if (links.Undone(Link) is { } id)
            Change = await db.MailChanges.SingleOrDefaultAsync(change => change.Id == id);
        await next();
    }

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        if (Change is null)
            return;

        Change.MayBeUndone(clock.GetUtcNow().UtcDateTime);
        db.MailChanges.Remove(Change);
        db.Note(clock, Deed.MailChangeUndone, by: null, about: Change.Person);
        if (Change.ChangedAt is not null)
            await TakeBack(Change, cancellation);
        await db.SaveChangesAsync(cancellation);
        Outcome = new(MessageKind.Done, "L’adresse reste la même", "Choisissez maintenant un autre mot de passe.")
        {
            Ways = [new("Choisir un autre mot de passe", "/connexion/oubli")],
        };
    }

    private async Task TakeBack(MailChange change, CancellationToken cancellation)
    {
        var person = await db.People.SingleAsync(one => one.Id == change.Person, cancellation);
        person.UserName = person.Email = change.OldMail;
        // The thief knows the password: only the mail of the owner opens the account now.
        person.PasswordHash = null;
        var back = await people.UpdateSecurityStampAsync(person);
        Refuse.If(!back.Succeeded, back.Sentence());
        await sessions.EndOthers(person.Id, kept: null, cancellation);
    }
}
