using Marketplace.Bulk.Quoting;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Replacing;

/// <summary>What is proposed in the place of a unit that may no longer be sold; the buyer says yes or no.</summary>
internal sealed class SeeReplacementModel(
    Db db,
    LotSeals seals,
    INetwork network,
    AnswerReplacement answer,
    TimeProvider clock
) : QuotePageModel(db, seals, network, clock)
{
    public Replacement Proposal { get; private set; } = null!;

    public bool CanAnswer => IsOpen && Proposal.AnsweredAt is null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) =>
        await Load(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        Guid id,
        [FromForm(Name = "reponse")] string? said,
        CancellationToken cancellation
    )
    {
        if (!await Load(id, cancellation))
            return NotFound();
        Refuse.If(said is not ("oui" or "non"), "Choisissez l’une des deux réponses.");
        await answer.Answer(Quote, Proposal, said is "oui", cancellation);
        return Redirect(Address);
    }

    private async Task<bool> Load(Guid id, CancellationToken cancellation)
    {
        var found = await Db.Replacements.SingleOrDefaultAsync(
            one => one.Id == id && one.Quote == Quote.Id,
            cancellation
        );
        Proposal = found!;
        return found is not null;
    }
}
