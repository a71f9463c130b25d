using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Network.Members;

/// <summary>For somebody who works at more than one operator.</summary>
[Authorize]
internal sealed class ChooseWorkshopModel(INetwork network, IAccounts accounts) : PageModel
{
    [BindProperty]
    public Guid Workshop { get; set; }

    public Field Question { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var choices = new List<Choice>();
        foreach (var role in await Roles(cancellation))
            if (await network.Operator(role.Operator!.Value, cancellation) is { } card)
                choices.Add(new Choice(card.Id.Value.ToString(), card.Name, role.Role.Word()));
        Question = new Field("Workshop", "L’atelier")
        {
            Value = User.FindFirstValue(PersonClaims.Operator),
            Choices = choices,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var chosen = OperatorId.From(Workshop);
        if (!(await Roles(cancellation)).Any(role => role.Operator == chosen))
            return NotFound();

        await HttpContext.ActFor(chosen);
        return LocalRedirect("/atelier");
    }

    private async Task<IEnumerable<MemberCard>> Roles(CancellationToken cancellation) =>
        (await accounts.Roles(User.Actor().Person, cancellation)).Where(role => role.Operator is not null);
}
