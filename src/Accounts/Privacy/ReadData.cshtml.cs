using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Privacy;

[Authorize]
internal sealed class ReadDataModel(Db db, IAccounts accounts, IEnumerable<IPersonalRecords> classes, Records records)
    : PageModel
{
    public IEnumerable<RecordClass> Kept => classes.Select(kept => kept.Class);

    /// <summary>The person has proved that the address is theirs.</summary>
    public bool Proved { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Proved = (await accounts.Buyer(User, cancellation))!.Mail is not null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var actor = User.Actor();
        var person = await db.People.SingleAsync(one => one.Id == actor.Person, cancellation);
        Response.Headers.CacheControl = "no-store";
        return File(await records.Export(person, actor, cancellation), "application/json", "mes-donnees.json");
    }
}
