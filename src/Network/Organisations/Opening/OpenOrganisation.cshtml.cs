using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Network.Organisations.Opening;

/// <summary>Opens the space of an organisation; whoever opens it administers it.</summary>
[Authorize]
internal sealed class OpenOrganisationModel(Db db, FindTwins twins, TimeProvider clock) : PageModel
{
    [BindProperty]
    public OrganisationSheet Sheet { get; set; } = new();

    /// <summary>The person says that it is another one than those that resemble it.</summary>
    [BindProperty]
    public bool Another { get; set; }

    /// <summary>The names that resemble this one, in the same postcode.</summary>
    public IReadOnlyList<string> Alike { get; private set; } = [];

    public Field Confirmation =>
        new(nameof(Another), "C’est bien une autre organisation")
        {
            Type = "checkbox",
            Required = false,
            Value = Another ? "true" : null,
        };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Again();

        var now = clock.GetUtcNow().UtcDateTime;
        var opened = Organisation.Open(Sheet.Told(), now);
        await twins.RefuseSameNumber(opened, cancellation);
        Alike = await twins.Resembling(opened, cancellation);
        if (Alike.Count > 0 && !Another)
            return Again();

        db.Add(opened);
        db.Add(
            new Member
            {
                Organisation = opened.Id,
                Person = User.Actor().Person,
                Role = OrganisationRole.Administrator,
                JoinedAt = now,
            }
        );
        await twins.Save(opened, cancellation);
        return Redirect($"/compte/organisations/{opened.Id.Value}");
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
