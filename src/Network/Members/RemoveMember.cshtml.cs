using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Network.Members;

[Authorize(Access.Administrator)]
internal sealed class RemoveMemberModel(IAccounts accounts) : PageModel
{
    public MemberCard Member { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid workshop, Guid person, CancellationToken cancellation)
    {
        if (await Find(workshop, person, cancellation) is not { } found)
            return NotFound();

        Member = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid workshop, Guid person, CancellationToken cancellation)
    {
        if (await Find(workshop, person, cancellation) is not { } found)
            return NotFound();

        await accounts.Leave(found.Person, found.Operator, User.Actor(), cancellation);
        return RedirectToPage("/Network/Members/ListMembers", new { workshop });
    }

    private async Task<MemberCard?> Find(Guid workshop, Guid person, CancellationToken cancellation)
    {
        var members = await accounts.Members(OperatorId.From(workshop), cancellation);
        return members.SingleOrDefault(member => member.Person == PersonId.From(person));
    }
}
