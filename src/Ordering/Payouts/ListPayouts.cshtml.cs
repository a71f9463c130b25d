using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payouts;

/// <summary>What is due to each operator, and what was paid to them; the first of two people prepares a payout here.</summary>
[Authorize(Access.Administrator)]
internal sealed class ListPayoutsModel(Db db, INetwork network, PreparePayout prepare) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<DueToOperator> Due { get; private set; } = [];
    public IReadOnlyList<PayoutRow> Payouts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var operators = await network.Operators(cancellation);
        var due = await prepare.Due([.. operators.Select(one => one.Id)], cancellation);
        Due = [.. operators.Select(one => DueToOperator.Of(one, [.. due[one.Id]]))];
        var names = operators.ToDictionary(one => one.Id, one => one.Name);
        var payouts = await db
            .Payouts.AsNoTracking()
            .OrderByDescending(one => one.PreparedAt)
            .ThenByDescending(one => one.Id)
            .Take(Most)
            .ToListAsync(cancellation);
        Payouts = [.. payouts.Select(one => new PayoutRow(one, names.GetValueOrDefault(one.Operator, "")))];
    }

    public async Task<IActionResult> OnPostAsync(
        [FromQuery(Name = "atelier")] string? slug,
        CancellationToken cancellation
    )
    {
        await OnGetAsync(cancellation);
        if (Due.FirstOrDefault(one => one.Seller.Slug == slug) is not { Seller: var seller })
            return NotFound();
        var payout = await prepare.Prepare(seller.Id, User.Actor().Person, cancellation);
        return Redirect($"/pole/versements/{payout.Id}");
    }
}

internal sealed record DueToOperator(OperatorCard Seller, int Movements, Money Amount)
{
    public static DueToOperator Of(OperatorCard seller, IReadOnlyList<PayoutLine> lines) =>
        new(seller, lines.Count, lines.Aggregate(Money.Zero, (sum, line) => sum + line.Pays));
}

internal sealed record PayoutRow(Payout Payout, string Seller);
