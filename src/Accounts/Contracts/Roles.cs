namespace Marketplace.Accounts.Contracts;

/// <summary>How a role is written in claims and in the ledger, and said to people.</summary>
public static class Roles
{
    /// <summary>The value of the claim <see cref="PersonClaims.Role"/>.</summary>
    public static string Claim(this Role role) =>
        role switch
        {
            Role.Buyer => "buyer",
            Role.Worker => Access.Worker,
            Role.Lead => Access.Lead,
            Role.Administrator => Access.Administrator,
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without a name."),
        };

    /// <summary>The role in French, without an article.</summary>
    public static string Word(this Role role) =>
        role switch
        {
            Role.Buyer => "client",
            Role.Worker => "salarié d’atelier",
            Role.Lead => "responsable d’atelier",
            Role.Administrator => "administration du réseau",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without a word."),
        };
}
