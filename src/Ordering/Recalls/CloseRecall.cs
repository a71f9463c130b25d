using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Buying;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Recalls;

/// <summary>Whoever opened a recall says that it is over, and what was done.</summary>
internal abstract class CloseRecallModel(Db db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Why { get; set; }

    public Recall Recall { get; private set; } = null!;

    /// <summary>The page of all recalls.</summary>
    public abstract string Back { get; }

    /// <summary>Null: the whole network.</summary>
    protected abstract OperatorId? Workshop { get; }

    public Field Question =>
        new(nameof(Why), "Ce qui a été fait")
        {
            Value = Why,
            Type = "textarea",
            Hint = "« Les douze batteries sont remplacées. » Les acheteurs ne verront plus l’avertissement.",
        };

    public async Task<IActionResult> OnGetAsync(Guid recall, CancellationToken cancellation) =>
        await Load(recall, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid recall, CancellationToken cancellation)
    {
        if (!await Load(recall, cancellation))
            return NotFound();
        Recall.Close(Typed.Clean(Why ?? ""), User.Actor().Person, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
        return Redirect(Back);
    }

    private async Task<bool> Load(Guid id, CancellationToken cancellation)
    {
        var workshop = Workshop;
        var found = await db.Recalls.SingleOrDefaultAsync(
            one => one.Id == id && (workshop == null || one.Operator == workshop),
            cancellation
        );
        Recall = found!;
        return found is not null;
    }
}

/// <summary>A lead closes a recall of their own workshop.</summary>
[Authorize(Access.Lead)]
internal sealed class CloseRecallOfWorkshopModel(Db db, TimeProvider clock) : CloseRecallModel(db, clock)
{
    public override string Back => "/atelier/rappels";

    protected override OperatorId? Workshop => User.Operator();
}

/// <summary>The network closes any.</summary>
[Authorize(Access.Administrator)]
internal sealed class CloseRecallOfNetworkModel(Db db, TimeProvider clock) : CloseRecallModel(db, clock)
{
    public override string Back => "/pole/rappels";

    protected override OperatorId? Workshop => null;
}
