using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Selling;

/// <summary>One decision: the price of a unit that may be sold.</summary>
internal sealed class ListUnitModel(ListUnit act, Db db) : PageModel
{
    [BindProperty]
    public string? Price { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public PermittedUnit Unit { get; private set; } = null!;

    /// <summary>The listing where it already is.</summary>
    public string? Listed { get; private set; }

    public Field PriceField =>
        new(nameof(Price), "Prix en euros")
        {
            Value = Price,
            Hint = Unit.PriceCap is { } cap ? $"{cap} au plus : c’est le don d’un organisme public." : "129 ou 129,50",
            Error = ErrorOf(nameof(Price)),
        };

    public Field TextField =>
        new(nameof(Text), "Un mot de l’atelier")
        {
            Value = Text,
            Hint = "Ce que la fiche ne dit pas. Un appareil avec un mot est vendu seul.",
            Error = ErrorOf(nameof(Text)),
            Type = "textarea",
            Required = false,
        };

    public async Task<IActionResult> OnGetAsync(string tag, CancellationToken cancellation) =>
        await Load(tag, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string tag, CancellationToken cancellation)
    {
        if (!await Load(tag, cancellation))
            return NotFound();
        if (PriceText.Read(Price) is not { } price)
        {
            ModelState.AddModelError(nameof(Price), PriceText.Unreadable);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var listing = await act.List(Unit, price, Text, User.Actor(), cancellation);
        return Redirect($"/atelier/annonces/{listing.Slug}");
    }

    private async Task<bool> Load(string tag, CancellationToken cancellation)
    {
        if (await act.Find(tag, User.Operator(), cancellation) is not { } unit)
            return false;
        Unit = unit;
        Listed = await db.Units.OnShow(unit.Device).Slug(db, cancellation);
        return true;
    }

    private string? ErrorOf(string field) => ModelState[field]?.Errors.FirstOrDefault()?.ErrorMessage;
}
