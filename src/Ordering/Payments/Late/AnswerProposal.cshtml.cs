using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Late;

/// <summary>The buyer is asked whether a like unit will do, with the money back as the other answer.</summary>
internal sealed class AnswerProposalModel(Db db, OrderSeals seals, BasketLines lines, AnswerSubstitution answer)
    : PageModel
{
    private Substitution proposal = null!;

    public string Number { get; private set; } = "";
    public string Address { get; private set; } = "/";
    public string AnswerBefore { get; private set; } = "";
    public string Why => SubstitutionWords.Of(proposal.Cause);
    public IReadOnlyList<BasketLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(
        string number,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    ) => await Load(number, key, cancellation) ?? Page();

    public async Task<IActionResult> OnPostAsync(
        string number,
        [FromQuery(Name = "cle")] string? key,
        [FromForm(Name = "reponse")] string? said,
        CancellationToken cancellation
    )
    {
        if (await Load(number, key, cancellation) is { } elsewhere)
            return elsewhere;
        Refuse.If(
            said is not ("oui" or "non"),
            "Dites si cet ordinateur vous convient, ou si vous préférez être remboursé."
        );
        if (said == "oui")
            await answer.Accept(proposal, cancellation);
        else
            await answer.Decline(proposal, Buyers.Someone, cancellation);
        return Redirect(Address);
    }

    /// <summary>Where to go instead; null where there is a question to answer.</summary>
    private async Task<IActionResult?> Load(string number, string? key, CancellationToken cancellation)
    {
        if (await db.Order(number, cancellation) is not { } order || !seals.Opens(key, order.Id))
            return NotFound();
        (Number, Address) = (order.Number, seals.Address(order.Id, order.Number));
        var awaited = await db
            .Substitutions.Include(one => one.Units)
            .AwaitedOf(order.Id)
            .FirstOrDefaultAsync(cancellation);
        if (awaited is null)
            return Redirect(Address);
        proposal = awaited;
        AnswerBefore = awaited.AnswerBefore.DayAndHour;
        var sellers = await lines.SellersById(cancellation);
        Lines =
        [
            .. awaited.Units.Select(unit =>
                BasketLines.Line(
                    unit.Tag,
                    unit.Title,
                    unit.GradeLine,
                    sellers(awaited.Operator),
                    unit.Price,
                    unit.Slug,
                    unit.Photo
                )
            ),
        ];
        return null;
    }
}

internal static class SubstitutionQueries
{
    extension(IQueryable<Substitution> proposals)
    {
        /// <summary>What the buyer has not answered yet.</summary>
        public IQueryable<Substitution> AwaitedOf(OrderId order) =>
            proposals
                .Where(one => one.Order == order && one.Answer == SubstitutionAnswer.Awaited)
                .OrderBy(one => one.AnswerBefore);
    }
}
