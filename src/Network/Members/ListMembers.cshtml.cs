using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Network.Members;

/// <summary>Who works at an operator; somebody who has no account yet gets one with a one-time password.</summary>
[Authorize(Access.Administrator)]
internal sealed class ListMembersModel(Db db, INetwork network, IAccounts accounts) : PageModel
{
    private static readonly Role[] Choosable = [Role.Worker, Role.Lead];

    [BindProperty]
    [Required(ErrorMessage = "Écrivez l’adresse électronique de la personne.")]
    [EmailAddress(ErrorMessage = "Ce n’est pas une adresse électronique.")]
    public string Mail { get; set; } = "";

    [BindProperty, StringLength(100, ErrorMessage = "Un nom de cent signes suffit.")]
    public string? Name { get; set; }

    [BindProperty]
    public Role Role { get; set; } = Role.Worker;

    public OperatorCard Workshop { get; private set; } = null!;

    public IReadOnlyList<MemberCard> Members { get; private set; } = [];

    /// <summary>The person who has just got an account, with the password that is shown once.</summary>
    public PersonCard? Opened { get; private set; }

    public IReadOnlyList<Field> Fields =>
        [
            new("Mail", "Adresse électronique") { Type = "email", Value = Mail },
            new("Name", "Nom")
            {
                Value = Name,
                Required = false,
                Hint = "Nécessaire si la personne n’a pas encore de compte.",
            },
            new("Role", "Rôle")
            {
                Value = Role.ToString(),
                Choices = [.. Choosable.Select(role => new Choice(role.ToString(), role.Word()))],
            },
        ];

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var id = OperatorId.From(Guid.Parse((string)context.RouteData.Values["workshop"]!));
        if (await network.Operator(id, HttpContext.RequestAborted) is not { } found)
        {
            context.Result = NotFound();
            return;
        }
        Workshop = found;
        Members = await accounts.Members(id, HttpContext.RequestAborted);
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Page();

        Refuse.If(!Choosable.Contains(Role), "Ce rôle ne se donne pas ici.");
        var person = await db.Together(() => Add(cancellation), cancellation);
        if (person.OneTimePassword is null)
            return RedirectToPage();

        Response.Headers.CacheControl = "no-store";
        Members = await accounts.Members(Workshop.Id, cancellation);
        Opened = person;
        return Page();
    }

    private async Task<PersonCard> Add(CancellationToken cancellation)
    {
        var person = await accounts.Find(Mail, cancellation);
        Refuse.If(
            person is null && string.IsNullOrWhiteSpace(Name),
            "Cette personne n’a pas encore de compte : écrivez son nom pour en ouvrir un."
        );
        person ??= await accounts.Open(new NewPerson(Mail, Name!), User.Actor(), cancellation);
        await accounts.Join(person.Id, Workshop.Id, Role, User.Actor(), cancellation);
        return person;
    }
}
