using System.Security.Claims;
using Marketplace.Platform;

namespace Marketplace.Accounts.Contracts;

/// <summary>The claims that a sign-in and an API token both give.</summary>
public static class PersonClaims
{
    /// <summary>The person's id (GUID).</summary>
    public const string Person = ClaimTypes.NameIdentifier;

    /// <summary>The operator for whom the person acts now (GUID); absent for a buyer.</summary>
    public const string Operator = "operator";

    /// <summary><c>worker</c>, <c>lead</c>, <c>administrator</c> or <c>buyer</c>.</summary>
    public const string Role = ClaimTypes.Role;

    /// <summary>The name under which the public ledger knows the person.</summary>
    public const string Pseudonym = "pseudonym";

    /// <summary>One claim per scope of an API token.</summary>
    public const string Scope = "scope";

    /// <summary>Only where one is due and was not given: see <see cref="Contracts.SecondProof"/>.</summary>
    public const string SecondProof = "second-proof";
}

/// <summary>The role that a person has at an operator, or in the network.</summary>
public enum Role
{
    Buyer,
    Worker,
    Lead,
    Administrator,
}

/// <summary>Who acts, read from the principal that the sign-in or the token made.</summary>
public static class Acting
{
    /// <summary>The signed-in person as an actor of the ledger.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the address lacks its policy.</exception>
    public static Actor Actor(this ClaimsPrincipal user) =>
        new(
            PersonId.From(Guid.Parse(Claim(user, PersonClaims.Person))),
            user.FindFirstValue(PersonClaims.Operator) is { } workshop ? OperatorId.From(Guid.Parse(workshop)) : null,
            Claim(user, PersonClaims.Role),
            Claim(user, PersonClaims.Pseudonym)
        );

    /// <summary>The operator to which every back-office query is bound.</summary>
    public static OperatorId Operator(this ClaimsPrincipal user) =>
        OperatorId.From(Guid.Parse(Claim(user, PersonClaims.Operator)));

    private static string Claim(ClaimsPrincipal user, string type) =>
        user.FindFirstValue(type) ?? throw new InvalidOperationException($"The principal has no claim {type}.");
}
