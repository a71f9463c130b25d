namespace Marketplace.Accounts.Audit;

internal static class Deeds
{
    /// <summary>What happened, as the administrator reads it.</summary>
    public static string Word(this Deed deed) =>
        deed switch
        {
            Deed.SignedIn => "connexion",
            Deed.SignInFailed => "connexion refusée",
            Deed.LockedOut => "connexion refusée, compte en pause",
            Deed.SignedOut => "déconnexion",
            Deed.AccountOpened => "compte ouvert",
            Deed.PasswordChosen => "mot de passe changé",
            Deed.RoleGiven => "rôle donné",
            Deed.RoleTaken => "rôle retiré",
            Deed.TokenIssued => "jeton créé",
            Deed.TokenRevoked => "jeton révoqué",
            _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "A deed without a word."),
        };
}
