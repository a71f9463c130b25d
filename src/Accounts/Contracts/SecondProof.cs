using System.Security.Claims;

namespace Marketplace.Accounts.Contracts;

/// <summary>What a session lacks where its role asks for two proofs: a password and a code, or a passkey.</summary>
public static class SecondProof
{
    /// <summary>The value of <see cref="PersonClaims.SecondProof"/> of a session that a password alone opened, rightly.</summary>
    internal const string LetOff = "let-off";

    /// <summary>The value where the role is not in force for want of the second proof.</summary>
    internal const string Missing = "missing";

    /// <summary>The person works here, and their role waits until they have proved twice who they are.</summary>
    public static bool AwaitsSecondProof(this ClaimsPrincipal user) => user.HasClaim(PersonClaims.SecondProof, Missing);

    /// <summary>A password alone opened this session of a role that would ask for more: a demonstration.</summary>
    public static bool IsLetOffSecondProof(this ClaimsPrincipal user) =>
        user.HasClaim(PersonClaims.SecondProof, LetOff);

    internal static void Note(this ClaimsPrincipal user, string what) =>
        ((ClaimsIdentity)user.Identity!).AddClaim(new Claim(PersonClaims.SecondProof, what));
}
