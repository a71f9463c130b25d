using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Accounts.Own;

/// <summary>Who I am here.</summary>
[Authorize]
internal sealed class AccountModel(Db db) : PageModel
{
    public PersonCard Person { get; private set; } = null!;

    public Role Role { get; private set; }

    public bool MustChoosePassword { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var actor = User.Actor();
        var person = (await db.People.FindAsync([actor.Person], cancellation))!;
        Person = person.Card();
        Role = Enum.Parse<Role>(actor.Role, ignoreCase: true);
        MustChoosePassword = person.MustChoosePassword;
    }
}
