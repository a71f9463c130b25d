using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Network.Organisations.Members;

/// <summary>Who acts for the organisation, who is invited.</summary>
internal sealed class ListOrganisationMembersModel(
    Db db,
    IOrganisations organisations,
    IAccounts accounts,
    ChangeMembers change,
    TimeProvider clock
) : OrganisationPage(organisations)
{
    [BindProperty]
    [Required(ErrorMessage = "Écrivez l’adresse électronique de la personne.")]
    [StringLength(256, ErrorMessage = "Cette adresse est trop longue.")]
    [EmailAddress(ErrorMessage = "Ce n’est pas une adresse électronique.")]
    public string? Mail { get; set; }

    [BindProperty]
    public OrganisationRole Role { get; set; }

    public IReadOnlyList<MemberRow> Members { get; private set; } = [];

    public IReadOnlyList<Invitation> Invited { get; private set; } = [];

    public IReadOnlyList<Field> Fields =>
        [
            new(nameof(Mail), "Adresse électronique")
            {
                Type = "email",
                Value = Mail,
                Hint = "Elle reçoit un lien qui vaut sept jours et sert une fois.",
            },
            RoleField(Role),
        ];

    protected override OrganisationRole Least => OrganisationRole.Administrator;

    public static Field RoleField(OrganisationRole chosen) =>
        new("Role", "Ce que la personne peut faire")
        {
            Value = chosen.ToString(),
            Choices =
            [
                new(nameof(OrganisationRole.Buyer), "Acheter", "dans son budget"),
                new(nameof(OrganisationRole.Approver), "Acheter, et donner son accord aux commandes des autres"),
                new(nameof(OrganisationRole.Administrator), "Tout, y compris inviter, retirer et fixer les budgets"),
            ],
        };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Again();
        Refuse.If(!Enum.IsDefined(Role), "Choisissez ce que la personne peut faire.");
        await change.Invite(Organisation, Mail!, Role, Me, cancellation);
        return Redirect($"{Home}/membres");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid invitation, CancellationToken cancellation)
    {
        await change.Withdraw(Organisation.Id, invitation, cancellation);
        return Redirect($"{Home}/membres");
    }

    protected override async Task Load(CancellationToken cancellation)
    {
        var (id, now) = (Organisation.Id, clock.GetUtcNow().UtcDateTime);
        var held = await db
            .OrganisationMembers.AsNoTracking()
            .Where(one => one.Organisation == id)
            .ToListAsync(cancellation);
        var people = await accounts.People([.. held.Select(one => one.Person)], cancellation);
        Members =
        [
            .. from person in people
            join member in held on person.Id equals member.Person
            select new MemberRow(member, person.Name, person.Mail, member.SpentIn(now)),
        ];
        Invited = await db
            .Invitations.AsNoTracking()
            .Where(one => one.Organisation == id && one.UsedAt == null && one.Until > now)
            .OrderBy(one => one.SentAt)
            .ToListAsync(cancellation);
    }
}

/// <summary>A member as their organisation reads them.</summary>
internal sealed record MemberRow(Member Member, string Name, string Mail, Money Spent)
{
    public string Budget =>
        Member.BudgetCents is { } cents ? $"{Spent} sur {new Money(cents)} {Member.Period.Word()}" : "sans limite";
}
