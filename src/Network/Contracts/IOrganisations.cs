using Marketplace.Platform;
using Marketplace.Platform.Theming;

namespace Marketplace.Network.Contracts;

/// <summary>An association, a programme or a public body that buys, prescribes or pays.</summary>
public readonly record struct OrganisationId(Guid Value) : IId<OrganisationId>
{
    public static OrganisationId New() => new(Guid.CreateVersion7());

    public static OrganisationId From(Guid value) => new(value);
}

/// <summary>What an organisation is.</summary>
public enum OrganisationKind
{
    Association,

    /// <summary>A digital-inclusion programme, which pays for others.</summary>
    Programme,
    PublicBody,
}

/// <summary>What a member may do in the name of the organisation; each includes the one before.</summary>
public enum OrganisationRole
{
    /// <summary>Orders within their budget.</summary>
    Buyer,

    /// <summary>Decides on the orders of others that are above the threshold.</summary>
    Approver,

    /// <summary>Invites, removes, sets budgets and the threshold.</summary>
    Administrator,
}

/// <summary>An organisation as other modules see it.</summary>
/// <param name="Siret">14 digits (INSEE); null where it has none.</param>
/// <param name="Rna"><c>W</c> and nine digits (Répertoire national des associations); null where it has none.</param>
/// <param name="ApprovalAbove">An order above this amount waits for a second person; null: none does.</param>
public sealed record OrganisationCard(
    OrganisationId Id,
    OrganisationKind Kind,
    string Name,
    string? Siret,
    string? Rna,
    string Mail,
    string Street,
    string PostCode,
    string City,
    Money? ApprovalAbove
)
{
    /// <summary>The department's code, read in the postcode: <c>30</c>, <c>2A</c>, <c>971</c>.</summary>
    public string Department => Departments.OfPostCode(PostCode);
}

/// <summary>An organisation and what somebody may do there.</summary>
public sealed record OrganisationMembership(OrganisationCard Organisation, OrganisationRole Role);

/// <summary>What became of an expense.</summary>
public enum SpendState
{
    /// <summary>It counts in the budget, and the order may go on.</summary>
    Recorded,

    /// <summary>It counts in the budget, and waits for a second person.</summary>
    Pending,

    /// <summary>A second person agreed: it counts, and the order may go on.</summary>
    Approved,

    /// <summary>A second person refused: it counts no more.</summary>
    Refused,

    /// <summary>The order came to nothing: it counts no more.</summary>
    Released,
}

/// <summary>An expense that waits for a second person.</summary>
/// <param name="What">What is bought, as the person who decides reads it.</param>
/// <param name="By">The name of whoever ordered.</param>
/// <param name="Address">The page of this site that shows what is bought; null: none.</param>
public sealed record PendingSpend(
    Guid Id,
    OrganisationId Organisation,
    PersonId Person,
    string By,
    Money Amount,
    string What,
    string? Address,
    DateTime AskedAt
);

/// <summary>A second person decided on an expense: whoever asked for it goes on, or gives the units back.</summary>
/// <param name="Reference">What <see cref="IOrganisations.Spend"/> was told.</param>
/// <param name="Why">Why it was refused; null where it was approved.</param>
public sealed record SpendDecided(OrganisationId Organisation, Guid Spend, string Reference, bool Approved, string? Why)
    : IEvent;

/// <summary>
/// Who may order in whose name, within which budget. Roles are read from the database at each call: somebody who was
/// removed a moment ago may no longer order, whatever their session says.
/// </summary>
public interface IOrganisations
{
    /// <summary>Null: there is no such organisation.</summary>
    Task<OrganisationCard?> Organisation(OrganisationId id, CancellationToken cancellation = default);

    /// <summary>Those asked for that exist, by name.</summary>
    Task<IReadOnlyList<OrganisationCard>> Organisations(
        IReadOnlyCollection<OrganisationId> ids,
        CancellationToken cancellation = default
    );

    /// <summary>The organisations in whose name this person may order, by name.</summary>
    Task<IReadOnlyList<OrganisationMembership>> Of(PersonId person, CancellationToken cancellation = default);

    /// <summary>Null: the person is not, or no longer, a member.</summary>
    Task<OrganisationRole?> Role(OrganisationId id, PersonId person, CancellationToken cancellation = default);

    /// <summary>The ids of the members.</summary>
    Task<IReadOnlyList<PersonId>> Members(OrganisationId id, CancellationToken cancellation = default);

    /// <summary>
    /// Counts an amount in the budget of a member, in the caller's transaction where there is one: one conditional
    /// update decides between all who spend at once. Told twice with the same reference, it counts once. Saves.
    /// </summary>
    /// <param name="reference">What the caller knows the expense by, at most 100 characters, one per organisation.</param>
    /// <param name="what">At most 200 characters: « Devis D-2026-0012, 20 ordinateurs ».</param>
    /// <param name="address">The page that shows what is bought.</param>
    /// <returns><see cref="SpendState.Pending"/> above the threshold: wait for <see cref="SpendDecided"/>.</returns>
    /// <exception cref="Refusal">The person is no member, or the budget of the period does not hold that much any more.</exception>
    Task<SpendState> Spend(
        OrganisationId id,
        PersonId person,
        Money amount,
        string reference,
        string what,
        string? address = null,
        CancellationToken cancellation = default
    );

    /// <summary>The order came to nothing: it counts no more. Twice changes nothing. Saves.</summary>
    Task Release(OrganisationId id, string reference, CancellationToken cancellation = default);

    /// <summary>What waits for a second person, the oldest first.</summary>
    Task<IReadOnlyList<PendingSpend>> Pending(OrganisationId id, CancellationToken cancellation = default);

    /// <summary>Decides on an expense; of two who decide at once, one is told that it is decided. Saves.</summary>
    /// <param name="refusal">Why not; null: agreed.</param>
    /// <exception cref="Refusal">The person may not decide, asked for it themselves, or somebody has decided.</exception>
    Task Decide(Guid spend, PersonId by, string? refusal, CancellationToken cancellation = default);
}

/// <summary>
/// What a module adds to the page of an organisation. Register it with <c>AddScoped&lt;IShowOnOrganisation, …&gt;()</c>.
/// </summary>
public interface IShowOnOrganisation
{
    /// <summary>The pages for somebody with this role; empty: none.</summary>
    Task<IReadOnlyList<Link>> For(
        OrganisationCard organisation,
        OrganisationRole role,
        PersonId person,
        CancellationToken cancellation
    );
}

/// <summary>How organisations and roles are said.</summary>
public static class OrganisationWords
{
    public static string Word(this OrganisationKind kind) =>
        kind switch
        {
            OrganisationKind.Association => "association",
            OrganisationKind.Programme => "programme d’inclusion numérique",
            OrganisationKind.PublicBody => "organisme public",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a word."),
        };

    public static string Word(this OrganisationRole role) =>
        role switch
        {
            OrganisationRole.Buyer => "achète",
            OrganisationRole.Approver => "achète et donne son accord",
            OrganisationRole.Administrator => "administre",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without a word."),
        };
}
