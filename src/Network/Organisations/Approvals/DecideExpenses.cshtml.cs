using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Network.Organisations.Approvals;

/// <summary>A second person agrees to an order above the threshold, or says why not.</summary>
internal sealed class DecideExpensesModel(Db db, IOrganisations organisations) : OrganisationPage(organisations)
{
    private readonly IOrganisations organisations = organisations;

    [BindProperty]
    public Guid Expense { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    public IReadOnlyList<PendingSpend> Pending { get; private set; } = [];

    protected override OrganisationRole Least => OrganisationRole.Approver;

    public Field Reason(Guid id) =>
        new(nameof(Why), "Si vous refusez, pourquoi ?")
        {
            Required = false,
            Value = id == Expense ? Why : null,
            Hint = "La personne qui a commandé le lira.",
        };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var id = Organisation.Id;
        if (!await db.Expenses.AnyAsync(one => one.Id == Expense && one.Organisation == id, cancellation))
            return NotFound();
        var refuses = Decision is not "accord";
        Refuse.If(refuses && string.IsNullOrWhiteSpace(Why), "Écrivez pourquoi vous refusez, en quelques mots.");
        Refuse.If(Why is { Length: > 300 }, "Trois cents signes suffisent.");
        await organisations.Decide(Expense, Me, refuses ? Why!.Trim() : null, cancellation);
        return Redirect($"{Home}/accords");
    }

    protected override async Task Load(CancellationToken cancellation) =>
        Pending = await organisations.Pending(Organisation.Id, cancellation);
}
