using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Own;

/// <summary>Who I am here.</summary>
[Authorize]
internal sealed class AccountModel(Db db, IAccounts accounts, IEnumerable<IShowOnAccount> others) : PageModel
{
    public PersonCard Person { get; private set; } = null!;

    /// <summary>The role in force now.</summary>
    public Role Role { get; private set; }

    /// <summary>How many roles the person holds in all.</summary>
    public int Roles { get; private set; }

    public bool MustChoosePassword { get; private set; }

    public bool MailConfirmed { get; private set; }

    /// <summary>What the other modules have for this person.</summary>
    public IReadOnlyList<AccountPanel> Panels { get; private set; } = [];

    /// <summary>Where the person's work begins; null for a buyer.</summary>
    public Link? Start =>
        Role switch
        {
            Role.Administrator => new Link("Ouvrir le réseau", "/pole"),
            Role.Worker or Role.Lead => new Link("Ouvrir l’atelier", "/atelier"),
            _ => null,
        };

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var actor = User.Actor();
        var person = await db.People.AsNoTracking().SingleAsync(known => known.Id == actor.Person, cancellation);
        Person = person.Card();
        Role = Enum.Parse<Role>(actor.Role, ignoreCase: true);
        Roles = (await accounts.Roles(actor.Person, cancellation)).Count;
        (MustChoosePassword, MailConfirmed) = (person.MustChoosePassword, person.EmailConfirmed);
        var panels = new List<AccountPanel>();
        foreach (var other in others)
            if (await other.For(person.Subject, cancellation) is { } panel)
                panels.Add(panel);
        Panels = [.. panels.OrderBy(panel => panel.Order)];
    }
}
