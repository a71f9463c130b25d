using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Network.Organisations.Reading;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Network.Organisations.Members;

/// <summary>What one member may do and spend; or their removal, in force at their next request.</summary>
internal sealed class ChangeMemberModel(
    Db db,
    IOrganisations organisations,
    IAccounts accounts,
    ChangeMembers change,
    Budgets budgets
) : OrganisationPage(organisations)
{
    [BindProperty]
    public OrganisationRole Role { get; set; }

    [BindProperty]
    public string? Budget { get; set; }

    [BindProperty]
    public BudgetPeriod Period { get; set; }

    public PersonCard Person { get; private set; } = null!;

    public IReadOnlyList<Field> Fields =>
        [
            ListOrganisationMembersModel.RoleField(Role),
            new(nameof(Budget), "Budget, en euros")
            {
                Value = Budget,
                Required = false,
                Hint = "Vide : sans limite.",
            },
            new(nameof(Period), "Ce budget vaut")
            {
                Value = Period.ToString(),
                Choices = [.. Enum.GetValues<BudgetPeriod>().Select(one => new Choice(one.ToString(), one.Word()))],
            },
        ];

    protected override OrganisationRole Least => OrganisationRole.Administrator;

    public async Task<IActionResult> OnGetAsync(Guid person, CancellationToken cancellation)
    {
        if (await Find(person, cancellation) is not { } member)
            return NotFound();
        (Role, Period) = (member.Role, member.Period);
        Budget = member.BudgetCents is { } cents ? Euros.Text(new Money(cents)) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid person, CancellationToken cancellation)
    {
        if (await Find(person, cancellation) is not { } member)
            return NotFound();
        if (!ModelState.IsValid)
            return Again();
        Refuse.If(!Enum.IsDefined(Role) || !Enum.IsDefined(Period), "Choisissez une des réponses proposées.");
        var budget = Euros.Read(Budget);
        await db.Together(
            async () =>
            {
                await change.Give(Organisation.Id, member.Person, Role, cancellation);
                await budgets.Set(member, budget, Period, cancellation);
                return 0;
            },
            cancellation
        );
        return Redirect($"{Home}/membres");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid person, CancellationToken cancellation)
    {
        if (await Find(person, cancellation) is not { } member)
            return NotFound();
        await change.Remove(Organisation.Id, member.Person, cancellation);
        return Redirect(member.Person == Me ? "/compte/organisations" : $"{Home}/membres");
    }

    private async Task<Member?> Find(Guid person, CancellationToken cancellation)
    {
        var (id, who) = (Organisation.Id, PersonId.From(person));
        var member = await db.OrganisationMembers.SingleOrDefaultAsync(
            one => one.Organisation == id && one.Person == who,
            cancellation
        );
        Person = (await accounts.People([who], cancellation)).SingleOrDefault()!;
        return Person is null ? null : member;
    }
}
