using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Ordering.Baskets;

/// <summary>The basket, and the form of the cached product page that puts a unit in: it carries no token.</summary>
[IgnoreAntiforgeryToken]
internal sealed class SeeBasketModel(Basket basket, BasketCookie cookie, BasketLines lines, IStock stock) : PageModel
{
    private static readonly Message Unknown = new(
        MessageKind.Notice,
        "Cet ordinateur n’est plus en vente",
        "L’adresse est peut-être incomplète, ou quelqu’un vient de l’acheter."
    )
    {
        Ways = [new("Voir les ordinateurs disponibles", "/ordinateurs")],
    };

    private static readonly Message Full = new(
        MessageKind.Warning,
        $"Un panier compte au plus {Order.MostUnits} ordinateurs",
        "Pour en acheter davantage, appelez l’atelier qui les vend : son numéro est sur la page de l’ordinateur."
    );

    public BasketPage View { get; private set; } = BasketPage.EmptyExample;

    public async Task OnGetAsync(CancellationToken cancellation) =>
        await Show(cookie.Read(HttpContext), [], cancellation);

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "unite")] string? unit,
        [FromForm(Name = "annonce")] string? listing,
        CancellationToken cancellation
    )
    {
        var known = cookie.Read(HttpContext);
        if (await Wanted(unit, listing, cancellation) is not { } tag)
            return await Refused(known, Unknown, StatusCodes.Status422UnprocessableEntity, cancellation);
        if (known is { } id && await basket.Count(id, cancellation) >= Order.MostUnits)
            return await Refused(known, Full, StatusCodes.Status422UnprocessableEntity, cancellation);

        await basket.Add(cookie.ReadOrStart(HttpContext), tag, cancellation);
        return Redirect("/panier");
    }

    private async Task<Tag?> Wanted(string? unit, string? listing, CancellationToken cancellation) =>
        Tag.TryParse(unit, out var tag) ? tag
        : listing is { Length: > 0 and <= 200 } ? (await stock.AnyUnit(listing, cancellation))?.Tag
        : null;

    private async Task<IActionResult> Refused(Guid? id, Message why, int status, CancellationToken cancellation)
    {
        await Show(id, [why], cancellation);
        Response.StatusCode = status;
        return Page();
    }

    private async Task Show(Guid? id, IReadOnlyList<Message> notices, CancellationToken cancellation)
    {
        var content = id is { } known ? await basket.Read(known, cancellation) : BasketContent.Empty;
        View = new BasketPage
        {
            Lines = await lines.Of([.. content.Units.Select(one => one.Unit)], cancellation),
            Total = content.Total,
            Notices = [.. notices, .. Gone(content)],
        };
        await basket.Forget(content, cancellation);
    }

    private static IEnumerable<Message> Gone(BasketContent content)
    {
        foreach (var unit in content.Sold)
            yield return new Message(
                MessageKind.Notice,
                $"{unit.Title} a trouvé preneur",
                "Nous l’avons retiré de votre panier."
            )
            {
                Ways = [Similar.To(unit)],
            };
        if (content.Gone.Count > content.Sold.Count)
            yield return new Message(
                MessageKind.Notice,
                "Un ordinateur n’est plus en vente",
                "Nous l’avons retiré de votre panier."
            );
    }
}
