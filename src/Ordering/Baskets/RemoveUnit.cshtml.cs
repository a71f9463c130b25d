using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Ordering.Baskets;

/// <summary>Takes one unit out of the visitor's own basket.</summary>
internal sealed class RemoveUnitModel(Basket basket, BasketCookie cookie) : PageModel
{
    public IActionResult OnGet() => Redirect("/panier");

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "unite")] string? unit,
        CancellationToken cancellation
    )
    {
        if (cookie.Read(HttpContext) is { } id && Tag.TryParse(unit, out var tag))
            await basket.Remove(id, tag, cancellation);
        return Redirect("/panier");
    }
}
