using System.Globalization;
using Marketplace.Accounts.Contracts;
using Marketplace.Bulk.Allocating;
using Marketplace.Bulk.Requesting;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Desk;

/// <summary>The fewest units that an operator sells as its part of a lot.</summary>
internal sealed class SetMinimumModel(Db db) : PageModel
{
    [BindProperty(Name = "Minimum")]
    public string? Minimum { get; set; }

    public bool MaySet => User.IsInRole(Access.Lead);

    public Field Question =>
        new("Minimum", "Au moins combien d’appareils par lot ?")
        {
            Value = Minimum,
            Type = "number",
            Hint = "Un lot dont votre part serait plus petite ne vous est pas proposé. 1 : tout vous va.",
        };

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var own = await Own(cancellation);
        Minimum = (own?.Units ?? 1).ToString(CultureInfo.InvariantCulture);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Refuse.If(!MaySet, "Le lot minimum se décide avec une personne responsable de l’atelier.");
        var own = await Own(cancellation);
        if (own is null)
            db.Add(own = new LotMinimum { Operator = User.Operator() });
        own.Set((int)Math.Clamp(Typed.Number(Minimum) ?? 0, 0, int.MaxValue));
        await db.SaveChangesAsync(cancellation);
        return Redirect("/atelier/devis");
    }

    private Task<LotMinimum?> Own(CancellationToken cancellation)
    {
        var workshop = User.Operator();
        return db.LotMinimums.SingleOrDefaultAsync(one => one.Operator == workshop, cancellation);
    }
}
