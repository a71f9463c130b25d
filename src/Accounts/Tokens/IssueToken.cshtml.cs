using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Tokens;

[Authorize(Access.Lead)]
internal sealed class IssueTokenModel(Db db, IAccounts accounts) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Donnez un nom au jeton.")]
    [StringLength(100, ErrorMessage = "Un nom de cent signes suffit.")]
    public string Name { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Choisissez au nom de qui le jeton agit.")]
    public Guid? Holder { get; set; }

    [BindProperty]
    public List<string> Scopes { get; set; } = [];

    public IReadOnlyList<MemberCard> Members { get; private set; } = [];

    /// <summary>Set in the one answer that shows it.</summary>
    public string? Secret { get; private set; }

    public IReadOnlyList<Field> Fields =>
        [
            new("Name", "Nom du jeton")
            {
                Value = Name,
                Hint = "Celui du poste ou du logiciel qui s’en sert : « banc 2 ».",
            },
            new("Holder", "Au nom de qui agit-il ?")
            {
                Value = Holder?.ToString(),
                Hint = "Sur un poste partagé, chaque envoi peut nommer la personne qui travaille.",
                Choices =
                [
                    .. Members.Select(member => new Choice(
                        member.Person.Value.ToString(),
                        member.Name,
                        member.Role.Word()
                    )),
                ],
            },
        ];

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Members = await accounts.Members(User.Operator(), HttpContext.RequestAborted);
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Page();

        var at = User.Operator();
        // A form sent twice must not leave a second key that nobody has seen.
        Refuse.If(
            await db.ApiTokens.AnyAsync(
                token => token.Operator == at && token.Name == Name && token.RevokedAt == null,
                cancellation
            ),
            "L’atelier a déjà un jeton appelé « {0} ». S’il est perdu, révoquez-le d’abord.",
            Name
        );
        var holder = PersonId.From(Holder!.Value);
        var issued = await accounts.IssueToken(Name, at, holder, Scopes, User.Actor(), cancellation);
        Response.Headers.CacheControl = "no-store";
        Secret = issued.Secret;
        return Page();
    }
}
