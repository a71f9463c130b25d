using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payouts;

/// <summary>One payout with its statement: the second person agrees, and somebody notes that the money left.</summary>
[Authorize(Access.Administrator)]
internal sealed class SeePayoutModel(Db db, INetwork network, TimeProvider clock) : PageModel
{
    public Payout Seen { get; private set; } = null!;
    public OperatorCard Seller { get; private set; } = null!;

    [BindProperty]
    public string? Reference { get; set; }

    public Field ReferenceField =>
        new(nameof(Reference), "Référence du virement")
        {
            Value = Reference,
            Hint = "Telle que la banque la donne : l’atelier la lira sur son relevé.",
        };

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private PersonId Me => User.Actor().Person;

    public async Task<IActionResult> OnGetAsync(Guid payout, CancellationToken cancellation) =>
        await Find(payout, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(Guid payout, CancellationToken cancellation) =>
        await Find(payout, cancellation) ? Seen.AsPdf(Seller) : NotFound();

    public async Task<IActionResult> OnGetCsvAsync(Guid payout, CancellationToken cancellation) =>
        await Find(payout, cancellation) ? Seen.AsCsv() : NotFound();

    public Task<IActionResult> OnPostAgreeAsync(Guid payout, CancellationToken cancellation) =>
        Act(payout, () => Seen.Agree(Me, Now), cancellation);

    public Task<IActionResult> OnPostSendAsync(Guid payout, CancellationToken cancellation) =>
        Act(payout, () => Seen.Send(Reference, Now), cancellation);

    public Task<IActionResult> OnPostWithdrawAsync(Guid payout, CancellationToken cancellation) =>
        Act(payout, () => Seen.Withdraw(), cancellation);

    private async Task<IActionResult> Act(Guid payout, Action act, CancellationToken cancellation)
    {
        if (!await Find(payout, cancellation))
            return NotFound();
        act();
        await db.SaveChangesAsync(cancellation);
        return Redirect($"/pole/versements/{payout}");
    }

    private async Task<bool> Find(Guid id, CancellationToken cancellation)
    {
        if (
            await db.Payouts.Include(one => one.Lines).SingleOrDefaultAsync(one => one.Id == id, cancellation)
            is not { } found
        )
            return false;
        (Seen, Seller) = (found, (await network.Operator(found.Operator, cancellation))!);
        return true;
    }
}
