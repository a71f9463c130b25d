using System.Security.Claims;
using Marketplace.Platform;

namespace Marketplace.Accounts.Contracts;

/// <summary>People, what they may do and for whom. Each call saves; inside <see cref="Db.Together"/> it joins the transaction.</summary>
public interface IAccounts
{
    /// <summary>Opens an account.</summary>
    /// <param name="by">Who opens it, for the audit trail.</param>
    /// <exception cref="Refusal">The mail address is not one or has an account already, or the password is too weak.</exception>
    Task<PersonCard> Open(NewPerson person, Actor by, CancellationToken cancellation = default);

    /// <summary>The person with this mail address, whatever its case; null where there is none.</summary>
    Task<PersonCard?> Find(string mail, CancellationToken cancellation = default);

    /// <summary>Those of these people who still have an account, by name.</summary>
    Task<IReadOnlyList<PersonCard>> People(IReadOnlyCollection<PersonId> ids, CancellationToken cancellation = default);

    /// <summary>The signed-in person as a buyer; null for a guest. A page asks this to fill a form, never to demand an account.</summary>
    Task<BuyerCard?> Buyer(ClaimsPrincipal user, CancellationToken cancellation = default);

    /// <summary>Gives the person a role at an operator, or changes it; the role of administrator has no operator.</summary>
    /// <exception cref="Refusal">The role and the operator do not go together.</exception>
    Task Join(PersonId person, OperatorId? at, Role role, Actor by, CancellationToken cancellation = default);

    /// <summary>Lets a demonstration account work with its password alone. In production it lets nobody in.</summary>
    Task WaiveSecondFactor(PersonId person, Actor by, CancellationToken cancellation = default);

    /// <summary>Takes the role away, with every token that the person holds there. In force at the next request.</summary>
    Task Leave(PersonId person, OperatorId? from, Actor by, CancellationToken cancellation = default);

    /// <summary>Who works at an operator, or runs the network (null), by name.</summary>
    Task<IReadOnlyList<MemberCard>> Members(OperatorId? at, CancellationToken cancellation = default);

    /// <summary>The roles of one person, oldest first.</summary>
    Task<IReadOnlyList<MemberCard>> Roles(PersonId person, CancellationToken cancellation = default);

    /// <summary>The person as an actor of the ledger, in the role held at this operator (null: in the network, or as a buyer).</summary>
    /// <exception cref="Refusal">The person has no role there.</exception>
    Task<Actor> ActorAt(PersonId person, OperatorId? at, CancellationToken cancellation = default);

    /// <summary>Issues a token that acts as its holder; the secret is in the answer and nowhere else.</summary>
    /// <param name="scopes">Some of <see cref="Access.AllScopes"/>.</param>
    /// <exception cref="Refusal">The holder has no role at the operator, or a scope does not exist.</exception>
    Task<IssuedToken> IssueToken(
        string name,
        OperatorId at,
        PersonId holder,
        IReadOnlyCollection<string> scopes,
        Actor by,
        CancellationToken cancellation = default
    );
}

/// <summary>Who opens an account.</summary>
/// <param name="Password">Null: a one-time password is drawn, which opens nothing but the page where the person chooses their own.</param>
/// <param name="MailConfirmed">The person has proved that the address is theirs.</param>
public sealed record NewPerson(string Mail, string Name, string? Password = null, bool MailConfirmed = false);

/// <summary>An account as others may see it.</summary>
/// <param name="OneTimePassword">Only in the answer of <see cref="IAccounts.Open"/>, where no password was given.</param>
public sealed record PersonCard(
    PersonId Id,
    string Mail,
    string Name,
    string Pseudonym,
    string? OneTimePassword = null
);

/// <summary>A role that a person holds at an operator, or in the network where there is none.</summary>
public sealed record MemberCard(
    PersonId Person,
    string Mail,
    string Name,
    OperatorId? Operator,
    Role Role,
    DateTime Since
);

/// <summary>A token just issued.</summary>
/// <param name="Secret">What follows « Bearer », <c>mkt_…</c>: shown once, only its SHA-256 is kept.</param>
public sealed record IssuedToken(Guid Id, string Secret);
