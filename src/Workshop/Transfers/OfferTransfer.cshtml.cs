using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Workshop.Transfers;

/// <summary>A lead offers units to another workshop: to whom, and which.</summary>
[Authorize(Access.Lead)]
internal sealed class OfferTransferModel(OfferUnits act, Bench bench) : PageModel
{
    /// <summary>The other workshop, by its name in addresses.</summary>
    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Read { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public IReadOnlyList<OperatorCard> Others { get; private set; } = [];

    public IReadOnlyList<Field> Questions =>
        [
            new(nameof(To), "À quel atelier ?")
            {
                Value = To,
                Choices = [.. Others.Select(one => new Choice(one.Slug, one.Name))],
            },
            new(nameof(Read), "Étiquettes, une par ligne")
            {
                Value = Read,
                Type = "textarea",
                Hint = "Lisez-les avec la douchette, ou recopiez-les. Cent au plus.",
            },
            new(nameof(Note), "Un mot pour l’autre atelier")
            {
                Value = Note,
                Required = false,
                Hint = "Quand et comment les appareils arrivent.",
            },
        ];

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Others = await act.Others(User.Operator(), HttpContext.RequestAborted);
        await next();
    }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var to = Others.FirstOrDefault(one => one.Slug == To);
        Refuse.If(to is null, "Choisissez un atelier de la liste.");
        var trace = await bench.Trace(User, cancellation);
        var transfer = await act.Offer(Reading.Tags(Read), to, Note, trace, cancellation);
        return Redirect($"{TransferPage.List}/{transfer.Id}");
    }
}
