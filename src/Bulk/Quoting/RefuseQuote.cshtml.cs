using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Bulk.Quoting;

/// <summary>The buyer does not want the quote, and says why.</summary>
internal sealed class RefuseQuoteModel(
    Db db,
    LotSeals seals,
    INetwork network,
    DeclineQuote decline,
    TimeProvider clock
) : QuotePageModel(db, seals, network, clock)
{
    [BindProperty(Name = "Raison")]
    public string? Why { get; set; }

    public Field Question =>
        new("Raison", "Pourquoi ne vous convient-il pas ?")
        {
            Value = Why,
            Type = "textarea",
            Hint = "Les ateliers le lisent, et font mieux la prochaine fois.",
        };

    public IActionResult OnGet() => IsOpen ? Page() : Redirect(Address);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await decline.Decline(Quote, Requesting.Typed.Text(Why), cancellation);
        return Redirect(Address);
    }
}
