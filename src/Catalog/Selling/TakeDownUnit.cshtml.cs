using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Selling;

/// <summary>The workshop takes a unit out of the shop, with a reason.</summary>
internal sealed class TakeDownUnitModel(Db db, TakeDown takeDown, INetwork network, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Écrivez la raison en quelques mots.")]
    [StringLength(200, ErrorMessage = "200 caractères au plus.")]
    public string? Why { get; set; }

    public UnitRow Row { get; private set; } = null!;

    public Field WhyField =>
        new(nameof(Why), "Raison")
        {
            Value = Why,
            Hint = "« À regarder de nouveau », « promis à une association ». Ni nom, ni numéro de téléphone.",
            Error = ModelState[nameof(Why)]?.Errors.FirstOrDefault()?.ErrorMessage,
        };

    public async Task<IActionResult> OnGetAsync(string tag, CancellationToken cancellation) =>
        await Load(tag, cancellation) is not null ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string tag, CancellationToken cancellation)
    {
        if (await Load(tag, cancellation) is not { } device)
            return NotFound();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        await db.Together(() => Unlist(device, cancellation), cancellation);
        return Redirect($"/atelier/annonces/{Row.Slug}");
    }

    private async Task<int> Unlist(DeviceId device, CancellationToken cancellation)
    {
        var place = (await network.Operator(User.Operator(), cancellation))?.Name ?? "";
        var trace = new Trace(clock.GetUtcNow().UtcDateTime, User.Actor(), place);
        Refuse.If(
            !await takeDown.Unheld(device, Why!.Trim(), trace, cancellation),
            new Reason(
                "not-on-sale",
                "Cet appareil n’est pas en vente en ce moment : il est retiré, ou quelqu’un l’achète. Rien n’a changé."
            )
        );
        return await db.SaveChangesAsync(cancellation);
    }

    private async Task<DeviceId?> Load(string tag, CancellationToken cancellation)
    {
        if (!Tag.TryParse(tag, out var known))
            return null;
        var mine = db.Units.AsNoTracking().Where(unit => unit.Tag == known && unit.Operator == User.Operator());
        if (await UnitRow.Of(mine, db).SingleOrDefaultAsync(cancellation) is not { } row)
            return null;
        Row = row;
        return await mine.Select(unit => unit.Device).SingleAsync(cancellation);
    }
}
