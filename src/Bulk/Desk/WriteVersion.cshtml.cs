using System.Globalization;
using Marketplace.Accounts.Contracts;
using Marketplace.Bulk.Quoting;
using Marketplace.Bulk.Requesting;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Bulk.Desk;

/// <summary>An operator changes its part of a quote: a lower price, fewer units, or more of the same.</summary>
internal sealed class WriteVersionModel(Db db, RewritePart rewrite, TimeProvider clock) : PageModel
{
    private readonly Dictionary<string, string> faults = [];
    private readonly Dictionary<string, string> typed = [];

    public LotQuote Quote { get; private set; } = null!;
    public IReadOnlyList<AlikeLines> Groups { get; private set; } = [];

    public IReadOnlyList<Field> FieldsOf(int group) =>
        [
            Ask($"Nombre-{group}", "Nombre", Groups[group].Count.ToString(CultureInfo.InvariantCulture)) with
            {
                Type = "number",
                Hint = "0 pour retirer. Davantage : d’autres du même lot sont gardés.",
            },
            Ask($"Prix-{group}", "Prix de l’un, en euros TTC", Typed.Write(Groups[group].First.Price)) with
            {
                Hint = $"Au plus {Groups[group].First.ShopPrice}, le prix de la boutique.",
            },
        ];

    public Field Note =>
        Ask("Note", "Ce qui change", "") with
        {
            Hint = "« Remise de 5 % pour le lot », par exemple. L’organisme le lit.",
        };

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation) =>
        await Load(number, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancellation)
    {
        if (!await Load(number, cancellation))
            return NotFound();
        Quote.RefuseClosed(clock.GetUtcNow().UtcDateTime);
        var changes = Read();
        if (faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        await rewrite.Rewrite(Quote, User.Operator(), changes, typed["Note"], cancellation);
        return Redirect($"/atelier/devis/{Quote.Number}");
    }

    private List<PartChange> Read()
    {
        var changes = new List<PartChange>();
        typed["Note"] = Request.Form.Line("Note");
        for (var group = 0; group < Groups.Count; group++)
        {
            var (count, price) = ($"Nombre-{group}", $"Prix-{group}");
            (typed[count], typed[price]) = (Request.Form.Line(count), Request.Form.Line(price));
            if (Typed.Number(typed[count]) is not { } units || units is < 0 or > LotRequest.MostUnits)
                faults[count] = $"Écrivez un nombre entre 0 et {LotRequest.MostUnits}.";
            else if (Typed.Euros(typed[price]) is not { } one || one <= Money.Zero)
                faults[price] = "Écrivez un prix en euros, par exemple 129 ou 129,50.";
            else
                changes.Add(new PartChange(Groups[group], (int)units, one));
        }
        return changes;
    }

    private Field Ask(string name, string label, string value) =>
        new(name, label) { Value = typed.GetValueOrDefault(name, value), Error = faults.GetValueOrDefault(name) };

    private async Task<bool> Load(string number, CancellationToken cancellation)
    {
        var workshop = User.Operator();
        if (await db.LotQuote(number, workshop, cancellation) is not { } found)
            return false;
        (Quote, Groups) = (found, QuoteWords.Alike(found.Now.Of(workshop)));
        return true;
    }
}
